package org.w3id.rapporteur.reconcile;

import java.util.List;
import java.util.Optional;

/**
 * What a client looks for.
 *
 * @param names any of which it may be called; none if only properties tell
 * @param types addresses, of which it must have one; none if it may be anything
 * @param allTypes whether it must have each of them
 * @param limit no more candidates than this
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
   * Values to compare with.
   *
   * @param property as the client calls it; empty where names are compared
   * @param required whether what does not meet it is no candidate
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
