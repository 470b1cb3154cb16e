package org.w3id.rapporteur.source.pdf;

import java.util.List;
import java.util.Optional;
import org.w3id.rapporteur.diagnostic.Diagnostic;
import org.w3id.rapporteur.diagnostic.Place;
import org.w3id.rapporteur.diagnostic.PlaceRange;
import org.w3id.rapporteur.diagnostic.Severity;
import org.w3id.rapporteur.source.Line;
import org.w3id.rapporteur.source.LineRole;

/** Characters of the text whose font does not say which they are. */
final class UnknownLetters {
  private UnknownLetters() {}

  /** Returns how many there are, with the place of the first. */
  static Optional<Diagnostic> diagnosed(String fileName, List<Line> lines) {
    Place first = null;
    long count = 0;
    for (Line line : lines) {
      if (isOfPage(line.role())) {
        continue;
      }
      long found = line.text().chars().filter(c -> c == Letters.UNKNOWN.charAt(0)).count();
      first = first == null && found > 0 ? line.place() : first;
      count += found;
    }
    return count == 0 ? Optional.empty() : Optional.of(diagnostic(fileName, first, count));
  }

  /** Bar codes are letters of a font too. */
  private static boolean isOfPage(LineRole role) {
    return role == LineRole.RUNNING_HEAD
        || role == LineRole.RUNNING_FOOT
        || role == LineRole.PAGE_NUMBER;
  }

  private static Diagnostic diagnostic(String fileName, Place first, long count) {
    String message =
        count == 1
            ? "the font does not say which character one sign is; it is read as \uFFFD"
            : "fonts do not say which characters "
                + count
                + " signs are, the first of them here; they are read as \uFFFD";
    return new Diagnostic(
        Severity.WARNING, "CHARACTER_UNKNOWN", fileName, PlaceRange.at(first), message);
  }
}
