package org.w3id.rapporteur.explore;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.graph.GNode;
import org.apache.jena.sparql.util.graph.GraphList;

/** The collections that can be explored, as {@code explore/collections.ttl} describes them. */
public final class CollectionList {
  private static final String FILE = "/explore/collections.ttl";
  private static final String NAMESPACE = "urn:rapporteur:explore#";

  public static final List<FacetedCollection> ALL = new CollectionList().collections();

  private final Graph described = GraphFactory.createDefaultGraph();

  private CollectionList() {
    try (InputStream in = CollectionList.class.getResourceAsStream(FILE)) {
      RDFParser.source(in).lang(Lang.TURTLE).parse(described);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  public static Optional<FacetedCollection> named(String name) {
    return ALL.stream().filter(collection -> collection.name().equals(name)).findFirst();
  }

  private List<FacetedCollection> collections() {
    return list(term("all"), "collections").stream().map(this::collection).toList();
  }

  private FacetedCollection collection(Node collection) {
    return new FacetedCollection(
        collection.getURI().substring(NAMESPACE.length()),
        text(collection, "title"),
        text(collection, "noun"),
        text(collection, "lead"),
        text(collection, "member"),
        list(collection, "order").stream().map(Node::getLiteralLexicalForm).toList(),
        text(collection, "membership"),
        text(collection, "sorting"),
        text(collection, "description"),
        list(collection, "facets").stream().map(this::facet).toList());
  }

  private Facet facet(Node facet) {
    return new Facet(
        text(facet, "name"),
        text(facet, "title"),
        textOrNone(facet, "note"),
        textOrNone(facet, "folder"),
        text(facet, "pattern"),
        text(value(facet, "naming").orElseThrow(), "pattern"),
        textOrNone(facet, "absent"));
  }

  private String text(Node subject, String property) {
    return value(subject, property)
        .map(Node::getLiteralLexicalForm)
        .orElseThrow(() -> new IllegalStateException(FILE + ": no " + property + " of " + subject));
  }

  private String textOrNone(Node subject, String property) {
    return value(subject, property).map(Node::getLiteralLexicalForm).orElse("");
  }

  private List<Node> list(Node subject, String property) {
    return GraphList.members(new GNode(described, value(subject, property).orElseThrow()));
  }

  private Optional<Node> value(Node subject, String property) {
    return described.find(subject, term(property), Node.ANY).nextOptional().map(Triple::getObject);
  }

  private static Node term(String name) {
    return NodeFactory.createURI(NAMESPACE + name);
  }
}
