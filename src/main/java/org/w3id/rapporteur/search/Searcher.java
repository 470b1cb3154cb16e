package org.w3id.rapporteur.search;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3id.rapporteur.entities.Entity;
import org.w3id.rapporteur.entities.EntityFilter;
import org.w3id.rapporteur.entities.NameIndex;

/**
 * Finds things by a text: by their names, and by the words of the text.
 *
 * <p>A result has all of the words. A word that occurs nowhere is replaced by the most similar one
 * that does; if still nothing has all words, half of them are enough.
 */
final class Searcher {
  private static final int MOST_MEANT = 20;

  /** The least similarity of a name that counts as meant, of 100. */
  private static final double LIKE = 75;

  private static final double EXACTLY = 100;
  private static final int MOST_NEAR = 5;

  /** The most names considered for suggestions. */
  private static final int MOST_BEGINNING = 8;

  private final SearchIndex index;
  private final NameIndex names;

  Searcher(SearchIndex index, NameIndex names) {
    this.index = index;
    this.names = names;
  }

  SearchResults results(String text, Optional<Category> category, int page) {
    SearchTerms words = SearchTerms.parse(text);
    Map<Entity, Double> near = names.meant(text, MOST_MEANT);
    SearchIndex.Searched searched = asked(text, near);
    boolean named = searched.meant().containsValue(EXACTLY);
    Optional<SearchTerms> corrected = named ? Optional.empty() : index.corrected(words);
    SearchTerms sought = corrected.orElse(words);
    boolean partly = !named && sought.pieces().size() > 1 && !index.hasAll(sought);
    SearchIndex.Findings found =
        index.find(
            sought,
            partly ? SearchIndex.Needed.HALF : SearchIndex.Needed.ALL,
            searched,
            category,
            (page - 1) * SearchResults.PER_PAGE,
            SearchResults.PER_PAGE);
    return new SearchResults(
        text,
        corrected.map(SearchTerms::toString),
        partly,
        found.counts(),
        category,
        page,
        found.found(),
        found.counts().isEmpty() ? things(near) : List.of());
  }

  /**
   * The things that the text may mean. If a name is exactly the text, similar names do not count.
   */
  private static SearchIndex.Searched asked(String text, Map<Entity, Double> near) {
    double least = near.containsValue(EXACTLY) ? EXACTLY : LIKE;
    Map<String, Double> meant = new LinkedHashMap<>();
    near.forEach(
        (entity, likeness) -> {
          if (likeness >= least) meant.put(entity.iri(), likeness);
        });
    return new SearchIndex.Searched(text, meant);
  }

  private List<SearchableThing> things(Map<Entity, Double> near) {
    return index.things(near.keySet().stream().limit(MOST_NEAR).map(Entity::iri).toList());
  }

  /** Things with a name, or a word in a name, that begins like the text or nearly so. */
  List<SearchResult> suggestions(String text, int most) {
    SearchTerms words = SearchTerms.parse(text);
    if (words.isEmpty()) return List.of();
    Map<String, Double> meant = new LinkedHashMap<>();
    double worth = EXACTLY;
    for (Entity each : beginning(text)) meant.put(each.iri(), worth -= 1);
    return index.beginning(words, new SearchIndex.Searched(text, meant), most);
  }

  private Set<Entity> beginning(String text) {
    Set<Entity> beginning = new LinkedHashSet<>();
    beginning.addAll(names.beginning(text, EntityFilter.ANY, MOST_BEGINNING));
    names
        .meant(text, MOST_BEGINNING)
        .forEach(
            (entity, likeness) -> {
              if (likeness >= LIKE) beginning.add(entity);
            });
    return beginning;
  }
}
