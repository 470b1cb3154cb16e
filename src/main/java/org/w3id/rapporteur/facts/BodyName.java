package org.w3id.rapporteur.facts;

import java.util.Objects;
import java.util.Optional;

/**
 * A body, by name and symbol.
 *
 * @param symbol of its document series, {@code CTOC/COP/WG.7}; empty if unknown
 * @param name the dictionary's label if the body is known, otherwise as printed
 */
public record BodyName(Optional<String> symbol, String name) {
  public BodyName {
    Objects.requireNonNull(symbol);
    Objects.requireNonNull(name);
  }
}
