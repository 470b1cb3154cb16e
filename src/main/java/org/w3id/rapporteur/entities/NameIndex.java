package org.w3id.rapporteur.entities;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3id.rapporteur.store.RdfDataset;

/**
 * Finds entities by their names and codes.
 *
 * <p>A misspelt name is looked up by the pairs of letters that it shares with known names; the
 * closest of these are then compared letter by letter.
 */
public final class NameIndex {
  /** The most names compared letter by letter. */
  private static final int COMPARED = 150;

  private final EntityIndex index;
  private final RdfDataset graphs;

  /**
   * @param graphs have the names of properties
   */
  public NameIndex(EntityIndex index, RdfDataset graphs) {
    this.index = index;
    this.graphs = graphs;
  }

  /** Some of the entities of these types, in the order of their types and addresses. */
  public List<Entity> page(EntityFilter wanted, int from, int most) {
    return index.page(wanted, from, most);
  }

  /** The number of entities of each type that there is. */
  public Map<EntityType, Integer> sizes() {
    return index.sizes();
  }

  /** The properties that the entities have now. */
  public EntityProperties properties() {
    return EntityProperties.of(index.uses(), graphs);
  }

  /** The entity with this id or whole address. */
  public Optional<Entity> entity(String id) {
    return index.entity(id);
  }

  /** The entities that a query may mean, best first. */
  public List<Candidate> candidates(EntityQuery query) {
    return new Matching(this).candidates(query);
  }

  /**
   * The entities that a name, code, symbol or article in any spelling may mean, best first.
   *
   * @return the entities with their scores, from 0 to 100
   */
  public Map<Entity, Double> meant(String text, int most) {
    Map<Entity, Double> meant = new LinkedHashMap<>();
    candidates(EntityQuery.named(text, List.of(), most))
        .forEach(each -> meant.put(each.entity(), each.score()));
    return meant;
  }

  /** The entities with exactly this code, symbol, address or name. */
  Set<Entity> exactly(String text) {
    return index.exactly(List.of(text, Spelling.key(text)), Spelling.fold(text));
  }

  /** The articles with this number, by the address of their treaty. */
  Map<String, Entity> articles(String number) {
    return index.articles(number);
  }

  /**
   * The entities with similar names, with their similarity from 0 to 1.
   *
   * @param least the least similarity
   */
  Map<Entity, Double> like(String text, EntityFilter wanted, double least) {
    ComparableName asked = ComparableName.of(text);
    Map<String, Double> weights = new HashMap<>();
    int names = index.names();
    Map<String, Double> similar = new LinkedHashMap<>();
    for (EntityIndex.Named each :
        index.sharing(IndexedEntity.pairs(asked.words()), wanted, COMPARED)) {
      double similarity =
          Similarity.of(
              asked,
              ComparableName.of(each.folded()),
              word -> weights.computeIfAbsent(word, w -> weight(w, names)));
      if (similarity >= least) similar.merge(each.iri(), similarity, Math::max);
    }
    Map<Entity, Double> found = new LinkedHashMap<>();
    similar.forEach(
        (iri, similarity) -> index.entity(iri).ifPresent(entity -> found.put(entity, similarity)));
    return found;
  }

  /** The weight of a word; words that many names have weigh little. */
  private double weight(String word, int names) {
    return Math.log(1 + (double) names / Math.max(1, index.namesWith(word)));
  }

  /**
   * The entities with a name, or a word in a name, that begins like this; beginnings of names
   * first, of these the shortest.
   */
  public List<Entity> beginning(String prefix, EntityFilter wanted, int most) {
    Set<Entity> found = new LinkedHashSet<>();
    exactly(prefix).stream().filter(wanted::accepts).sorted(Matching.BY_KIND).forEach(found::add);
    found.addAll(index.beginning(Spelling.fold(prefix), wanted, most));
    return found.stream().limit(most).toList();
  }
}
