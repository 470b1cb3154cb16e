package org.w3id.rapporteur.facts;

import java.util.Objects;
import java.util.Optional;

/**
 * The body that meets.
 *
 * @param symbol of its document series, {@code CTOC/COP/WG.7}; empty for a body not known by one
 * @param name as known, else as printed
 */
public record BodyName(Optional<String> symbol, String name) {
  public BodyName {
    Objects.requireNonNull(symbol);
    Objects.requireNonNull(name);
  }
}
