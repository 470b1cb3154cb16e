package org.w3id.rapporteur.source.office;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordNumberFormatTest {
  @ParameterizedTest
  @CsvSource({
    "decimal, 12, 12",
    "decimalZero, 4, 04",
    "decimalZero, 12, 12",
    "decimalFullWidth, 12, １２",
    "hindiNumbers, 12, ١٢",
    "decimalEnclosedCircle, 3, ③",
    "decimalEnclosedCircle, 21, 21",
    "upperRoman, 1994, MCMXCIV",
    "lowerRoman, 14, xiv",
    "lowerLetter, 2, b",
    "lowerLetter, 28, bb",
    "upperLetter, 27, AA",
    "russianLower, 10, к",
    "arabicAbjad, 3, ج",
    "chineseCounting, 10, 十",
    "chineseCounting, 12, 十二",
    "chineseCounting, 20, 二十",
    "chineseCountingThousand, 21, 二十一",
    "chineseCounting, 105, 一〇五",
    "ordinal, 1, 1st",
    "ordinal, 11, 11th",
    "ordinal, 22, 22nd",
    "chicago, 5, **",
    "lowerLetter, -3, -3"
  })
  void writesNumbers(String format, int number, String written) {
    assertThat(WordNumberFormat.write(format, number)).contains(written);
  }

  @Test
  void refusesOthers() {
    assertThat(WordNumberFormat.write("hebrew1", 3)).isEmpty();
    assertThat(WordNumberFormat.write("chineseCountingThousand", 101)).isEmpty();
  }
}
