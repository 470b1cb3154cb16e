package org.w3id.rapporteur.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.rapporteur.diagnostic.Place;

class LineJoinerTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          not|only                      | not only
          community-|based care         | community-based care
          Guinea-|Bissau                | Guinea-Bissau
          COVID-|19                     | COVID-19
          20-|22 May                    | 20-22 May
          2014–|2015                    | 2014–2015
          CTOC/COP/|WG.7/2015/6         | CTOC/COP/WG.7/2015/6
          CTOC/COP|/WG.7                | CTOC/COP/WG.7
          and/|or                       | and/or
          imple\u00AD|menting           | implementing
          im\u00ADple|menting           | imple menting
          """)
  void wrappedLinesGoOn(String first, String second, String joined) {
    assertThat(join(Set.of(), first.translateEscapes(), second)).isEqualTo(joined);
  }

  /** A hyphen or slash at a line's end, but two words. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          short-|and long-term          | short- and long-term
          pre-|or post-trial            | pre- or post-trial
          the text -|which was long     | the text - which was long
          the text –|which was long     | the text – which was long
          items 2 –|5                   | items 2 – 5
          he or she /|they              | he or she / they
          """)
  void whatIsTwoWordsStaysTwo(String first, String second, String joined) {
    assertThat(join(Set.of(), first, second)).isEqualTo(joined);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          the session1 and              | the session and
          the Convention.1              | the Convention.
          the Parties,1 which           | the Parties, which
          “the resolution”1 of          | “the resolution” of
          (Vienna, 2012)1               | (Vienna, 2012)
          as reissued*                  | as reissued
          in May 2013*                  | in May 2013
          """)
  void callsOfFootnotesGo(String printed, String read) {
    assertThat(join(Set.of("1", "*"), printed)).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          WG.1
          (A/1/2 and Add.1)
          INF/1/Rev.1
          article 1
          para.1
          in May 2011
          the session2 and
          CRP1
          * a line that is starred
          """)
  void otherNumbersStay(String printed) {
    assertThat(join(Set.of("1", "*"), printed)).isEqualTo(printed);
  }

  @Test
  void withoutFootnotesNothingIsACall() {
    assertThat(join(Set.of(), "the session1 and May 2013*"))
        .isEqualTo("the session1 and May 2013*");
  }

  @Test
  void longerMarksAreTriedFirst() {
    assertThat(join(Set.of("1", "12"), "the session12 and")).isEqualTo("the session and");
  }

  @Test
  void eachLineGivesAPiece() {
    LineJoiner joiner = new LineJoiner(Set.of());
    joiner.add(SampleTexts.line(3, " two  words", true, false));
    joiner.add(SampleTexts.line(5, "more", false, true));
    assertThat(joiner.lastWords()).isEqualTo("more");
    assertThat(joiner.length()).isEqualTo("two words more".length());
    assertThat(joiner.take())
        .containsExactly(
            new Block.Piece(new Place.OfLine(3), "two words "),
            new Block.Piece(new Place.OfLine(5), "more"));
    assertThat(joiner.isEmpty()).isTrue();
    assertThat(joiner.length()).isZero();
    assertThat(joiner.lastWords()).isEmpty();
  }

  private static String join(Set<String> marks, String... lines) {
    LineJoiner joiner = new LineJoiner(marks);
    for (String line : lines) {
      joiner.add(SampleTexts.line(1, line, false, false));
    }
    List<Block.Piece> pieces = joiner.take();
    return pieces.stream().map(Block.Piece::text).collect(Collectors.joining());
  }
}
