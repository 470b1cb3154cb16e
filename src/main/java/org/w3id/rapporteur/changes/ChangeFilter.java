package org.w3id.rapporteur.changes;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.w3id.rapporteur.view.ThingKind;

/**
 * Which changes to list.
 *
 * @param feed that has them; empty for all
 * @param kinds of the things; empty for all
 * @param isGone whether the things are withdrawn; empty for both
 * @param since the earliest time of change
 */
public record ChangeFilter(
    Optional<String> feed,
    Set<ThingKind> kinds,
    Optional<Boolean> isGone,
    Optional<Instant> since) {
  /** The feed of all kinds. */
  public static final String EVERYTHING = "all";

  public ChangeFilter {
    kinds = Set.copyOf(kinds);
  }

  public static ChangeFilter ofFeed(String feed) {
    return new ChangeFilter(Optional.of(feed), Set.of(), Optional.empty(), Optional.empty());
  }

  /**
   * The feed of all that the reports of a body describe.
   *
   * @param body its address
   */
  public static String feedOf(String body) {
    return "body " + body;
  }

  public static ChangeFilter published(Set<ThingKind> kinds, Optional<Instant> since) {
    return new ChangeFilter(Optional.empty(), kinds, Optional.of(false), since);
  }

  public static ChangeFilter withdrawn(Set<ThingKind> kinds, Optional<Instant> since) {
    return new ChangeFilter(Optional.empty(), kinds, Optional.of(true), since);
  }
}
