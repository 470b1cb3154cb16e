package org.w3id.rapporteur.facts;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which session of which body.
 *
 * @param ordinal third is 3; empty where none is printed, then the start date tells
 */
public record SessionKey(BodyName body, OptionalInt ordinal, Optional<LocalDate> start) {
  public SessionKey {
    Objects.requireNonNull(body);
    if (ordinal.isEmpty() && start.isEmpty()) {
      throw new IllegalArgumentException("a session needs an ordinal or a start date");
    }
  }

  /** Last part of its address: {@code 3}, or {@code 2015-11-18}. */
  public String path() {
    return ordinal.isPresent() ? "" + ordinal.getAsInt() : start.orElseThrow().toString();
  }
}
