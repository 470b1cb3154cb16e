package org.w3id.rapporteur.feeds;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;

/** Looks up statements in graphs. The order of the answers does not depend on the store. */
final class GraphLookup {
  private static final Comparator<Node> ENGLISH_FIRST =
      Comparator.comparingInt(GraphLookup::rank).thenComparing(node -> node.toString());

  private final Source source;

  private interface Source {
    void find(Node subject, Node property, Node object, Consumer<Triple> found);
  }

  private GraphLookup(Source source) {
    this.source = source;
  }

  /** Looks up all graphs. */
  static GraphLookup by(DatasetGraph graphs) {
    return new GraphLookup(
        (subject, property, object, found) ->
            graphs
                .find(Node.ANY, subject, property, object)
                .forEachRemaining(quad -> found.accept(quad.asTriple())));
  }

  /** Looks up these graphs alone, which is faster than all graphs. */
  static GraphLookup by(List<Graph> graphs) {
    return new GraphLookup(
        (subject, property, object, found) -> {
          for (Graph graph : graphs) graph.find(subject, property, object).forEachRemaining(found);
        });
  }

  private static int rank(Node node) {
    if (!node.isLiteral()) return 0;
    String language = node.getLiteralLanguage();
    return language.equals("en") ? 0 : language.isEmpty() ? 1 : 2;
  }

  List<Node> objects(Node subject, Node property) {
    TreeSet<Node> objects = new TreeSet<>(ENGLISH_FIRST);
    source.find(subject, property, Node.ANY, triple -> objects.add(triple.getObject()));
    return List.copyOf(objects);
  }

  List<Node> subjects(Node property, Node object) {
    TreeSet<Node> subjects = new TreeSet<>(ENGLISH_FIRST);
    source.find(Node.ANY, property, object, triple -> subjects.add(triple.getSubject()));
    return List.copyOf(subjects);
  }

  /** The first object that is an IRI. */
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
