package org.w3id.rapporteur.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Texts as {@code pdftotext -layout} writes them: indented, few blank lines, a form feed after each
 * page.
 */
class LaidOutPagesTest {
  @Test
  void aReportWithNotesHeadsAndFeet() {
    String text =
        """
                                                                          TST/MSP/2025/7

               Report of the second Meeting of Parties to the Treaty on Calm Seas

               I. Proceedings

                       1.    The second Meeting of Parties was held in Oslo from 3 to 7 March
                       2025. The list of speakers is available online. 2
                       2. On 4 March, the Meeting heard a panel of the following persons:
                              Chair: Ana Sample (Chile)
                       __________________
                       2
                           See www.example.org.



        4/27                                                                            25-07156
        \f                                                                        TST/MSP/2025/7

                             3.   At the same meeting, the Meeting held an exchange of
                             views.
                             4.   On 7 March, the Meeting rose.

               25-07156                                                                      5/27
        """;
    assertThat(SampleTexts.paragraphs(text))
        .containsExactly(
            "1 The second Meeting of Parties was held in Oslo from 3 to 7 March 2025. The list of"
                + " speakers is available online.",
            "2 On 4 March, the Meeting heard a panel of the following persons: Chair: Ana Sample"
                + " (Chile)",
            "3 At the same meeting, the Meeting held an exchange of views.",
            "4 On 7 March, the Meeting rose.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8/102%s25-09651",
        "25-09651%s9/102",
        "2%sGE.25-02819",
        "GE.25-02819%s3",
        "25-11430 (E) 230725 /..."
      })
  void footsOfPagesAreNoText(String foot) {
    String text =
        "Report of the Group\n\n 1. It met\n\n"
            + foot.formatted(" ".repeat(90))
            + "\n\f twice.\n\n 2. It rose.\n";
    assertThat(SampleTexts.paragraphs(text)).containsExactly("1 It met twice.", "2 It rose.");
  }

  /** Text that happens to end several pages in the same way stays text. */
  @Test
  void aLastLineAboveTheFootStays() {
    StringBuilder text = new StringBuilder("Report of the Group\n\n");
    for (int i = 1; i < 5; i++) {
      text.append(
          "  "
              + i
              + ". It considered its programme and its\n  performance in 202"
              + i
              + ".\n\n25-0965"
              + i
              + "   "
              + i
              + "/9\n\f");
    }
    assertThat(SampleTexts.paragraphs(text.toString()))
        .hasSize(4)
        .first()
        .isEqualTo("1 It considered its programme and its performance in 2021.");
  }

  @Test
  void aSecondLineOfAHeadGoesToo() {
    StringBuilder text = new StringBuilder("Report of the Group\n\n1. It met\n");
    for (int i = 2; i < 6; i++) {
      text.append(
          "\fTST/2025/"
              + 7
              + "\nTST/X/2025/3 (Part I)\n\nagain in May "
              + i
              + ".\n\n"
              + i
              + ". It met\n");
    }
    assertThat(SampleTexts.paragraphs(text.toString()))
        .hasSize(5)
        .contains("1 It met again in May 2.", "4 It met again in May 5.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ten delegations", "the delegates.", "“the text”"})
  void aParagraphBeginsWithoutABlankLine(String end) {
    assertThat(
            SampleTexts.paragraphs(
                "Report of the Group\n\n  1. It heard\n  " + end + "\n  2. It rose.\n"))
        .hasSize(2)
        .contains("2 It rose.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"paragraph", "paragraphs 1 and", "items 1,", "article", "its Goal"})
  void aNumberThatBelongsToTheWordsBeforeBeginsNone(String end) {
    assertThat(
            SampleTexts.paragraphs(
                "Report of the Group\n\n  1. It recalled " + end + "\n  2. It then rose.\n"))
        .hasSize(1);
  }

  @Test
  void aWholePageOfTextThatBeginsWithADateIsNoNote() {
    String text =
        "Report of the Group\n\n 1. It adopted its act of\n\n GE.14-10028\n\f 20 July 2011 on tests.\n 2. It rose.\n\n GE.14-10028\n\f 3. Three.\n";
    assertThat(SampleTexts.paragraphs(text))
        .containsExactly(
            "1 It adopted its act of 20 July 2011 on tests.", "2 It rose.", "3 Three.");
  }

  /** Six pages, with the year at the top of one of them. */
  @Test
  void paragraphsGoOnAfterAThousand() {
    StringBuilder text = new StringBuilder("Report of the Group\n\n");
    for (int i = 1; i < 1005; i++) {
      text.append(i + ". Text of it.\n\n");
    }
    assertThat(SampleTexts.read(text.toString()).paragraphs()).hasSize(1004);
  }
}
