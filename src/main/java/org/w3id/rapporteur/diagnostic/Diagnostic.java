package org.w3id.rapporteur.diagnostic;

import java.util.Comparator;
import java.util.Objects;

/**
 * A problem or remark about the input, with its place.
 *
 * <p>Printed as {@code wg7-2015.txt:367: warning: expected paragraph 56, found 58
 * [PARAGRAPH_NUMBER_SKIPPED]}; several lines as {@code 54-56}, a page as {@code report.pdf:page
 * 3:}.
 *
 * @param code upper-case words joined by underscores; never changes, so that users can search for
 *     it
 * @param file the input file's name, without its folder
 */
public record Diagnostic(
    Severity severity, String code, String file, PlaceRange where, String message)
    implements Comparable<Diagnostic> {

  private static final Comparator<Diagnostic> ORDER =
      Comparator.comparing(Diagnostic::file)
          .thenComparing(Diagnostic::where)
          .thenComparing(Diagnostic::severity)
          .thenComparing(Diagnostic::code)
          .thenComparing(Diagnostic::message);

  public Diagnostic {
    Objects.requireNonNull(severity);
    Objects.requireNonNull(code);
    Objects.requireNonNull(file);
    Objects.requireNonNull(where);
    Objects.requireNonNull(message);
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** Orders by place in the input. */
  @Override
  public int compareTo(Diagnostic other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return "%s:%s: %s: %s [%s]".formatted(file, where, severity, message, code);
  }
}
