package org.w3id.rapporteur.source;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LineTest {
  @Test
  void isCountedFromOne() {
    assertThatThrownBy(() -> Line.ofText(0, "text"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("places are counted from 1: 0");
  }
}
