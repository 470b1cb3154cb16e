package org.w3id.rapporteur.document;

import java.util.Optional;
import java.util.OptionalInt;
import org.w3id.rapporteur.diagnostic.Diagnostic;
import org.w3id.rapporteur.diagnostic.Place;
import org.w3id.rapporteur.diagnostic.PlaceRange;
import org.w3id.rapporteur.diagnostic.Severity;
import org.w3id.rapporteur.source.Line;
import org.w3id.rapporteur.source.SourceText;

/** Finds control characters, which the normalised text leaves out. */
final class ControlCharacters {
  private ControlCharacters() {}

  /** Returns one warning for all of them, from the place of the first to that of the last. */
  static Optional<Diagnostic> in(SourceText source) {
    int count = 0;
    Optional<PlaceRange> where = Optional.empty();
    int first = 0;
    for (Line line : source.lines()) {
      OptionalInt found = line.text().codePoints().filter(Typography::isForbidden).findFirst();
      if (found.isPresent()) {
        first = count == 0 ? found.getAsInt() : first;
        Place place = line.place();
        where = Optional.of(PlaceRange.between(where.map(PlaceRange::first).orElse(place), place));
        count += (int) line.text().codePoints().filter(Typography::isForbidden).count();
      }
    }
    String message =
        "control characters removed from the text: %d, the first U+%04X".formatted(count, first);
    return where.map(
        range ->
            new Diagnostic(
                Severity.WARNING, "CONTROL_CHARACTERS", source.fileName(), range, message));
  }
}
