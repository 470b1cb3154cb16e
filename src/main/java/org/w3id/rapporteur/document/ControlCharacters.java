package org.w3id.rapporteur.document;

import java.util.Optional;
import java.util.OptionalInt;
import org.w3id.rapporteur.corpus.Line;
import org.w3id.rapporteur.corpus.SourceText;
import org.w3id.rapporteur.diagnostic.Diagnostic;
import org.w3id.rapporteur.diagnostic.Severity;

/** Finds control characters, which the normalised text leaves out. */
final class ControlCharacters {
  private ControlCharacters() {}

  /** Returns one warning for all of them, from the line of the first to that of the last. */
  static Optional<Diagnostic> in(SourceText source) {
    int count = 0;
    int firstLine = 0;
    int lastLine = 0;
    int first = 0;
    for (Line line : source.lines()) {
      OptionalInt found = line.text().codePoints().filter(Typography::isForbidden).findFirst();
      if (found.isPresent()) {
        firstLine = count == 0 ? line.number() : firstLine;
        first = count == 0 ? found.getAsInt() : first;
        lastLine = line.number();
        count += (int) line.text().codePoints().filter(Typography::isForbidden).count();
      }
    }
    if (count == 0) {
      return Optional.empty();
    }
    String message = "control characters removed from the text: %d, the first U+%04X";
    return Optional.of(
        new Diagnostic(
            Severity.WARNING,
            "CONTROL_CHARACTERS",
            source.fileName(),
            firstLine,
            lastLine,
            message.formatted(count, first)));
  }
}
