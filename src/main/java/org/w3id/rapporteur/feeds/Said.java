package org.w3id.rapporteur.feeds;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;

/** What the graphs say of things, each answer in one order whatever the store's. */
final class Said {
  private static final Comparator<Node> ENGLISH_FIRST =
      Comparator.comparingInt(Said::rank).thenComparing(node -> node.toString());

  private final DatasetGraph graphs;

  Said(DatasetGraph graphs) {
    this.graphs = graphs;
  }

  private static int rank(Node node) {
    if (!node.isLiteral()) return 0;
    String language = node.getLiteralLanguage();
    return language.equals("en") ? 0 : language.isEmpty() ? 1 : 2;
  }

  Graph graph(String name) {
    return graphs.getGraph(NodeFactory.createURI(name));
  }

  List<Node> objects(Node subject, Node property) {
    TreeSet<Node> objects = new TreeSet<>(ENGLISH_FIRST);
    graphs
        .find(Node.ANY, subject, property, Node.ANY)
        .forEachRemaining(quad -> objects.add(quad.getObject()));
    return List.copyOf(objects);
  }

  List<Node> subjects(Node property, Node object) {
    TreeSet<Node> subjects = new TreeSet<>(ENGLISH_FIRST);
    graphs
        .find(Node.ANY, Node.ANY, property, object)
        .forEachRemaining(quad -> subjects.add(quad.getSubject()));
    return List.copyOf(subjects);
  }

  /** The first object that is a thing. */
  Optional<Node> thing(Node subject, Node property) {
    return objects(subject, property).stream().filter(Node::isURI).findFirst();
  }

  /** The first text, in English if there is one. */
  Optional<String> text(Node subject, Node property) {
    return objects(subject, property).stream()
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .findFirst();
  }
}
