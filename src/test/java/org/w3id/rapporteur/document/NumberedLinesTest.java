package org.w3id.rapporteur.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberedLinesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          12. States should   | 12
          ' 14. States'       | 14
          12.\tStates         | 12
          12.States           | 12
          12.“States”         | 12
          1. (a) States       |  1
          120. 3 States       | 120
          """)
  void aNumberAndAFullStopAreNoticed(String line, int number) {
    String printed = line.translateEscapes();
    NumberedLines numbered = of(printed);
    assertThat(numbered.at(0)).isEqualTo(number);
    assertThat(printed.substring(numbered.end(0))).matches("[“(\\p{Lu}\\d].*");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"12.", "12. ", "2015. The", "1.5 million", "12 States", "a. States", "12)"})
  void otherNumbersAreNot(String line) {
    assertThat(of(line).at(0)).isEqualTo(NumberedLines.NONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1000. The", "1,000. The", "1 000. The", " 1000.\tThe"})
  void thousandsCountOnFromThePrecedingNumber(String line) {
    assertThat(of("999. A", "text", line, "1001. B").at(2)).isEqualTo(1000);
    assertThat(of("999. A", "text", line, "1001. B").at(3)).isEqualTo(1001);
    assertThat(of("1. A", "text", line, "1001. B").at(2)).isEqualTo(NumberedLines.NONE);
  }

  @Test
  void looksAheadToTheNextNumber() {
    NumberedLines numbered = of("1. One", "text", "7. Seven");
    assertThat(numbered.after(0)).isEqualTo(7);
    assertThat(numbered.after(1)).isEqualTo(7);
    assertThat(numbered.after(2)).isEqualTo(NumberedLines.NONE);
    assertThat(numbered.at(3)).isEqualTo(NumberedLines.NONE);
  }

  @Test
  void tellsHowFarNumbersCountOn() {
    NumberedLines numbered = of("5. a", "text", "6. b", "7. c", "9. d");
    assertThat(numbered.countOn(0, 2)).isTrue();
    assertThat(numbered.countOn(0, 3)).isFalse();
    assertThat(numbered.countOn(4, 1)).isFalse();
  }

  @Test
  void tellsWhereARunBreaksOff() {
    NumberedLines numbered = of("3. a", "4. b", "3. c", "4. d");
    assertThat(numbered.returnTo(3, 0)).isTrue();
    assertThat(numbered.returnTo(4, 0)).isFalse();
    assertThat(numbered.returnTo(3, 2)).isFalse();
  }

  private static NumberedLines of(String... lines) {
    return new NumberedLines(SampleTexts.pages(String.join("\n", lines)).left());
  }
}
