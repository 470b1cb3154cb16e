package org.w3id.rapporteur.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RomanTest {
  @ParameterizedTest
  @CsvSource({"I, 1", "IV, 4", "IX, 9", "XIV, 14", "XXIV, 24", "XL, 40", "LXXXIX, 89"})
  void numeralsHaveValues(String numeral, int value) {
    assertThat(Roman.value(numeral)).isEqualTo(value);
    assertThat(Roman.numeral(value)).isEqualTo(numeral);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "IIII", "VX", "IC", "ii", "A", "LL"})
  void whatIsNotWrittenAsUsualHasNone(String letters) {
    assertThat(Roman.value(letters)).isZero();
  }

  @Test
  void everyChapterThatAReportMayHaveIsThereAndBack() {
    for (int n = 1; n < 90; n++) {
      assertThat(Roman.value(Roman.numeral(n))).isEqualTo(n);
    }
  }
}
