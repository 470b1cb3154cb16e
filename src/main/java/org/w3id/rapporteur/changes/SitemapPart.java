package org.w3id.rapporteur.changes;

import java.time.Instant;
import java.util.Optional;

/**
 * A part of the things with pages: 0 those in graphs that all reports share, 1 those described
 * first by reports whose first act has the number 1 to 10, and so on.
 *
 * @param things the number of things; in a few cases a little too high
 * @param modified the time of the last act on its reports; empty for 0
 */
public record SitemapPart(long number, long things, Optional<Instant> modified) {
  private static final int ACTS = 10;

  /**
   * @param first the number of the first act on a thing's report, or 0
   */
  public static long of(long first) {
    return (first + ACTS - 1) / ACTS;
  }
}
