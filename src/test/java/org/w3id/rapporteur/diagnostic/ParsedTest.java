package org.w3id.rapporteur.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParsedTest {
  private static final Diagnostic NOTE =
      new Diagnostic(Severity.NOTE, "FIRST", "a.txt", PlaceRange.line(1), "first");
  private static final Diagnostic ERROR =
      new Diagnostic(Severity.ERROR, "SECOND", "a.txt", PlaceRange.line(1), "second");

  @Test
  void keepsWhatEachStageNoticedInTheirOrder() {
    Parsed<Integer> both =
        new Parsed<>("1", List.of(NOTE))
            .then(text -> new Parsed<>(Integer.valueOf(text), List.of(ERROR)));
    assertThat(both).isEqualTo(new Parsed<>(1, List.of(NOTE, ERROR)));
  }

  @Test
  void hasErrorsWhereOneIsAnError() {
    assertThat(new Parsed<>("", List.of(NOTE, ERROR)).hasErrors()).isTrue();
    assertThat(new Parsed<>("", List.of(NOTE)).hasErrors()).isFalse();
    assertThat(Parsed.of("").hasErrors()).isFalse();
  }

  @Test
  void doesNotChangeWithTheListItWasMadeFrom() {
    List<Diagnostic> noticed = new ArrayList<>(List.of(NOTE));
    Parsed<String> parsed = new Parsed<>("", noticed);
    noticed.add(ERROR);
    assertThat(parsed.diagnostics()).containsExactly(NOTE);
  }
}
