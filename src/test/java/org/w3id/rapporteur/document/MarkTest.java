package org.w3id.rapporteur.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      textBlock =
          """
          II. Recommendations|2|Recommendations
           IV. Adoption|4|Adoption
          VII.\teTIR|7|eTIR
          XXIV.Closing|24|Closing
          III. “In Focus”|3|“In Focus”
          """)
  void chaptersHaveRomanNumerals(String line, int value, String words) {
    Mark mark = Mark.roman(line.translateEscapes()).orElseThrow();
    assertThat(mark.roman()).isEqualTo(value);
    assertThat(line.translateEscapes().substring(mark.end())).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      textBlock =
          """
          A. Attendance|1|Attendance
            C.  Adoption|3|Adoption
          B.Amendment proposals|2|Amendment proposals
          """)
  void sectionsHaveLetters(String line, int value, String words) {
    Mark mark = Mark.letter(line).orElseThrow();
    assertThat(mark.letter()).isEqualTo(value);
    assertThat(line.substring(mark.end())).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({"(a) Opening, a", "  (iv) the, iv", "b) Other, b", "(c)Other, c"})
  void itemsHaveLettersInBrackets(String line, String number) {
    assertThat(Mark.item(line).orElseThrow().number()).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Annex                         | ''  | ''
          ANNEX II                      | II  | ''
          Annex I*                      | I   | ''
          Annex 3                       | 3   | ''
          Annex B                       | B   | ''
          Annex I. List of participants | I   | List of participants
          Annex I: List                 | I   | List
          Annex I – List                | I   | List
          Annex II List of participants | II  | List of participants
          Annex List of participants    | ''  | List of participants
          Annex Documents               | ''  | Documents
          """)
  void annexesAreNamed(String line, String number, String words) {
    Mark mark = Mark.annex(line).orElseThrow();
    assertThat(mark.number()).isEqualTo(number);
    assertThat(line.substring(mark.end())).isEqualTo(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "IIII Chapter",
        "Mr. A. Lee",
        "AB. Text",
        "a. Text",
        "II",
        "II.",
        "I",
        "A.",
        "(a)",
        "(A) Text",
        "(aa) Text",
        "a Text",
        "Annex I contains the list.",
        "annex I",
        "Annexes",
        "Annex to the note",
        "The Annex",
        "",
      })
  void otherLinesHaveNone(String line) {
    assertThat(Mark.roman(line)).isEmpty();
    assertThat(Mark.letter(line)).isEmpty();
    assertThat(Mark.item(line)).isEmpty();
    assertThat(Mark.annex(line)).isEmpty();
  }
}
