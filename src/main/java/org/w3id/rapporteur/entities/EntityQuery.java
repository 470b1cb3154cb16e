package org.w3id.rapporteur.entities;

import java.util.List;
import java.util.Optional;

/**
 * A query for candidates.
 *
 * @param names of which the entity has at least one; empty if only properties decide
 * @param types addresses of classes, of which the entity must have one; empty for any
 * @param allTypes whether the entity must have all types
 * @param limit the most candidates returned
 */
public record EntityQuery(
    List<Condition> names,
    List<String> types,
    boolean allTypes,
    int limit,
    List<Condition> properties) {

  /**
   * Looks for one name, code, symbol or article in any spelling.
   *
   * @param types as {@link #types()}
   */
  public static EntityQuery named(String name, List<String> types, int limit) {
    Condition called = new Condition(Optional.empty(), List.of(name), false, Quantifier.ANY);
    return new EntityQuery(List.of(called), types, false, limit, List.of());
  }

  /** How many of the values must be met. */
  public enum Quantifier {
    ANY,
    ALL,
    NONE
  }

  /**
   * A condition on an entity's names or on one property.
   *
   * @param property the client's name of the property; empty for a condition on names
   * @param required whether entities that do not meet it are left out
   */
  public record Condition(
      Optional<String> property, List<String> values, boolean required, Quantifier quantifier) {}

  /** The entities of the types. */
  EntityFilter wanted() {
    return new EntityFilter(types, allTypes, Optional.empty());
  }
}
