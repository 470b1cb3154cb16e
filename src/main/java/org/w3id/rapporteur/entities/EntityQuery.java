package org.w3id.rapporteur.entities;

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

  /** Looks for everything of the types. */
  public static EntityQuery ofTypes(List<String> types) {
    return new EntityQuery(List.of(), types, false, 1, List.of());
  }

  /** How many of the values must be met. */
  public enum Quantifier {
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
  public record Condition(
      Optional<String> property, List<String> values, boolean required, Quantifier quantifier) {}

  public boolean isOfType(Entity entity) {
    if (types.isEmpty()) return true;
    return allTypes
        ? entity.types().containsAll(types)
        : types.stream().anyMatch(entity.types()::contains);
  }
}
