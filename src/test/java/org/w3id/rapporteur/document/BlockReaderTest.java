package org.w3id.rapporteur.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.rapporteur.source.SourceText;

class BlockReaderTest {
  @Test
  void everyBlockIsOfItsKind() {
    String text =
        """
        Group on Tests

        Report of the Group

        I. Aims

        A. First

        Background

        1. Opening

        1. One:

        (a) Item.

        and more.

        Apart.

        Annex
        """;
    assertThat(blocks(text))
        .extracting(Block::kind)
        .containsExactly(
            Block.Kind.MASTHEAD,
            Block.Kind.TITLE,
            Block.Kind.CHAPTER,
            Block.Kind.SECTION,
            Block.Kind.UNNUMBERED_HEADING,
            Block.Kind.SUBSECTION,
            Block.Kind.PARAGRAPH,
            Block.Kind.ITEM,
            Block.Kind.CONTINUATION,
            Block.Kind.UNNUMBERED,
            Block.Kind.ANNEX);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1. It met:^^(a) Opened;^^(b) Closed.          | a b
          1. It met:^(a) Opened;^(b) Closed; and^(c) Ate. | a b c
          1. It met:^^1. Opening:^^(a) Speech;^^2. Closing.^^2. It closed. | 1 1/a 2
          1. It met:^^(a) Heard:^^(i) One;^^(ii) Two;^^(b) Ate. | a a/i a/ii b
          1. It met:^^(i) One;^^(ii) Two.               | i ii
          1. It met:^^(a) Opened.^^(b) Closed^^2. Two.  | a b
          1. It met. See paragraph^(a) of it.           | ''
          1. It met:^^(b) Closed.                       | ''
          1. It met.^^1. Opening.                       | ''
          """)
  void itemsAreRead(String text, String paths) {
    assertThat(
            blocks(text.replace('^', '\n')).stream()
                .filter(block -> block.kind() == Block.Kind.ITEM)
                .map(Block::number)
                .collect(Collectors.joining(" ")))
        .isEqualTo(paths);
  }

  @Test
  void anUnknownAgendaNumberAfterAColonIsNoItem() {
    assertThat(SampleTexts.paragraphs("1. It met:\n\n3. Closing.\n\n2. Two.\n\n3. Three.\n"))
        .containsExactly("1 It met: 3. Closing.", "2 Two.", "3 Three.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2, 4, 5   | :5: warning: expected paragraph 3, found 4 [PARAGRAPH_NUMBER_SKIPPED]
          2, 6      | :5: warning: expected paragraph 3, found 6 [PARAGRAPH_NUMBER_SKIPPED]
          2, 9, 10, 11 | :5: warning: expected paragraph 3, found 9 [PARAGRAPH_NUMBER_SKIPPED]
          """)
  void numbersLeftOutAreNoticedWhereTheyAreMissed(String numbers, String expected) {
    String text = "1. It met.\n\n" + numbered(numbers);
    assertThat(SampleTexts.diagnostics(text)).containsExactly("report.txt" + expected);
    assertThat(SampleTexts.read(text).paragraphs()).hasSize(1 + numbers.split(",").length);
  }

  /** A number after a large gap counts only if the numbers continue from it. */
  @ParameterizedTest
  @ValueSource(strings = {"2, 20", "2, 20, 21", "2, 20, 30", "2, 4, 3"})
  void aStrayNumberIsText(String numbers) {
    assertThat(SampleTexts.read("1. It met.\n\n" + numbered(numbers)).paragraphs())
        .extracting(Paragraph::number)
        .doesNotContain("20", "21", "30", "4");
  }

  @Test
  void aNumberPrintedTwiceIsNoticed() {
    String text = "1. It met.\n\n" + numbered("2, 2, 3");
    assertThat(SampleTexts.diagnostics(text))
        .containsExactly(
            "report.txt:5: warning: expected paragraph 3, found 2 again; left out"
                + " [PARAGRAPH_NUMBER_REPEATED]");
    assertThat(SampleTexts.paragraphs(text)).containsExactly("1 It met.", "2 Text 2.", "3 Text 3.");
  }

  @Test
  void numbersThatStartAnewAreNoticedOnce() {
    String text = "1. It met.\n\n" + numbered("2, 3, 1, 2, 3, 4");
    assertThat(SampleTexts.diagnostics(text))
        .contains(
            "report.txt:7: warning: expected paragraph 4, found 1 again; left out"
                + " [PARAGRAPH_NUMBER_REPEATED]")
        .filteredOn(diagnostic -> diagnostic.contains("REPEATED"))
        .hasSize(1);
    assertThat(SampleTexts.paragraphs(text)).containsExactly("1 It met.", "2 Text 2.", "3 Text 3.");
  }

