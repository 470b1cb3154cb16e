package org.w3id.rapporteur.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.rapporteur.source.LineRole;

class FootnoteTest {
  private static List<String> notes(MeetingReport report) {
    return report.footnotes().stream().map(note -> note.path() + " " + note.text()).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1. One1\n________\n1 See A/1/2,\nand more.\n\f2. Two",
        "1. One1\n\n1/ See A/1/2,\nand more.\n\f2. Two",
        "1. One1\n\n   1\n       See A/1/2,\n       and more.\n\f2. Two",
        "1. One1\n\n1 \tSee A/1/2,\nand more.\n\n2. Two",
      })
  void isKeptApart(String text) {
    MeetingReport report = SampleTexts.read(text);
    assertThat(notes(report)).containsExactly("footnote/1 See A/1/2, and more.");
    assertThat(report.paragraphs()).extracting(Paragraph::text).containsExactly("One", "Two");
  }

  @Test
  void isQuotedFromTheEndOfTheText() {
    MeetingReport report = SampleTexts.read("1. One1\n\n1 See A/1/2.\n\f2. Two");
    assertThat(report.text().text()).isEqualTo("1. One\n2. Two\n1 See A/1/2.\n");
    Quotation quotation = report.footnotes().get(0).quote();
    assertThat(quotation.text()).isEqualTo("See A/1/2.");
    assertThat(quotation.where()).hasToString("3");
  }

  @Test
  void theSecondWithAMarkHasAnAddressToo() {
    MeetingReport report =
        SampleTexts.read("1. One*\n\n* See A/1.\n\f2. Two*\n\n* See A/2.\n\f3. Three");
    assertThat(notes(report)).containsExactly("footnote/* See A/1.", "footnote/*-2 See A/2.");
  }

  private static SampleSources afterText() {
    return SampleSources.pdf().text("1. It met.");
  }

  @Test
  void beginsWithTheNextMark() {
    MeetingReport report =
        afterText()
            .line("7 See A/1, which was adopted on", LineRole.FOOTNOTE)
            .line("12 May and holds", LineRole.FOOTNOTE)
            .line("3 parts.", LineRole.FOOTNOTE)
            .line("8 Ibid.", LineRole.FOOTNOTE)
            .read();
    assertThat(notes(report))
        .containsExactly(
            "footnote/7 See A/1, which was adopted on 12 May and holds 3 parts.",
            "footnote/8 Ibid.");
  }

  @Test
  void goesOnOnTheNextPage() {
    MeetingReport report =
        afterText()
            .line("1 See A/1, which", LineRole.FOOTNOTE)
            .page()
            .text("2. It closed.")
            .line("was adopted.", LineRole.FOOTNOTE)
            .line("** Reissued.", LineRole.FOOTNOTE)
            .line("² Ibid.", LineRole.FOOTNOTE)
            .read();
    assertThat(notes(report))
        .containsExactly(
            "footnote/1 See A/1, which was adopted.", "footnote/** Reissued.", "footnote/2 Ibid.");
  }

  @Test
  void lettersCountOnlyInTheirOrder() {
    MeetingReport report =
        afterText()
            .line("a See A/1,", LineRole.FOOTNOTE)
            .line("b See A/2, which is", LineRole.FOOTNOTE)
            .line("d est donc", LineRole.FOOTNOTE)
            .read();
    assertThat(notes(report))
        .containsExactly("footnote/a See A/1,", "footnote/b See A/2, which is d est donc");
  }

  @Test
  void wordsBeforeAllNotesAreNone() {
    MeetingReport report = afterText().line("of the Convention", LineRole.FOOTNOTE).read();
    assertThat(report.footnotes()).isEmpty();
  }
}
