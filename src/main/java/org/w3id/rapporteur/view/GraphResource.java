package org.w3id.rapporteur.view;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;

/**
 * A thing and the graph that describes it.
 *
 * <p>Values are found when they are asked for, and come in a fixed order, which does not depend on
 * the store: English text, then text without a language, then other languages.
 */
public record GraphResource(Graph graph, Node node) {
  private static final Comparator<Node> ORDER =
      Comparator.comparingInt(GraphResource::rank).thenComparing(node -> node.toString());

  private static int rank(Node value) {
    if (!value.isLiteral()) return 0;
    String language = value.getLiteralLanguage();
    return language.equals("en") ? 0 : language.isEmpty() ? 1 : 2;
  }

  public static GraphResource of(Graph graph, String iri) {
    return new GraphResource(graph, NodeFactory.createURI(iri));
  }

  /** Returns all things of a type, sorted by address. */
  public static List<GraphResource> ofType(Graph graph, Node type) {
    return whose(graph, RDF.type.asNode(), type);
  }

  public String iri() {
    return node.getURI();
  }

  public boolean is(Node type) {
    return graph.contains(node, RDF.type.asNode(), type);
  }

  /** Returns the same thing as another graph describes it. */
  public GraphResource in(Graph other) {
    return new GraphResource(other, node);
  }

  /** Returns all values of a property, each once. */
  public List<Node> values(Node property) {
    return graph.find(node, property, Node.ANY).toList().stream()
        .map(triple -> triple.getObject())
        .distinct()
        .sorted(ORDER)
        .toList();
  }

  /** Returns the values that are things with an address. */
  public List<GraphResource> all(Node property) {
    return values(property).stream()
        .filter(Node::isURI)
        .map(value -> new GraphResource(graph, value))
        .toList();
  }

  public Optional<GraphResource> one(Node property) {
    return all(property).stream().findFirst();
  }

  /** Returns the values that are texts, numbers or dates. */
  public List<Words> words(Node property) {
    return values(property).stream().filter(Node::isLiteral).map(Words::of).toList();
  }

  /** Returns the first text of a property, in English if there is one. */
  public Optional<String> text(Node property) {
    return words(property).stream().map(Words::text).findFirst();
  }

  /** Returns whether the property has the value true, however it is written. */
  public boolean isTrue(Node property) {
    return values(property).stream()
        .filter(value -> value.isLiteral() && value.getLiteral().isWellFormed())
        .anyMatch(value -> Boolean.TRUE.equals(value.getLiteralValue()));
  }

  /** Returns the things that have this one as a value of the property. */
  public List<GraphResource> whose(Node property) {
    return whose(graph, property, node);
  }

  /** Returns the things that have this value of the property, or with {@link Node#ANY} any. */
  public static List<GraphResource> whose(Graph graph, Node property, Node object) {
    return graph.find(Node.ANY, property, object).toList().stream()
        .map(triple -> triple.getSubject())
        .filter(Node::isURI)
        .distinct()
        .map(subject -> new GraphResource(graph, subject))
        .sorted(Comparator.comparing(GraphResource::iri))
        .toList();
  }

  @Override
  public String toString() {
    return node.toString();
  }
}
