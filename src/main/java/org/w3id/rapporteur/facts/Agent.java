package org.w3id.rapporteur.facts;

import java.util.Objects;
import java.util.Optional;
import org.w3id.rapporteur.dictionary.Name;

/**
 * A State, organization, regional group or body, as a report names it.
 *
 * @param known the dictionary's entry for the name; empty if it has none
 * @param printed as printed, without a leading “the”
 * @param isState whether the name is a known State's, or an unknown one in a State's place
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
