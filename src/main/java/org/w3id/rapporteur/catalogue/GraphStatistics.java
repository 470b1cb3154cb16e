package org.w3id.rapporteur.catalogue;

import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/**
 * The numbers of triples, entities, properties and classes of a graph, or their sums over several
 * graphs, in which a thing described by two graphs counts twice. Source: VoID, 4.6.
 *
 * @param entities the number of things with an address and a type
 * @param subjects the number of distinct subjects
 * @param objects the number of distinct objects
 * @param properties by address
 * @param classes the number of things of each type, by the type's address
 */
public record GraphStatistics(
    long triples,
    long entities,
    long subjects,
    long objects,
    SortedMap<String, Property> properties,
    SortedMap<String, Long> classes) {
  public static final GraphStatistics NONE =
      new GraphStatistics(0, 0, 0, 0, new TreeMap<>(), new TreeMap<>());

  /** The counts of one property. */
  public record Property(long triples, long subjects, long objects) {
    private Property plus(Property other, int sign) {
      return new Property(
          triples + sign * other.triples,
          subjects + sign * other.subjects,
          objects + sign * other.objects);
    }
  }

  public GraphStatistics {
    Objects.requireNonNull(properties);
    Objects.requireNonNull(classes);
  }

  /**
   * Counts these triples.
   *
   * @param triples without duplicates
   */
  public static GraphStatistics of(Iterator<Triple> triples) {
    Counter counter = new Counter();
    triples.forEachRemaining(counter::count);
    return counter.statistics();
  }

  /** The sums of both. */
  public GraphStatistics plus(GraphStatistics other) {
    return plus(other, 1);
  }

  /** The sums without those of a graph that they include. */
  public GraphStatistics minus(GraphStatistics other) {
    return plus(other, -1);
  }

  private GraphStatistics plus(GraphStatistics other, int sign) {
    return new GraphStatistics(
        triples + sign * other.triples,
        entities + sign * other.entities,
        subjects + sign * other.subjects,
        objects + sign * other.objects,
        merged(
            properties,
            other.properties,
            new Property(0, 0, 0),
            (one, more) -> one.plus(more, sign),
            each -> each.triples() != 0),
        merged(
            classes, other.classes, 0L, (one, more) -> one + sign * more, number -> number != 0));
  }

  private static <T> SortedMap<String, T> merged(
      Map<String, T> some,
      Map<String, T> others,
      T none,
      BinaryOperator<T> sum,
      Predicate<T> kept) {
    SortedMap<String, T> all = new TreeMap<>(some);
    others.forEach((key, value) -> all.put(key, sum.apply(all.getOrDefault(key, none), value)));
    all.values().removeIf(kept.negate());
    return all;
  }

  /** Counts triples one by one. */
  private static final class Counter {
    private final Set<Node> entities = new HashSet<>();
    private final Set<Node> subjects = new HashSet<>();
    private final Set<Node> objects = new HashSet<>();
    private final Map<String, CountedProperty> properties = new TreeMap<>();
    private final Map<String, Set<Node>> classes = new TreeMap<>();
    private long triples;

    private static final class CountedProperty {
      private final Set<Node> subjects = new HashSet<>();
      private final Set<Node> objects = new HashSet<>();
      private long triples;
    }

    void count(Triple triple) {
      triples++;
      Node subject = triple.getSubject();
      Node object = triple.getObject();
      subjects.add(subject);
      objects.add(object);
      CountedProperty property =
          properties.computeIfAbsent(triple.getPredicate().getURI(), iri -> new CountedProperty());
      property.triples++;
      property.subjects.add(subject);
      property.objects.add(object);
      if (!triple.getPredicate().equals(RDF.type.asNode())) return;
      if (subject.isURI()) entities.add(subject);
      if (object.isURI())
        classes.computeIfAbsent(object.getURI(), iri -> new HashSet<>()).add(subject);
    }

    GraphStatistics statistics() {
      SortedMap<String, Property> counted = new TreeMap<>();
      properties.forEach(
          (iri, of) ->
              counted.put(iri, new Property(of.triples, of.subjects.size(), of.objects.size())));
      SortedMap<String, Long> typed = new TreeMap<>();
      classes.forEach((type, things) -> typed.put(type, (long) things.size()));
      return new GraphStatistics(
          triples, entities.size(), subjects.size(), objects.size(), counted, typed);
    }
  }
}
