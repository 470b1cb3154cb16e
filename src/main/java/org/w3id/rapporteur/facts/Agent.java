package org.w3id.rapporteur.facts;

import java.util.Objects;
import java.util.Optional;
import org.w3id.rapporteur.dictionary.Name;

/**
 * A State, organization or group as a report names it.
 *
 * @param known what the dictionary knows under that name; empty for a name it does not know
 * @param printed as printed, without a leading “the”
 * @param isState whether it was printed as a State's name
 */
public record Agent(Optional<Name> known, String printed, boolean isState) {
  public Agent {
    Objects.requireNonNull(known);
    Objects.requireNonNull(printed);
  }

  public static Agent known(Name name, String printed) {
    return new Agent(Optional.of(name), printed, name.kind() == Name.Kind.STATE);
  }

  /** A name that the dictionary does not know. */
  public static Agent unknown(String printed, boolean isState) {
    return new Agent(Optional.empty(), printed, isState);
  }
}
