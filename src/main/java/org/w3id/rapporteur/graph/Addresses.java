package org.w3id.rapporteur.graph;

import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.w3id.rapporteur.address.Address;
import org.w3id.rapporteur.address.Base;
import org.w3id.rapporteur.address.Slug;
import org.w3id.rapporteur.dictionary.Name;
import org.w3id.rapporteur.document.DocumentSymbol;
import org.w3id.rapporteur.facts.Agent;
import org.w3id.rapporteur.facts.BodyName;
import org.w3id.rapporteur.facts.SessionKey;

/**
 * Makes the nodes of things. Their addresses are made of symbols, numbers and keys, never of
 * counters, so that other programs can compute them.
 */
public record Addresses(Base own) {
  public static final String DEFAULT_BASE = Base.DEFAULT_IRI;

  /**
   * @param base ends with a slash; the addresses of things begin with {@code <base>id/}
   */
  public Addresses(String base) {
    this(new Base(base));
  }

  public String base() {
    return own.iri();
  }

  /** The node at this path below {@code id/}: {@code dataset}. */
  public Node id(String path) {
    return NodeFactory.createURI(own.things() + path);
  }

  public Node id(Address address) {
    return NodeFactory.createURI(own.iri(address));
  }

  /**
   * Returns the graph with this base in place of the default one in all addresses below {@code
   * id/}.
   */
  public Graph moved(Graph graph) {
    if (own.equals(Base.DEFAULT)) {
      return graph;
    }
    Graph moved = GraphFactory.createDefaultGraph();
    graph
        .find()
        .forEachRemaining(
            triple ->
                moved.add(
                    moved(triple.getSubject()), triple.getPredicate(), moved(triple.getObject())));
    return moved;
  }

  /**
   * Returns the query with this base in place of the default one in all addresses below {@code
   * id/}.
   */
  public String moved(String query) {
    return query.replace(Base.DEFAULT.things(), own.things());
  }

  private Node moved(Node node) {
    return node.isURI() ? Base.DEFAULT.path(node.getURI()).map(this::id).orElse(node) : node;
  }

  /**
   * A report's address: {@code CTOC/COP/WG.7/2015/6}, or without a symbol {@code report/<slug of
   * the file's name>}.
   */
  public static Address report(Optional<DocumentSymbol> symbol, String fileName) {
    return Address.document(
        symbol
            .map(DocumentSymbol::text)
            .orElseGet(() -> Slug.of(fileName.replaceFirst("\\.[^.]*$", ""))));
  }

  /** The named graph of a report, or of the vocabulary, corrections, depositary or catalogue. */
  public Node graph(String path) {
    return id(Address.graph(path));
  }

  public Node body(BodyName body) {
    return id(Address.thing("body", key(body)));
  }

  /** The body's symbol, or else a slug of its full name. */
  static String key(BodyName body) {
    return body.symbol().orElseGet(() -> Slug.of(body.name()));
  }

  static Address session(SessionKey session) {
    return Address.session(key(session.body()), session.path());
  }

  public Node name(Name name) {
    return id(address(name));
  }

  /**
   * The address of a name: {@code state/ESP}, {@code instrument/UNTOC}, {@code addressee/states}.
   */
  static Address address(Name name) {
    String kind =
        switch (name.kind()) {
          case REGIONAL_GROUP -> "organization";
          default -> name.kind().name().toLowerCase(Locale.ROOT);
        };
    return Address.thing(kind, name.key());
  }

  /** An agent's address; a name that the dictionary does not know becomes a slug. */
  static Address address(Agent agent) {
    return agent
        .known()
        .map(Addresses::address)
        .orElseGet(
            () ->
                Address.thing(
                    agent.isState() ? "state" : "organization", Slug.of(agent.printed())));
  }
}
