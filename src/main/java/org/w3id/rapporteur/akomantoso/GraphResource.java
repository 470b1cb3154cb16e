package org.w3id.rapporteur.akomantoso;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;

/** A thing and the graph that describes it. Several values are sorted. */
record GraphResource(Graph graph, Node node) {
  /** Returns all things of a type, sorted by address. */
  static List<GraphResource> ofType(Graph graph, Node type) {
    return graph.find(Node.ANY, RDF.type.asNode(), type).toList().stream()
        .map(triple -> new GraphResource(graph, triple.getSubject()))
        .sorted(Comparator.comparing(GraphResource::iri))
        .toList();
  }

  String iri() {
    return node.getURI();
  }

  boolean is(Node type) {
    return graph.contains(node, RDF.type.asNode(), type);
  }

  List<GraphResource> all(Node property) {
    return graph.find(node, property, Node.ANY).toList().stream()
        .map(triple -> triple.getObject())
        .filter(Node::isURI)
        .map(value -> new GraphResource(graph, value))
        .sorted(Comparator.comparing(GraphResource::iri))
        .toList();
  }

  Optional<GraphResource> one(Node property) {
    return all(property).stream().findFirst();
  }

  /**
   * Returns the first literal of a property in alphabetical order, English before other languages.
   */
  Optional<String> text(Node property) {
    return graph.find(node, property, Node.ANY).toList().stream()
        .map(triple -> triple.getObject())
        .filter(Node::isLiteral)
        .sorted(
            Comparator.comparing((Node value) -> !value.getLiteralLanguage().equals("en"))
                .thenComparing(Node::getLiteralLexicalForm))
        .map(Node::getLiteralLexicalForm)
        .findFirst();
  }

  /** Returns the things that have this one as a value of the property. */
  List<GraphResource> whose(Node property) {
    return graph.find(Node.ANY, property, node).toList().stream()
        .map(triple -> new GraphResource(graph, triple.getSubject()))
        .sorted(Comparator.comparing(GraphResource::iri))
        .toList();
  }
}
