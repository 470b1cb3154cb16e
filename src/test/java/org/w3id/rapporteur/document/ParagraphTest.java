package org.w3id.rapporteur.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.rapporteur.diagnostic.PlaceRange;

class ParagraphTest {
  private static final Paragraph PARAGRAPH =
      SampleTexts.read(
              "I. Aims of It\n\nA. First\n\n1. It met 😀:\n\n(a) To eat;\n\n(b) To drink.\n")
          .paragraphs()
          .get(0);

  @Test
  void itsTextHoldsItsItemsButNotItsNumber() {
    assertThat(PARAGRAPH.text()).isEqualTo("It met 😀: (a) To eat; (b) To drink.");
    assertThat(PARAGRAPH.quote().text()).isEqualTo(PARAGRAPH.text());
    assertThat(PARAGRAPH.quote().where()).isEqualTo(PlaceRange.lines(5, 9));
  }

  @Test
  void wordsMatchedAreQuotedFromTheWholeText() {
    Matcher drink = Pattern.compile("drink").matcher(PARAGRAPH.text());
    assertThat(drink.find()).isTrue();
    Quotation quotation = PARAGRAPH.quote(drink);
    assertThat(quotation.text()).isEqualTo("drink");
    assertThat(quotation.where()).isEqualTo(PlaceRange.line(9));
    int[] whole = PARAGRAPH.source().text().codePoints().toArray();
    assertThat(new String(whole, quotation.start(), quotation.end() - quotation.start()))
        .isEqualTo("drink");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          It met | ''
          (a)    | a
          eat    | a
          (b)    | b
          drink  | b
          """)
  void aPlaceIsInTheItemThatHoldsIt(String words, String item) {
    int place = PARAGRAPH.text().indexOf(words);
    assertThat(PARAGRAPH.itemAt(place).map(ListItem::number).orElse("")).isEqualTo(item);
  }

  @Test
  void anItemsTextBeginsAfterItsLetter() {
    ListItem eat = PARAGRAPH.items().get(0);
    assertThat(PARAGRAPH.text().substring(PARAGRAPH.startOf(eat))).startsWith("To eat;");
    assertThat(PARAGRAPH.source().quote(eat.line()).text()).isEqualTo("(a) To eat;");
  }

  @Test
  void standsUnderAllHeadingsAboveIt() {
    assertThat(PARAGRAPH.isUnder("aims of it")).isTrue();
    assertThat(PARAGRAPH.isUnder("first")).isTrue();
    assertThat(PARAGRAPH.isUnder("second")).isFalse();
  }

  @Test
  void textAndSpanAreOfOneLength() {
    assertThatThrownBy(
            () ->
                new Paragraph(
                    "7", Optional.empty(), "text", new Span(0, 5), List.of(), PARAGRAPH.source()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("text and span of paragraph 7 differ");
  }
}
