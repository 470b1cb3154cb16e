package org.w3id.rapporteur.facts;

import java.util.Objects;

/**
 * A resolution as an act of its body.
 *
 * @param body the symbol of the body that adopted it: {@code CTOC/COP}, {@code A}
 * @param number as cited: {@code 7/1}
 */
public record ResolutionNumber(String body, String number) {
  public ResolutionNumber {
    Objects.requireNonNull(body);
    Objects.requireNonNull(number);
  }

  /** {@code CTOC/COP/7/1}, as in addresses. */
  public String path() {
    return body + "/" + number;
  }
}
