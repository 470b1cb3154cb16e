package org.w3id.rapporteur.harvest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.compose.MultiUnion;
import org.apache.jena.sparql.core.DatasetGraph;
import org.w3id.rapporteur.address.Base;
import org.w3id.rapporteur.graph.Rap;
import org.w3id.rapporteur.graph.Reused;
import org.w3id.rapporteur.publishing.RecordKind;

/**
 * The statements of the graphs about an item.
 *
 * @param graph the union of all graphs that describe the item
 */
record Description(Item item, Graph graph, EnglishNames names, Base base) {
  static Description of(Item item, DatasetGraph graphs, Base base) {
    List<Graph> describing = item.graphs().stream().map(graphs::getGraph).toList();
    Graph said =
        describing.size() == 1
            ? describing.get(0)
            : new MultiUnion(describing.toArray(Graph[]::new));
    return new Description(item, said, new EnglishNames(graphs), base);
  }

  Node thing() {
    return item.thing();
  }

  /** The values of a property of the thing, in a fixed order. */
  List<Node> values(Node property) {
    return values(thing(), property);
  }

  List<Node> values(Node subject, Node property) {
    return graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList().stream()
        .distinct()
        .sorted(Comparator.comparing(Node::toString))
        .toList();
  }

  List<Node> subjects(Node property, Node object) {
    return graph.find(Node.ANY, property, object).mapWith(Triple::getSubject).toList().stream()
        .distinct()
        .sorted(Comparator.comparing(Node::toString))
        .toList();
  }

  Optional<String> text(Node subject, Node property) {
    return values(subject, property).stream()
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .findFirst();
  }

  /** The name of a thing; its address if it has no name. */
  String name(Node thing) {
    return names.of(thing).orElse(thing.toString());
  }

  /** The report that describes the item; a report describes itself. */
  Optional<Node> report() {
    return graph
        .find(Node.ANY, Reused.eli("is_realized_by"), Node.ANY)
        .mapWith(Triple::getSubject)
        .toList()
        .stream()
        .min(Comparator.comparing(Node::toString));
  }

  /**
   * The triples that belong to the thing. For a report they are its whole graph. For other things
   * they are its own triples and those of its parts, of the paragraph that states it, of the other
   * facts in that paragraph, and of the places of their words.
   */
  List<Triple> triples() {
    if (item.kind() == RecordKind.REPORT) return graph.find().toList();
    Set<Node> subjects = new LinkedHashSet<>(Set.of(thing()));
    String below = thing().getURI() + "/";
    graph
        .find()
        .mapWith(Triple::getSubject)
        .filterKeep(subject -> subject.isURI() && subject.getURI().startsWith(below))
        .forEachRemaining(subjects::add);
    for (Node paragraph : values(Rap.statedIn)) {
      subjects.add(paragraph);
      subjects.addAll(subjects(Rap.statedIn, paragraph));
    }
    for (Node subject : List.copyOf(subjects)) {
      for (Node evidence : values(subject, Rap.evidence)) {
        subjects.add(evidence);
        subjects.addAll(values(evidence, Reused.oa("hasSelector")));
      }
    }
    List<Triple> triples = new ArrayList<>();
    for (Node subject : subjects)
      graph.find(subject, Node.ANY, Node.ANY).forEachRemaining(triples::add);
    return triples;
  }
}
