package org.w3id.rapporteur.facts;

import java.util.Objects;
import java.util.Optional;
import org.w3id.rapporteur.dictionary.Name;

/**
 * A probable misprint in the report, with a suggested reading. It says nothing about the thing that
 * the misprint names.
 *
 * @param corrected the fact with the doubted words
 * @param suggests the thing that the suggested name means, if the dictionary knows it
 * @param rule the name of the rule that doubts
 */
public record Correction(
    Fact corrected,
    String printed,
    String suggested,
    Optional<Name> suggests,
    String reason,
    String rule) {
  public Correction {
    Objects.requireNonNull(corrected);
    Objects.requireNonNull(printed);
    Objects.requireNonNull(suggested);
    Objects.requireNonNull(suggests);
    Objects.requireNonNull(reason);
    Objects.requireNonNull(rule);
  }
}
