package org.w3id.rapporteur.diagnostic;

import java.util.Comparator;
import java.util.Objects;

/**
 * A problem or remark about the input, with its place.
 *
 * <p>Printed as {@code wg7-2015.txt:367: warning: expected paragraph 56, found 58
 * [PARAGRAPH_NUMBER_SKIPPED]}; several lines as {@code 54-56}.
 *
 * @param code upper-case words joined by underscores; never changes, so that users can search for
 *     it
 * @param file the input file's name, without its folder
 * @param firstLine counted from 1
 * @param lastLine inclusive; never before {@code firstLine}
 */
public record Diagnostic(
    Severity severity, String code, String file, int firstLine, int lastLine, String message)
    implements Comparable<Diagnostic> {

  private static final Comparator<Diagnostic> ORDER =
      Comparator.comparing(Diagnostic::file)
          .thenComparingInt(Diagnostic::firstLine)
          .thenComparingInt(Diagnostic::lastLine)
          .thenComparing(Diagnostic::severity)
          .thenComparing(Diagnostic::code)
          .thenComparing(Diagnostic::message);

  public Diagnostic {
    Objects.requireNonNull(severity);
    Objects.requireNonNull(code);
    Objects.requireNonNull(file);
    Objects.requireNonNull(message);
    if (firstLine < 1 || lastLine < firstLine) {
      throw new IllegalArgumentException("not a range of lines: " + firstLine + "-" + lastLine);
    }
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
    String lines = firstLine == lastLine ? "" + firstLine : firstLine + "-" + lastLine;
    return "%s:%s: %s: %s [%s]".formatted(file, lines, severity, message, code);
  }
}
