package org.w3id.rapporteur.entities;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.w3id.rapporteur.document.DocumentSymbol;

/** Finds the candidates for a query and scores them. */
final class Matching {
  /** The least score of a candidate, of 100. */
  private static final double LEAST = 40;

  /** The least score, of 100, at which a name that is not exact counts as certain… */
  private static final double CERTAIN = 85;

  /** …if the next candidate scores at least this much less. */
  private static final double AHEAD = 10;

  /** The weight of properties in the score, if the query has any; the name has the rest. */
  private static final double PROPERTIES = 0.3;

  /** The score of a symbol among other words. */
  private static final double WITHIN = 0.95;

  /** The score of an article without its treaty. */
  private static final double BARE_ARTICLE = 0.6;

  /** The least similarity with which a value meets a condition. */
  private static final double MET = 0.8;

  /** A name that is less similar does not reach the least score, even if all properties are met. */
  private static final double WORTHWHILE = (LEAST / 100 - PROPERTIES) / (1 - PROPERTIES) - 0.01;

  /** The same where a query has no properties. */
  private static final double WORTHWHILE_ALONE = LEAST / 100 - 0.01;

  private static final Pattern ARTICLE =
      Pattern.compile(
          "\\b(?:art|article|articles|articulo|artikel|статья|статьи|المادة) ?(?<number>\\p{N}+)"
              + "(?: (?:para|paragraph|paragraphe|parrafo)? ?(?:\\p{N}+|[a-z])(?= |$))*");
  private static final Pattern JOINING =
      Pattern.compile("^(?:(?:of|de|du|del|to|the|la|le|el) )+|(?: (?:of|de|the))+$");

  static final Comparator<Entity> BY_KIND =
      Comparator.comparing(Entity::kind).thenComparing(Entity::id);

  private final NameIndex index;
  private EntityProperties properties;

  Matching(NameIndex index) {
    this.index = index;
  }

  /** The properties, which are read once if a query has conditions on them. */
  private EntityProperties properties() {
    if (properties == null) properties = index.properties();
    return properties;
  }

  List<Candidate> candidates(EntityQuery query) {
    List<Candidate> found = new ArrayList<>();
    named(query)
        .forEach(
            (entity, likeness) -> {
              if (meetsRequired(entity, likeness, query))
                found.add(scored(entity, likeness, query));
            });
    found.removeIf(each -> each.score() < LEAST);
    found.sort(
        Comparator.comparingDouble(Candidate::score)
            .reversed()
            .thenComparing(Candidate::entity, BY_KIND));
    return decided(found).subList(0, Math.min(query.limit(), found.size()));
  }

  /** The entities that may be meant, with the similarity of their names to those in the query. */
  private Map<Entity, Double> named(EntityQuery query) {
    EntityFilter wanted = query.wanted();
    Map<Entity, Double> found = new LinkedHashMap<>();
    boolean filters =
        query.names().stream().noneMatch(each -> each.quantifier() != EntityQuery.Quantifier.NONE);
    if (filters) {
      index.page(wanted, 0, Integer.MAX_VALUE).forEach(each -> found.put(each, 1.0));
    }
    for (EntityQuery.Condition name : query.names()) {
      if (name.quantifier() == EntityQuery.Quantifier.NONE) {
        for (String value : name.values())
          like(value, query)
              .forEach(
                  (each, likeness) ->
                      found.computeIfPresent(each, (e, d) -> likeness < MET ? d : null));
      } else {
        named(name, query).forEach((each, likeness) -> found.merge(each, likeness, Math::max));
      }
    }
    return found;
  }

  private Map<Entity, Double> named(EntityQuery.Condition name, EntityQuery query) {
    Map<Entity, Double> found = null;
    for (String value : name.values()) {
      Map<Entity, Double> next = like(value, query);
      if (found == null) {
        found = new LinkedHashMap<>(next);
      } else if (name.quantifier() == EntityQuery.Quantifier.ANY) {
        Map<Entity, Double> sum = found;
        next.forEach((each, likeness) -> sum.merge(each, likeness, Math::max));
      } else {
        found.replaceAll((each, likeness) -> Math.min(likeness, next.getOrDefault(each, 0.0)));
      }
    }
    return found == null ? Map.of() : found;
  }

  private Map<Entity, Double> like(String text, EntityQuery query) {
    EntityFilter wanted = query.wanted();
    double least = query.properties().isEmpty() ? WORTHWHILE_ALONE : WORTHWHILE;
    Map<Entity, Double> found = new LinkedHashMap<>(index.like(text, wanted, least));
    put(found, index.exactly(text.strip()), 1, wanted);
    for (DocumentSymbol.Found place : DocumentSymbol.findAll(text))
      for (DocumentSymbol symbol : place.symbols())
        put(found, index.exactly(symbol.text()), WITHIN, wanted);
    articles(Spelling.fold(text), wanted, least)
        .forEach((each, likeness) -> found.merge(each, likeness, Math::max));
    return found;
  }

