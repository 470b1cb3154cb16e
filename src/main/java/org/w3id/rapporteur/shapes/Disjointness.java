package org.w3id.rapporteur.shapes;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.util.FmtUtils;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.w3id.rapporteur.dictionary.Vocabulary;

/**
 * Finds things that belong to two disjoint classes, such as a State and an organization, and
 * classes below two disjoint classes, which nothing can belong to. It follows types and
 * superclasses; inference from domains and ranges is left to a reasoner.
 */
public final class Disjointness {
  private final Graph ontology;

  private Disjointness(Graph ontology) {
    this.ontology = ontology;
  }

  /** Checks against the ontology, and against what the checked graph adds to it. */
  public static Disjointness ofVocabulary() {
    return new Disjointness(Vocabulary.load());
  }

  /** Returns where a graph contradicts the ontology or itself, sorted. */
  public List<Violation> validate(Graph graph) {
    return Stream.of(RDF.Nodes.type, RDFS.Nodes.subClassOf)
        .flatMap(property -> graph.stream(Node.ANY, property, Node.ANY))
        .map(Triple::getSubject)
        .distinct()
        .flatMap(thing -> clashes(thing, graph).stream())
        .sorted()
        .toList();
  }

  private List<Violation> clashes(Node thing, Graph graph) {
    Set<Node> classes = classes(thing, graph);
    List<Violation> clashes = new ArrayList<>();
    for (Node one : classes) {
      for (Node other : objects(one, OWL2.disjointWith.asNode(), graph)) {
        if (classes.contains(other)) clashes.add(clash(thing, one, other));
      }
    }
    return clashes;
  }

  private Violation clash(Node thing, Node one, Node other) {
    String message = "Nothing is both a %s and a %s.".formatted(print(one), print(other));
    return new Violation(thing, "rdf:type", print(other), message);
  }

  private Set<Node> classes(Node thing, Graph graph) {
    Set<Node> classes = new LinkedHashSet<>();
    Deque<Node> open = new ArrayDeque<>(objects(thing, RDF.Nodes.type, graph));
    open.addAll(objects(thing, RDFS.Nodes.subClassOf, graph));
    while (!open.isEmpty()) {
      Node next = open.pop();
      if (classes.add(next)) open.addAll(objects(next, RDFS.Nodes.subClassOf, graph));
    }
    return classes;
  }

  private List<Node> objects(Node subject, Node property, Graph graph) {
    return Stream.of(ontology, graph)
        .flatMap(each -> each.stream(subject, property, Node.ANY))
        .map(Triple::getObject)
        .distinct()
        .toList();
  }

  private String print(Node term) {
    return FmtUtils.stringForNode(term, ontology.getPrefixMapping());
  }
}
