package org.w3id.rapporteur.changes;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.w3id.rapporteur.view.ThingKind;

/** The last change of a thing. */
public sealed interface ThingChange {
  String iri();

  ThingKind kind();

  Instant when();

  /**
   * A thing that is published.
   *
   * @param report that describes it; of several, the one that changed last
   * @param published empty if it was published before the first version that is kept
   * @param when it was last changed
   */
  record Dated(String iri, ThingKind kind, String report, Optional<Instant> published, Instant when)
      implements ThingChange {}

  /** A thing that was withdrawn. */
  record Gone(String iri, ThingKind kind, Instant when) implements ThingChange {}

  /** The address with its numbers padded by zeros, so that 9 sorts before 10. */
  static String inOrder(String iri) {
    return Padding.NUMBER
        .matcher(iri)
        .replaceAll(
            number ->
                "0".repeat(Math.max(0, Padding.DIGITS - number.group().length())) + number.group());
  }

  /** How numbers are padded. */
  final class Padding {
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final int DIGITS = 6;

    private Padding() {}
  }
}