  private static void put(
      Map<Entity, Double> found, Set<Entity> entities, double likeness, EntityFilter wanted) {
    entities.stream()
        .filter(wanted::accepts)
        .forEach(each -> found.merge(each, likeness, Math::max));
  }

  /**
   * The articles meant by “art. 18 of the Organized Crime Convention”, scored by the treaty's name.
   */
  private Map<Entity, Double> articles(String folded, EntityFilter wanted, double least) {
    Map<Entity, Double> found = new LinkedHashMap<>();
    Matcher article = ARTICLE.matcher(folded);
    if (!article.find()) return found;
    String rest = folded.substring(0, article.start()) + folded.substring(article.end());
    String instrument = JOINING.matcher(rest.strip()).replaceAll("");
    EntityFilter isInstrument = EntityFilter.of(EntityType.INSTRUMENT);
    Map<Entity, Double> instruments =
        new LinkedHashMap<>(index.like(instrument, isInstrument, least));
    put(instruments, index.exactly(instrument), 1, isInstrument);
    index
        .articles(article.group("number"))
        .forEach(
            (whole, each) -> {
              double likeness =
                  instrument.isEmpty()
                      ? BARE_ARTICLE
                      : index.entity(whole).map(i -> instruments.getOrDefault(i, 0.0)).orElse(0.0);
              if (wanted.accepts(each)) found.put(each, likeness);
            });
    return found;
  }

  private boolean meetsRequired(Entity entity, double likeness, EntityQuery query) {
    boolean namesMet =
        query.names().stream().noneMatch(EntityQuery.Condition::required) || likeness >= MET;
    return namesMet
        && query.properties().stream()
            .filter(EntityQuery.Condition::required)
            .allMatch(each -> met(entity, each) >= MET);
  }

  private Candidate scored(Entity entity, double likeness, EntityQuery query) {
    double properties =
        query.properties().stream().mapToDouble(each -> met(entity, each)).average().orElse(1);
    double share = query.properties().isEmpty() ? 0 : PROPERTIES;
    boolean isNamed = !query.names().isEmpty();
    double score = isNamed ? (1 - share) * likeness + share * properties : properties;
    return new Candidate(
        entity,
        hundredths(score),
        false,
        isNamed ? hundredths(likeness) : 0,
        hundredths(properties));
  }

  private static double hundredths(double share) {
    return Math.round(share * 1_000) / 10.0;
  }

  /** How well the entity's values meet the condition, from 0 to 1. */
  private double met(Entity entity, EntityQuery.Condition condition) {
    List<Node> values = entity.values(properties().named(condition.property().orElseThrow()));
    double best = 0;
    double least = 1;
    for (String wanted : condition.values()) {
      double likeness = values.stream().mapToDouble(node -> like(node, wanted)).max().orElse(0);
      best = Math.max(best, likeness);
      least = Math.min(least, likeness);
    }
    return switch (condition.quantifier()) {
      case ANY -> best;
      case ALL -> condition.values().isEmpty() ? 0 : least;
      case NONE -> best >= MET ? 0 : 1;
    };
  }

  /**
   * The similarity of a value. A literal is compared by its text, a link by the address, key or
   * name of its target.
   */
  private double like(Node value, String wanted) {
    if (value.isLiteral()) return like(ComparableName.of(value.getLiteralLexicalForm()), wanted);
    if (!value.isURI()) return 0;
    if (value.getURI().equals(wanted)) return 1;
    return index
        .entity(value.getURI())
        .map(
            entity ->
                index.exactly(wanted).contains(entity)
                    ? 1
                    : entity.names().stream()
                        .mapToDouble(name -> like(ComparableName.of(name), wanted))
                        .max()
                        .orElse(0))
        .orElse(0.0);
  }

  private static double like(ComparableName value, String wanted) {
    double likeness = Similarity.of(ComparableName.of(wanted), value, word -> 1);
    return likeness >= MET ? likeness : 0;
  }

  private static List<Candidate> decided(List<Candidate> found) {
    if (found.isEmpty()) return found;
    Candidate first = found.get(0);
    double next = found.size() > 1 ? found.get(1).score() : 0;
    boolean certain =
        first.score() == 100
            ? next < 100
            : first.score() >= CERTAIN && first.score() - next >= AHEAD;
    found.set(
        0,
        new Candidate(
            first.entity(),
            first.score(),
            certain && first.nameSimilarity() > 0,
            first.nameSimilarity(),
            first.propertySimilarity()));
    return found;
  }
}
