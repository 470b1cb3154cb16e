package org.w3id.rapporteur.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotationTest {
  @Test
  void isOrderedByItsPlace() {
    assertThat(Stream.of(at(4, 9), at(2, 8), at(4, 5)).sorted())
        .containsExactly(at(2, 8), at(4, 5), at(4, 9));
  }

  @ParameterizedTest
  @CsvSource({"-1, 3, 1, 1", "3, 3, 1, 1", "0, 1, 0, 1", "0, 1, 2, 1"})
  void hasWordsAndAPlace(int start, int end, int first, int last) {
    assertThatThrownBy(() -> new Quotation("text", start, end, first, last))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no place for a quotation: " + start + "," + end);
  }

  private static Quotation at(int start, int end) {
    return new Quotation("text", start, end, 1, 1);
  }
}
