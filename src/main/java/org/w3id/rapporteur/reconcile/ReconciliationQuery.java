package org.w3id.rapporteur.reconcile;

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
record ReconciliationQuery(
    List<Condition> names,
    List<String> types,
    boolean allTypes,
    int limit,
    List<Condition> properties) {

  /** How many of the values must be met. */
  enum Quantifier {
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
  record Condition(
      Optional<String> property, List<String> values, boolean required, Quantifier quantifier) {}

  boolean isOfType(Entity entity) {
    if (types.isEmpty()) return true;
    return allTypes
        ? entity.types().containsAll(types)
        : types.stream().anyMatch(entity.types()::contains);
  }
}
