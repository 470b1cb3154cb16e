package org.w3id.rapporteur.facts;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What identifies a session.
 *
 * @param ordinal 3 for the third; empty if none is printed, then the start date identifies the
 *     session
 */
public record SessionKey(BodyName body, OptionalInt ordinal, Optional<LocalDate> start) {
  public SessionKey {
    Objects.requireNonNull(body);
    if (ordinal.isEmpty() && start.isEmpty()) {
      throw new IllegalArgumentException("a session needs an ordinal or a start date");
    }
  }

  /** Returns the last part of its address: {@code 3}, or {@code 2015-11-18}. */
  public String path() {
    return ordinal.isPresent() ? "" + ordinal.getAsInt() : start.orElseThrow().toString();
  }
}
