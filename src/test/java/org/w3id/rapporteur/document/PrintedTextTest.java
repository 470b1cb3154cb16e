package org.w3id.rapporteur.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "The General Assembly,",
        "The Economic and Social Council:",
        "The Executive Board",
        "The Conference of the Parties to the Convention on Quiet Skies,",
        "Draft resolution I",
        "Draft decision",
        "Resolution 24/1: World Day of Tests",
        "Decision 2025/1",
      })
  void opensWithItsBodyOrItsNumber(String line) {
    assertThat(PrintedText.opensAt(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The General Assembly adopted the report.",
        "The Committee met,",
        "The members of the Board",
        "General Assembly",
        "Resolution 24/1 was adopted",
        "Draft resolutions",
        "The Report,",
      })
  void otherLinesOpenNone(String line) {
    assertThat(PrintedText.opensAt(line)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1. Requests the Secretariat to report;", "1. Decides to meet.", "1. Also notes."})
  void itsClausesAreNoParagraphs(String clause) {
    String text =
        """
        Report of the Group

        1. The Group recommends the adoption of the following draft resolution:

        Tests for all

        The General Assembly,

        Recalling its tests,

        %s

        2. Invites States to test;

        3. Requests tests.

        2. The Group also adopted its report.

        3. It rose.
        """;
    assertThat(SampleTexts.paragraphs(text.formatted(clause)))
        .containsExactly(
            "1 The Group recommends the adoption of the following draft resolution:",
            "2 The Group also adopted its report.",
            "3 It rose.");
  }

  /**
   * The next paragraph of the report and the next clause of the resolution have the same number.
   */
  @Test
  void theReportGoesOnWithANumberThatTheTextHasComeTo() {
    String text =
        "Report of the Group\n\n"
            + "1. The Group adopted:\n\n"
            + "The Executive Board,\n\n"
            + "1. Notes tests.\n\n"
            + "2. The Group rose.\n";
    assertThat(SampleTexts.paragraphs(text))
        .containsExactly("1 The Group adopted:", "2 The Group rose.");
  }

  @Test
  void aHeadingOverTheNextParagraphEndsIt() {
    String text =
        """
        Report of the Group

        I. Action

        The Board

        1. Notes the tests.

        2. Welcomes them.

        II. Closure

        1. At its last meeting, the Group rose.
        """;
    assertThat(SampleTexts.paragraphs(text))
        .containsExactly("1 At its last meeting, the Group rose.");
    assertThat(SampleTexts.headings(text)).containsExactly("I Action", "II Closure");
    assertThat(SampleTexts.diagnostics(text))
        .contains(
            "report.txt:5: warning: found the text of a resolution or decision; read without its"
                + " numbers [PRINTED_TEXT]");
  }

  @Test
  void itsTitleGoesWithItThoughNoBlankLineIsAboveIt() {
    String text =
        "Report of the Group\n\n"
            + "1. The Group decided\n"
            + "as follows.\n"
            + "Tests for all\n"
            + "The Executive Board,\n"
            + "Notes tests.\n\n"
            + "2. It rose.\n";
    assertThat(SampleTexts.paragraphs(text))
        .containsExactly("1 The Group decided as follows.", "2 It rose.");
  }

  @Test
  void itsTitleMayStandOnTheLineAbove() {
    String text =
        "Report of the Group\n\n"
            + "1. One.\n\n"
            + "Annex\n"
            + "Decisions\n\n"
            + "  2025/8\n"
            + "  Tests for all\n"
            + "  The Executive Board\n"
            + "  1. Notes tests;\n"
            + "  2. Requests more.\n";
    assertThat(SampleTexts.paragraphs(text)).containsExactly("1 One.");
  }

  @Test
  void aBodyInASentenceOpensNone() {
    String text =
        "Report of the Group\n\n"
            + "1. It was opened.\n"
            + "The General Assembly,\n"
            + "it said, met.\n\n"
            + "2. Two.\n";
    assertThat(SampleTexts.paragraphs(text))
        .containsExactly("1 It was opened. The General Assembly, it said, met.", "2 Two.");
  }
}
