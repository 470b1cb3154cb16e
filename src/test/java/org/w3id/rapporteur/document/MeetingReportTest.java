package org.w3id.rapporteur.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeetingReportTest {
  @ParameterizedTest
  @ValueSource(strings = {"The Group met.\nIt closed.\n", "I. Aims\n\nII. Means\n"})
  void aTextWithoutParagraphsIsAnError(String text) {
    assertThat(SampleTexts.diagnostics(text))
        .containsExactly(
            "report.txt:1-%d: error: expected paragraphs, found none [NO_PARAGRAPHS]"
                .formatted(text.lines().count()));
  }

  @Test
  void soIsATextOfNothing() {
    assertThat(SampleTexts.diagnostics(""))
        .containsExactly("report.txt:1: error: expected paragraphs, found none [NO_PARAGRAPHS]");
  }

  @Test
  void aTextMostlyWithoutNumbersIsWarnedOf() {
    String text = "I. Aims\n\nThe Group met.\n\nIt ate.\n\nII. Means\n\n1. One.\n";
    assertThat(SampleTexts.diagnostics(text))
        .containsExactly(
            "report.txt:3-5: warning: expected numbered paragraphs, found most of the text (21 of"
                + " 25 characters) outside them; no facts are read from that text"
                + " [MOSTLY_UNNUMBERED]");
  }

  /** Annexes are often lists without numbers. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "I. Aims\n\nDocumentation: A/1/2.\n\n1. The Group took note of documents.\n",
        "1. One.\n\nAnnex\n\nList of participants\n\nMs. Lee, Mr. Roe, Ms. Doe and many others.\n",
      })
  void aLittleTextWithoutNumbersIsUsual(String text) {
    assertThat(SampleTexts.diagnostics(text)).isEmpty();
  }

  @Test
  void itsTextReadAgainIsTheSameText() {
    MeetingReport once = SampleTexts.read(SampleTexts.firstReport());
    MeetingReport again = SampleTexts.read(once.text().text());
    assertThat(again.text().text()).isEqualTo(once.text().text());
    assertThat(again.sections()).isEqualTo(once.sections());
    assertThat(again.paragraphs())
        .usingRecursiveComparison()
        .ignoringFields("source")
        .isEqualTo(once.paragraphs());
  }

  @Test
  void aParagraphBeyondMeasureIsLeftOutWithAWarning() {
    String words = "word ".repeat(ReportBuilder.LONGEST_PARAGRAPH / 5 + 1);
    String text = "Report of the Group\n\n1. One.\n\n2. " + words + "\n\n3. Three.\n";
    assertThat(SampleTexts.read(text).paragraphs())
        .extracting(Paragraph::number)
        .containsExactly("1", "3");
    assertThat(SampleTexts.diagnostics(text))
        .contains(
            "report.txt:5: warning: a paragraph of 100004 characters, expected at most 100000; left"
                + " out [PARAGRAPH_TOO_LONG]");
  }

  /** Two annexes without a number would have the same address. */
  @Test
  void noTwoPartsHaveOneAddress() {
    String text =
        "Report of the Group\n\n1. One.\n\nChapter II\nMeans\n\n1. One.\n\nAnnex I\nTerms\n\n"
            + "Chapter I\nAims\n\n1. One.\n\nChapter II\nMeans\n\n1. One.\n";
    assertThat(SampleTexts.read(text).paragraphs())
        .extracting(paragraph -> paragraph.path().toString())
        .doesNotHaveDuplicates();
    assertThat(SampleTexts.read(text).sections())
        .extracting(section -> section.path().toString())
        .doesNotHaveDuplicates();
    assertThat(SampleTexts.diagnostics(text))
        .contains(
            "report.txt:21: warning: found annex/I/para/1 again; left out"
                + " [PARAGRAPH_NUMBER_REPEATED]");
  }
}