  @Test
  void anAgendaIsNoRepetition() {
    assertThat(
            SampleTexts.diagnostics("1. It met.\n\n2. Its agenda:\n\n" + numbered("1, 2, 3, 3, 4")))
        .isEmpty();
  }

  @Test
  void anExcerptBeginsWhereItBegins() {
    String text = "III. Organization\n\n" + numbered("46, 47, 48");
    assertThat(SampleTexts.read(text).paragraphs()).hasSize(3);
    assertThat(SampleTexts.diagnostics(text))
        .containsExactly(
            "report.txt:1: warning: expected chapter I, found III [HEADING_NUMBER_SKIPPED]",
            "report.txt:3: warning: expected paragraph 1, found 46 [PARAGRAPH_NUMBER_SKIPPED]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          III. Means | chapter II, found III
          C. Means   | section A, found C
          """)
  void headingsLeftOutAreNoticed(String heading, String expected) {
    String text = "I. Aims\n\n1. One.\n\n" + heading + "\n\n2. Two.\n";
    assertThat(SampleTexts.diagnostics(text))
        .containsExactly(
            "report.txt:5: warning: expected " + expected + " [HEADING_NUMBER_SKIPPED]");
    assertThat(SampleTexts.read(text).sections()).hasSize(2);
  }

  @Test
  void chaptersMayBeSpelledOut() {
    String text =
        """
        Report of the Group

        Chapter I
           Organization of the session

        1. One.

        Chapter II
           Matters for action
           A. Draft texts

        2. Two.

           I. Programme

        3. Three.

           B. Other texts

        4. Four, as chapter VII of the Charter says.

        Chapter VII of it says so.
        """;
    assertThat(SampleTexts.headings(text))
        .containsExactly(
            "I Organization of the session",
            "II Matters for action",
            "II.A Draft texts",
            "II.B Other texts");
    assertThat(SampleTexts.read(text).paragraphs())
        .extracting(paragraph -> paragraph.path().toString())
        .containsExactly("para/1", "para/2", "para/3", "para/4");
  }

  @Test
  void aChapterMayNumberItsParagraphsAnew() {
    String text =
        "Report of the Group\n\n"
            + "Chapter I\n"
            + "Aims\n\n"
            + "1. One.\n\n"
            + "2. Two.\n\n"
            + "Chapter II\n"
            + "Means\n"
            + "1. One.\n\n"
            + "A. Ways\n\n"
            + "2. Two.\n";
    assertThat(SampleTexts.read(text).paragraphs())
        .extracting(paragraph -> paragraph.path().toString())
        .containsExactly("para/1", "para/2", "section/II/para/1", "section/II/para/2");
    assertThat(SampleTexts.headings(text)).containsExactly("I Aims", "II Means", "II.A Ways");
    assertThat(SampleTexts.diagnostics(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1. It met.^^Background^^It had met before.^^2. Two.   | 1 It met.
          1. It met^^and rose.^^2. Two.                         | 1 It met and rose.
          1. It heard:^^Lee^^Wong^^2. Two.                      | 1 It heard: Lee Wong
          1. It agreed:^^• To meet.^^• To rise.^^2. Two.        | 1 It agreed: • To meet. • To rise.
          1. It met.^^“The text”^^2. Two.                       | 1 It met.
          1. It met.^^7. Far off.^^2. Two.                      | 1 It met.
          """)
  void textWithoutANumberIsOfNoParagraphWhereItBeginsAnew(String text, String first) {
    assertThat(SampleTexts.paragraphs(text.replace('^', '\n'))).containsExactly(first, "2 Two.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"C. Lee spoke.", "III. Lee spoke.", "X. Means", "I. Aims"})
  void otherLettersAreNone(String line) {
    String text = "I. Aims\n\n1. One.\n\n" + line + "\n\n2. Two.\n";
    assertThat(SampleTexts.read(text).sections()).hasSize(1);
  }

  @Test
  void aLongBlockIsNoHeading() {
    assertThat(
            SampleTexts.headings(
                "I. Aims\n\n1. One.\n\nA. " + "Word ".repeat(80) + "\n\n2. Two.\n"))
        .containsExactly("I Aims");
  }

  /** Paragraphs with these numbers and the text {@code Text 4.}, a blank line apart. */
  private static String numbered(String numbers) {
    return List.of(numbers.split(", *")).stream()
        .map(number -> number + ". Text " + number + ".\n\n")
        .collect(Collectors.joining());
  }

  private static List<Block> blocks(String text) {
    return BlockReader.read("report.txt", PageFurniture.takenFrom(SourceText.of("r.txt", text)))
        .value();
  }
}
