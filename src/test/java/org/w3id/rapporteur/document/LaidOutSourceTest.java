package org.w3id.rapporteur.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3id.rapporteur.source.LineRole;

/** What a source with pages says of its lines is believed. */
class LaidOutSourceTest {
  private static List<String> texts(MeetingReport report) {
    return report.paragraphs().stream().map(Paragraph::text).toList();
  }

  private static List<String> unnumbered(MeetingReport report) {
    return report.unnumbered().stream().map(UnnumberedParagraph::text).toList();
  }

  private static SampleSources cut() {
    return SampleSources.pdf()
        .text("1. States should ensure that")
        .line("2 V.15-08700", LineRole.RUNNING_FOOT)
        .page()
        .line("CTOC/COP/WG.7/2015/6", LineRole.RUNNING_HEAD)
        .blank();
  }

  @Test
  void aParagraphCutByAPageIsWhole() {
    MeetingReport report = cut().text("migrants are safe.").blank().text("2. Two.").read();
    assertThat(texts(report))
        .containsExactly("States should ensure that migrants are safe.", "Two.");
    assertThat(report.paragraphs().get(0).quote().where()).hasToString("pages 1-2");
  }

  @ParameterizedTest
  @EnumSource(
      value = LineRole.class,
      names = {"RUNNING_HEAD", "RUNNING_FOOT", "PAGE_NUMBER", "CONTENTS", "FOOTNOTE"})
  void linesOfPagesAreNoText(LineRole role) {
    MeetingReport report =
        SampleSources.pdf()
            .text("1. It met")
            .line("1 See page two", role)
            .text("in Vienna.")
            .read();
    assertThat(texts(report)).containsExactly("It met in Vienna.");
  }

  /** Without the source's word, this would be taken for a page number by its form. */
  @Test
  void otherNumbersAreText() {
    MeetingReport report =
        SampleSources.pdf()
            .text("1. Those present were")
            .blank()
            .text("12")
            .page()
            .text("in all.")
            .read();
    assertThat(texts(report)).containsExactly("Those present were 12 in all.");
  }

  @Test
  void aParagraphThatEndsBeforeThePageDoesIsNotContinued() {
    SampleSources ended =
        SampleSources.pdf().text("1. It met and closed and then").shortLine("it ate.").page();
    MeetingReport report = ended.text("The Chair left.").read();
    assertThat(texts(report)).containsExactly("It met and closed and then it ate.");
    assertThat(unnumbered(report)).containsExactly("The Chair left.");
  }

  @Test
  void aParagraphWhoseLastLineIsFullIsContinued() {
    MeetingReport report =
        SampleSources.pdf().text("1. It met and closed.").page().text("The Chair left.").read();
    assertThat(texts(report)).containsExactly("It met and closed. The Chair left.");
  }

  @Test
  void aShortLineWithinASentenceIsContinued() {
    MeetingReport report =
        SampleSources.pdf()
            .text("1. It met, as")
            .shortLine("Mr.")
            .text("Roe says")
            .page()
            .text("twice.")
            .read();
    assertThat(texts(report)).containsExactly("It met, as Mr. Roe says twice.");
  }

  @Test
  void theSymbolOfOneHeadIsTheReports() {
    MeetingReport report = cut().text("all are safe.").read();
    assertThat(report.symbol()).contains(new DocumentSymbol("CTOC/COP/WG.7/2015/6"));
  }

  @Test
  void aRowOfATableIsNoParagraph() {
    MeetingReport report =
        SampleSources.pdf()
            .text("1. It met.")
            .blank()
            .line("Angola\t0.1", LineRole.TABLE_ROW)
            .line("Chile\t0.2", LineRole.TABLE_ROW)
            .blank()
            .text("2. It rose.")
            .read();
    assertThat(texts(report)).containsExactly("It met.", "It rose.");
    assertThat(unnumbered(report)).isEmpty();
  }

  @Test
  void blocksOfAWordDocumentAreNotJoined() {
    MeetingReport report =
        SampleSources.word()
            .text("1. It met")
            .line("1 See A/1.", LineRole.FOOTNOTE)
            .text("2. It closed")
            .text("Annex")
            .text("The Chair left.")
            .text("The others stayed.")
            .read();
    assertThat(texts(report)).containsExactly("It met", "It closed");
    assertThat(unnumbered(report)).containsExactly("The Chair left.", "The others stayed.");
    assertThat(report.unnumbered().get(1).quote().where()).hasToString("paragraph 6");
  }

  @Test
  void aHeadingThatTheSourceMarksBeginsASection() {
    MeetingReport report =
        SampleSources.word()
            .line("I. Opening", LineRole.HEADING)
            .text("1. It met.")
            .line("Other matters", LineRole.HEADING)
            .text("2. It ate.")
            .text("All of it.")
            .line("Other matters", LineRole.HEADING)
            .line("II. Closing", LineRole.HEADING)
            .text("3. It closed.")
            .read();
    assertThat(report.sections())
        .extracting(section -> section.path() + " " + section.heading())
        .containsExactly(
            "section/I Opening",
            "section/other-matters Other matters",
            "section/other-matters-2 Other matters",
            "section/II Closing");
    assertThat(report.paragraphs().get(1).section()).contains(report.sections().get(1));
    assertThat(report.sections().get(1).parent()).contains(report.sections().get(0));
    assertThat(report.unnumbered().get(0).path()).hasToString("section/other-matters/text/1");
    assertThat(report.paragraphs().get(2).section()).contains(report.sections().get(3));
  }
}
