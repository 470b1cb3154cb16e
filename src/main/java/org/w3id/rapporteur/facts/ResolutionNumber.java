package org.w3id.rapporteur.facts;

import java.util.Objects;
import java.util.Optional;

/**
 * The number of a resolution, and whose it is.
 *
 * @param body that adopted it; empty where the sentence does not say, and then it is no known act
 * @param number as cited: {@code 7/1}
 */
public record ResolutionNumber(Optional<BodyName> body, String number) {
  public ResolutionNumber {
    Objects.requireNonNull(body);
    Objects.requireNonNull(number);
  }
}
