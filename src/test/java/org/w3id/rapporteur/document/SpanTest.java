package org.w3id.rapporteur.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTest {
  @ParameterizedTest
  @CsvSource({"2, 5, true", "3, 4, true", "1, 3, false", "4, 6, false", "6, 9, false"})
  void containsWhatLiesWithin(int start, int end, boolean within) {
    assertThat(new Span(2, 5).contains(new Span(start, end))).isEqualTo(within);
  }

  @ParameterizedTest
  @CsvSource({"-1, 3", "4, 3"})
  void doesNotEndBeforeItStarts(int start, int end) {
    assertThatThrownBy(() -> new Span(start, end))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not a span: " + start + "," + end);
  }
}
