package org.w3id.rapporteur.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnnumberedParagraphTest {
  private static final String SENTENCE =
      "The leaders of the world met in Vienna and agreed on the following.";

  private static List<String> read(String text) {
    return SampleTexts.read(text).unnumbered().stream()
        .map(paragraph -> paragraph.path() + " " + paragraph.text())
        .toList();
  }

  @Test
  void isCountedInItsSection() {
    String text =
        "I. Aims\n\n"
            + "The Group met.\n\n"
            + "1. One.\n\n"
            + "It ate.\n\n"
            + "A. Means\n\n"
            + "It drank.\n\n"
            + "Annex I\n\n"
            + "Members\n\n"
            + "All.\n\n"
            + "None.\n";
    assertThat(read(text))
        .containsExactly(
            "section/I/text/1 The Group met.",
            "section/I/text/2 It ate.",
            "section/I.A/text/1 It drank.",
            "annex/I/text/1 All.",
            "annex/I/text/2 None.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          It decided:^^(a) To meet;^^(b) To eat.   | It decided: (a) To meet; (b) To eat.
          The Chair said that^^it was late.        | The Chair said that it was late.
          """)
  void hasItsItemsAndItsRest(String text, String expected) {
    assertThat(read("1. One.\n\n" + text.replace('^', '\n') + "\n\n2. Two.\n"))
        .containsExactly("text/1 " + expected);
  }

  @Test
  void aCapitalLetterBeginsTheNext() {
    assertThat(read("1. One.\n\nThe Group,\n\nRecalling its mandate,\n\nNoting its age.\n"))
        .containsExactly(
            "text/1 The Group,", "text/2 Recalling its mandate,", "text/3 Noting its age.");
  }

  /** Numbered paragraphs go on as before. */
  @Test
  void whatContinuesANumberedParagraphIsNone() {
    assertThat(read("1. One,\n\nTwo,\n\nThree.\n\n2. Two.\n")).isEmpty();
  }

  @Test
  void aDocumentWithoutNumbersIsRead() {
    String text =
        "Declaration\n\nVienna, 3 May 2021\n\n"
            + SENTENCE
            + "\n\n• Peace;\n\nOur aims\n\nPeace is an aim.\n";
    assertThat(read(text))
        .containsExactly("text/1 " + SENTENCE, "text/2 • Peace;", "text/3 Peace is an aim.");
    assertThat(SampleTexts.parse(text).hasErrors()).isFalse();
    assertThat(SampleTexts.diagnostics(text))
        .singleElement()
        .asString()
        .contains("MOSTLY_UNNUMBERED");
    assertThat(SampleTexts.read(text).cover()).containsExactly("Declaration", "Vienna, 3 May 2021");
  }

  @Test
  void aSummaryBeforeTheFirstSectionIsRead() {
    String text = "Report of the Group\n\n" + SENTENCE + "\n\nI. Aims\n\n1. One.\n";
    assertThat(read(text)).containsExactly("text/1 " + SENTENCE);
    assertThat(SampleTexts.read(text).cover()).containsExactly("Report of the Group", SENTENCE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"* * *", "-----", "0.300 (119)", "Table 8", "Total payments", "A.", "12."})
  void whatIsPrintedAroundTextIsNone(String line) {
    assertThat(read("1. One.\n\n" + line + "\n\n2. Two.\n")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"It rose.", "– On peace", "工作组举行了会议。"})
  void aLineOfTextIsOne(String line) {
    assertThat(read("1. One.\n\nIt ate.\n\n" + line + "\n\n2. Two.\n"))
        .containsExactly("text/1 It ate.", "text/2 " + line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Report of the Working Group on the Smuggling of Migrants on its meeting held in Vienna",
        "United Nations Distr.: General 3 May 2021 Original: English, as it was printed at the head"
            + " of the page.",
        "Agenda item 3.",
        "Implementation of Articles 3, 4, 5, 6, 7, 8, 9 and 10 of the Convention.",
      })
  void aLineOfACoverIsNone(String line) {
    assertThat(read(line + "\n\nI. Aims\n\n1. One.\n")).isEmpty();
  }
}
