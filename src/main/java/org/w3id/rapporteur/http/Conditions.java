package org.w3id.rapporteur.http;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The conditions of a request. Source: RFC 9110, 13.1.
 *
 * @param match the tags of {@code If-Match}
 * @param noneMatch the tags of {@code If-None-Match}
 */
public record Conditions(
    List<String> match,
    List<String> noneMatch,
    Optional<Instant> modifiedSince,
    Optional<Instant> unmodifiedSince) {
  public static final Conditions NONE =
      new Conditions(List.of(), List.of(), Optional.empty(), Optional.empty());

  public Conditions {
    match = List.copyOf(match);
    noneMatch = List.copyOf(noneMatch);
  }
}
