package org.w3id.rapporteur.entities;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The index of the entities in the current graphs. No question looks at all of them. */
public interface EntityIndex {
  /**
   * A name of an entity, reduced by {@link Spelling#fold}.
   *
   * @param iri of the entity
   */
  record Named(String folded, String iri) {}

  /** The entity with this id or whole address. */
  Optional<Entity> entity(String id);

  /** The entities with one of these keys, or with this folded name. */
  Set<Entity> exactly(List<String> keys, String folded);

  /** The articles with this number, by the address of their treaty. */
  Map<String, Entity> articles(String number);

  /** The names that share most of these pairs of letters, in proportion to their length. */
  List<Named> sharing(Set<String> pairs, EntityFilter wanted, int most);

  /** The number of names. */
  int names();

  /** The number of names that have a word. */
  int namesWith(String word);

  /**
   * The entities with a name, or a word in a name, that begins like this; beginnings of names
   * first, of these the shortest.
   */
  List<Entity> beginning(String folded, EntityFilter wanted, int most);

  /** Some of the entities, in the order of their types and addresses. */
  List<Entity> page(EntityFilter wanted, int from, int most);

  /** The number of entities of each type that there is. */
  Map<EntityType, Integer> sizes();

  /** The number of entities of each type that have a property, by the property's address. */
  Map<String, Map<EntityType, Integer>> uses();

  /** The name, after {@code id/}, of the thing whose name has this {@link Spelling#address}. */
  Optional<String> name(String address);
}
