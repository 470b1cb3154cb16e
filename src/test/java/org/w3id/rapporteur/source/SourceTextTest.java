package org.w3id.rapporteur.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.rapporteur.diagnostic.PlaceRange;

class SourceTextTest {
  @ParameterizedTest
  @ValueSource(strings = {"1. One\n\n2. Two\n", "1. One\r\n\r\n2. Two\r\n", "1. One\r\r2. Two"})
  void linesEndAsOnAnySystem(String text) {
    assertThat(SourceText.of("r.txt", text).lines())
        .containsExactly(Line.ofText(1, "1. One"), Line.ofText(2, ""), Line.ofText(3, "2. Two"));
  }

  /** A file that was joined from others can have both kinds of line ends. */
  @Test
  void lineEndsMayBeMixed() {
    assertThat(SourceText.of("r.txt", "a\r\nb\nc\rd").lines())
        .extracting(Line::text)
        .containsExactly("a", "b", "c", "d");
  }

  @Test
  void onlyTheLineEndsAndAByteOrderMarkGo() {
    String printed = "\f  14.\t States \u00A0are soft\u00AD";
    assertThat(SourceText.of("r.txt", "\uFEFF" + printed + "\n").lines())
        .containsExactly(Line.ofText(1, printed));
  }

  @Test
  void aTextOfNothingHasNoLine() {
    SourceText nothing = SourceText.of("r.txt", "");
    assertThat(nothing.lines()).isEmpty();
    assertThat(nothing.whole()).isEqualTo(PlaceRange.line(1));
  }

  @Test
  void itsWholeIsAllItsLines() {
    assertThat(SourceText.of("r.txt", "a\n\nb\n").whole()).isEqualTo(PlaceRange.lines(1, 3));
  }
}
