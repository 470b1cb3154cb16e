package org.w3id.rapporteur.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.rapporteur.diagnostic.PlaceRange;

class QuotationTest {
  @Test
  void isOrderedByItsPlace() {
    assertThat(Stream.of(at(4, 9), at(2, 8), at(4, 5)).sorted())
        .containsExactly(at(2, 8), at(4, 5), at(4, 9));
  }

  @ParameterizedTest
  @CsvSource({"-1, 3", "3, 3"})
  void hasWordsAndAPlace(int start, int end) {
    assertThatThrownBy(() -> at(start, end))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no place for a quotation: " + start + "," + end);
  }

  private static Quotation at(int start, int end) {
    return new Quotation("text", start, end, PlaceRange.line(1));
  }
}
