package org.w3id.rapporteur.facts;

import java.util.Objects;
import java.util.Optional;
import org.w3id.rapporteur.dictionary.Name;

/**
 * A doubt about what the report prints; it asserts nothing of the thing doubted.
 *
 * @param corrected the fact whose words are doubted
 * @param suggests what the suggestion names, where the dictionary knows it
 * @param rule that doubts
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
