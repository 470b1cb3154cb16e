package org.w3id.rapporteur.changes;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.w3id.rapporteur.view.ThingKind;

/**
 * Which records to list.
 *
 * @param kinds of the records; empty for all
 * @param body the address of the body that made their reports, or of a body above it
 * @param from the earliest time of change
 * @param until the latest time of change
 */
public record RecordFilter(
    Set<ThingKind> kinds, Optional<String> body, Optional<Instant> from, Optional<Instant> until) {
  public RecordFilter {
    kinds = Set.copyOf(kinds);
  }

  /** A place in a list, by the last record before it. */
  public record Position(Moment stamp, String iri) {}
}
