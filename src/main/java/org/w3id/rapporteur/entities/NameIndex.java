package org.w3id.rapporteur.entities;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Finds entities by their names and codes.
 *
 * <p>A misspelt name is looked up by the pairs of letters that it shares with known names; the
 * closest of these are then compared letter by letter.
 */
public final class NameIndex {
  /** The most names compared letter by letter. */
  private static final int COMPARED = 150;

  private record Named(ComparableName label, Entity entity) {}

  private final Map<String, Entity> byId = new LinkedHashMap<>();
  private final Map<String, Set<Entity>> byKey = new HashMap<>();
  private final Map<String, Set<Entity>> byName = new HashMap<>();
  private final Map<String, Map<String, Entity>> articles = new HashMap<>();
  private final List<Named> named = new ArrayList<>();
  private final Map<String, List<Integer>> byPair = new HashMap<>();
  private final List<Integer> pairs = new ArrayList<>();
  private final Map<String, Integer> names = new HashMap<>();
  private final EntityProperties properties;

  NameIndex(Collection<Entity> entities, Map<String, String> propertyNames) {
    entities.forEach(this::add);
    properties = new EntityProperties(entities, propertyNames);
  }

  private void add(Entity entity) {
    byId.put(entity.id(), entity);
    for (String code : EntityReader.codes(entity)) keep(byKey, Spelling.key(code), entity);
    for (String link : EntityReader.links(entity)) keep(byKey, link, entity);
    Set<String> folded = new LinkedHashSet<>();
    for (String name : entity.names()) {
      ComparableName label = ComparableName.of(name);
      if (!label.folded().isEmpty() && folded.add(label.folded())) add(label, entity);
    }
    EntityReader.article(entity)
        .ifPresent(
            article ->
                articles
                    .computeIfAbsent(article.number(), number -> new TreeMap<>())
                    .put(article.instrument(), entity));
  }

  private static void keep(Map<String, Set<Entity>> by, String key, Entity entity) {
    if (!key.isEmpty()) by.computeIfAbsent(key, each -> new LinkedHashSet<>()).add(entity);
  }

  private void add(ComparableName label, Entity entity) {
    int place = named.size();
    named.add(new Named(label, entity));
    keep(byName, label.folded(), entity);
    Set<String> own = pairs(label.words());
    pairs.add(own.size());
    for (String pair : own) byPair.computeIfAbsent(pair, each -> new ArrayList<>()).add(place);
    for (String word : Set.copyOf(label.words())) names.merge(word, 1, Integer::sum);
  }

  /**
   * The pairs of letters in the words. A word's first and last letter also pair with its boundary;
   * Chinese signs also stand alone.
   */
  private static Set<String> pairs(List<String> words) {
    Set<String> pairs = new LinkedHashSet<>();
    for (String word : words) {
      String framed = "^" + word + "$";
      for (int i = 0; i + 2 <= framed.length(); i++) pairs.add(framed.substring(i, i + 2));
      if (word.codePoints().allMatch(Character::isIdeographic))
        word.codePoints().forEach(each -> pairs.add(Character.toString(each)));
    }
    return pairs;
  }

  public Collection<Entity> entities() {
    return byId.values();
  }

  public EntityProperties properties() {
    return properties;
  }

  /** The entity with this id or whole address. */
  public Optional<Entity> entity(String id) {
    Entity entity = byId.get(id);
    return entity != null
        ? Optional.of(entity)
        : byKey.getOrDefault(id, Set.of()).stream()
            .filter(each -> each.iri().equals(id))
            .findFirst();
  }

  /** The entities that a query may mean, best first. */
  public List<Candidate> candidates(EntityQuery query) {
    return new Matching(this).candidates(query);
  }

  /** The entities with exactly this code, symbol, address or name. */
  Set<Entity> exactly(String text) {
    Set<Entity> found = new LinkedHashSet<>(byKey.getOrDefault(text, Set.of()));
    found.addAll(byKey.getOrDefault(Spelling.key(text), Set.of()));
    found.addAll(byName.getOrDefault(Spelling.fold(text), Set.of()));
    return found;
  }

  /** The articles with this number, by the address of their treaty. */
  Map<String, Entity> articles(String number) {
    return articles.getOrDefault(number, Map.of());
  }

  /** The entities with similar names, with their similarity from 0 to 1. */
  Map<Entity, Double> like(String text, Predicate<Entity> wanted) {
    ComparableName asked = ComparableName.of(text);
    Set<String> own = pairs(asked.words());
    int[] shared = new int[named.size()];
    for (String pair : own) for (int place : byPair.getOrDefault(pair, List.of())) shared[place]++;
    Map<Entity, Double> found = new LinkedHashMap<>();
    IntStream.range(0, shared.length)
        .filter(place -> shared[place] > 0 && wanted.test(named.get(place).entity()))
        .boxed()
        .sorted(
            Comparator.comparingDouble(
                place -> -2.0 * shared[place] / (own.size() + pairs.get(place))))
        .limit(COMPARED)
        .map(named::get)
        .forEach(
            each ->
                found.merge(
                    each.entity(), Similarity.of(asked, each.label(), this::weight), Math::max));
    return found;
  }

  /** The weight of a word; words that many names have weigh little. */
  private double weight(String word) {
    return Math.log(1 + (double) named.size() / names.getOrDefault(word, 1));
  }

  /**
   * The entities with a name, or a word in a name, that begins like this; beginnings of names
   * first, of these the shortest.
   */
  public List<Entity> beginning(String prefix, Predicate<Entity> wanted) {
    String folded = Spelling.fold(prefix);
    Map<Entity, Integer> ranks = new LinkedHashMap<>();
    exactly(prefix).stream().filter(wanted).forEach(each -> ranks.put(each, 0));
    for (Named each : named) {
      String name = each.label().folded();
      int rank = name.startsWith(folded) ? name.length() : name.contains(" " + folded) ? 1_000 : -1;
      if (rank >= 0 && wanted.test(each.entity())) ranks.merge(each.entity(), rank, Math::min);
    }
    return ranks.entrySet().stream()
        .sorted(
            Map.Entry.<Entity, Integer>comparingByValue()
                .thenComparing(each -> each.getKey().kind())
                .thenComparing(each -> each.getKey().id()))
        .map(Map.Entry::getKey)
        .toList();
  }
}
