package org.w3id.rapporteur.facts;

import java.util.Objects;
import java.util.Optional;

/**
 * The number of a resolution, and the body that adopted it.
 *
 * @param body empty if the text does not name it; the number alone identifies no resolution
 * @param number as cited: {@code 7/1}
 */
public record ResolutionNumber(Optional<BodyName> body, String number) {
  public ResolutionNumber {
    Objects.requireNonNull(body);
    Objects.requireNonNull(number);
  }
}
