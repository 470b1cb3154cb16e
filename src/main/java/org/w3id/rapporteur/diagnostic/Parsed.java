package org.w3id.rapporteur.diagnostic;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * A stage's result, with the diagnostics of this stage and of those before it.
 *
 * <p>{@code lines.then(Structure::read).then(…)} keeps the diagnostics of every stage.
 */
public record Parsed<T>(T value, List<Diagnostic> diagnostics) {
  public Parsed {
    Objects.requireNonNull(value);
    diagnostics = List.copyOf(diagnostics);
  }

  public static <T> Parsed<T> of(T value) {
    return new Parsed<>(value, List.of());
  }

  /** Returns the next stage's result, with the diagnostics of both. */
  public <R> Parsed<R> then(Function<? super T, Parsed<R>> stage) {
    Parsed<R> next = stage.apply(value);
    List<Diagnostic> both = new ArrayList<>(diagnostics);
    both.addAll(next.diagnostics());
    return new Parsed<>(next.value(), both);
  }

  public boolean hasErrors() {
    return diagnostics.stream().anyMatch(Diagnostic::isError);
  }
}
