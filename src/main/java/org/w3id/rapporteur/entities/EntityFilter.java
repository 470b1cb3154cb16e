package org.w3id.rapporteur.entities;

import java.util.List;
import java.util.Optional;

/**
 * Which entities are wanted.
 *
 * @param types addresses of classes, of which the entity must have one; empty for any
 * @param allTypes whether the entity must have all types
 * @param kind the only kind wanted, if any
 */
public record EntityFilter(List<String> types, boolean allTypes, Optional<EntityType> kind) {
  public static final EntityFilter ANY = new EntityFilter(List.of(), false, Optional.empty());

  public static EntityFilter of(EntityType kind) {
    return new EntityFilter(List.of(), false, Optional.of(kind));
  }

  boolean accepts(Entity entity) {
    if (kind.isPresent() && kind.get() != entity.kind()) return false;
    if (types.isEmpty()) return true;
    return allTypes
        ? entity.types().containsAll(types)
        : types.stream().anyMatch(entity.types()::contains);
  }
}
