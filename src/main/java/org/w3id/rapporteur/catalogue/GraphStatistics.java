package org.w3id.rapporteur.catalogue;

import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/**
 * Counts the triples, entities, properties and classes of a graph. Source: VoID, 4.6.
 *
 * <p>An entity is a thing with an address and a type.
 */
public final class GraphStatistics {
  private final Set<Node> entities = new HashSet<>();
  private final Set<Node> subjects = new HashSet<>();
  private final Set<Node> objects = new HashSet<>();
  private final Map<String, Property> properties = new TreeMap<>();
  private final Map<String, Set<Node>> classes = new TreeMap<>();
  private long triples;

  /** The counts of one property. */
  public static final class Property {
    private final Set<Node> subjects = new HashSet<>();
    private final Set<Node> objects = new HashSet<>();
    private long triples;

    public long triples() {
      return triples;
    }

    public long subjects() {
      return subjects.size();
    }

    public long objects() {
      return objects.size();
    }
  }

  private GraphStatistics() {}

  /**
   * Counts these triples.
   *
   * @param triples without duplicates
   */
  public static GraphStatistics of(Iterator<Triple> triples) {
    GraphStatistics statistics = new GraphStatistics();
    triples.forEachRemaining(statistics::count);
    return statistics;
  }

  private void count(Triple triple) {
    triples++;
    Node subject = triple.getSubject();
    Node object = triple.getObject();
    subjects.add(subject);
    objects.add(object);
    Property property =
        properties.computeIfAbsent(triple.getPredicate().getURI(), iri -> new Property());
    property.triples++;
    property.subjects.add(subject);
    property.objects.add(object);
    if (!triple.getPredicate().equals(RDF.type.asNode())) return;
    if (subject.isURI()) entities.add(subject);
    if (object.isURI())
      classes.computeIfAbsent(object.getURI(), iri -> new HashSet<>()).add(subject);
  }

  public long triples() {
    return triples;
  }

  public long entities() {
    return entities.size();
  }

  public long subjects() {
    return subjects.size();
  }

  public long objects() {
    return objects.size();
  }

  /** The properties by address, sorted. */
  public Map<String, Property> properties() {
    return Collections.unmodifiableMap(properties);
  }

  /** The number of things of each type, by the type's address, sorted. */
  public Map<String, Long> classes() {
    Map<String, Long> counted = new TreeMap<>();
    classes.forEach((type, things) -> counted.put(type, (long) things.size()));
    return counted;
  }
}
