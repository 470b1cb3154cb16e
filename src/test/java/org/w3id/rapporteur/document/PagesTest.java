package org.w3id.rapporteur.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
  private static final String WIDE = "a word ".repeat(40);

  @Test
  void leftLinesKnowTheirNumberAndWhatStoodBefore() {
    assertThat(SampleTexts.pages("one\ntwo\n\nthree\n\ffour\n").left())
        .containsExactly(
            SampleTexts.line(1, "one", true, false),
            SampleTexts.line(2, "two", false, false),
            SampleTexts.line(4, "three", true, false),
            SampleTexts.line(5, "four", false, true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"one\n\ftwo", "one\f\ntwo", "one\n\f\ntwo", "one\n \f two"})
  void aFormFeedEndsAPageWhereverItStands(String text) {
    assertThat(SampleTexts.pages(text).left().get(1).afterPage()).isTrue();
    assertThat(SampleTexts.pages(text).left().get(0).afterPage()).isFalse();
  }

  @Test
  void whatIsTakenOutPartsTheTextAsAPagesEndDoes() {
    Pages pages = SampleTexts.pages("one\nhead\ntwo");
    pages.take(1);
    assertThat(pages.left().get(1)).isEqualTo(SampleTexts.line(3, "two", false, true));
    assertThat(pages.endsPage(1)).isFalse();
    pages.takeFromEdge(1);
    assertThat(pages.endsPage(1)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u00A0", "\u00AD", "\u200B", "\t"})
  void aLineThatPrintsNothingIsBlank(String nothing) {
    assertThat(SampleTexts.left(SampleTexts.pages("one\n" + nothing + "\ntwo")))
        .containsExactly("one", "two");
    assertThat(SampleTexts.pages("one\n" + nothing + "\ntwo").left().get(1).afterBlank()).isTrue();
  }

  @Test
  void withoutBlankLinesAWideTextIsOneBlockALine() {
    assertThat(SampleTexts.pages(WIDE + "\ntwo\nthree").left()).allMatch(TextLine::afterBlank);
  }

  /** Text copied from a page, with its line wraps. */
  @Test
  void aNarrowTextWithoutBlankLinesIsNot() {
    assertThat(SampleTexts.pages("one\ntwo\nthree").left().subList(1, 3))
        .noneMatch(TextLine::afterBlank);
  }

  /** A converted document has line breaks in some headings. */
  @Test
  void norIsAWideTextWithBlankLines() {
    assertThat(SampleTexts.pages("one\ntwo\n\n" + WIDE).left().get(1).afterBlank()).isFalse();
  }

  @Test
  void findsTheNearestLinesAroundBlankOnes() {
    Pages pages = SampleTexts.pages("one\n\n\nfour\n\nsix");
    assertThat(pages.before(3)).isEqualTo(0);
    assertThat(pages.after(3)).isEqualTo(5);
    assertThat(pages.before(0)).isEqualTo(-1);
    assertThat(pages.after(5)).isEqualTo(pages.size());
  }

  @Test
  void aLineStandsAloneBetweenBlankLinesPagesOrTheEnds() {
    Pages pages = SampleTexts.pages("one\n\ntwo\n\fthree\n\nfour\nfive");
    assertThat(pages.standsAlone(0)).isTrue();
    assertThat(pages.standsAlone(2)).isTrue();
    assertThat(pages.standsAlone(3)).isTrue();
    assertThat(pages.standsAlone(5)).isFalse();
    assertThat(pages.standsAlone(6)).isFalse();
  }
}
