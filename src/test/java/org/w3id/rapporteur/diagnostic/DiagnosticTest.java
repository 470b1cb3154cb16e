package org.w3id.rapporteur.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiagnosticTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          WARNING | 367 | 367 | wg7.txt:367: warning: expected 56, found 58 [SKIPPED]
          ERROR   |  54 |  56 | wg7.txt:54-56: error: expected 56, found 58 [SKIPPED]
          NOTE    |   1 |   1 | wg7.txt:1: note: expected 56, found 58 [SKIPPED]
          """)
  void namesItsPlaceItsWeightAndItsCode(Severity severity, int first, int last, String printed) {
    PlaceRange where = PlaceRange.lines(first, last);
    assertThat(new Diagnostic(severity, "SKIPPED", "wg7.txt", where, "expected 56, found 58"))
        .hasToString(printed);
  }

  @Test
  void isOrderedByItsPlace() {
    List<Diagnostic> ordered =
        List.of(
            at("a.txt", 9, 9, Severity.NOTE),
            at("b.txt", 2, 2, Severity.NOTE),
            at("b.txt", 2, 3, Severity.ERROR),
            at("b.txt", 2, 3, Severity.WARNING),
            at("b.txt", 10, 10, Severity.ERROR));
    List<Diagnostic> shuffled = Stream.of(4, 1, 3, 0, 2).map(ordered::get).toList();
    assertThat(shuffled.stream().sorted()).containsExactlyElementsOf(ordered);
  }

  @Test
  void onlyAnErrorIsOne() {
    assertThat(Stream.of(Severity.values()).filter(s -> at("a.txt", 1, 1, s).isError()))
        .containsExactly(Severity.ERROR);
  }

  private static Diagnostic at(String file, int first, int last, Severity severity) {
    return new Diagnostic(severity, "CODE", file, PlaceRange.lines(first, last), "message");
  }
}
