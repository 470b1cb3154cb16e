package org.w3id.rapporteur.corpus;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LineTest {
  @Test
  void isCountedFromOne() {
    assertThatThrownBy(() -> new Line(0, "text"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("lines are counted from 1: 0");
  }
}
