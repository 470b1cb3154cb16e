package org.w3id.rapporteur.graph;

import java.time.LocalDate;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.w3id.rapporteur.document.DocumentSymbol;
import org.w3id.rapporteur.facts.BodyName;

/** Builds a graph and the literals in it. */
public final class Triples {
  private final Graph graph = GraphFactory.createDefaultGraph();
  private final String language;

  /**
   * @param language of the report's words, as {@code en}
   */
  public Triples(String language) {
    this.language = language;
  }

  public Graph graph() {
    return graph;
  }

  public void add(Node subject, Node property, Node object) {
    graph.add(subject, property, object);
  }

  public void type(Node node, Node... types) {
    for (Node type : List.of(types)) {
      add(node, RDF.type.asNode(), type);
    }
  }

  /** Adds a document's symbol, and its address at the United Nations. */
  void identify(Node document, DocumentSymbol symbol) {
    add(document, Reused.dcterms("identifier"), plain(symbol.text()));
    add(document, RDFS.seeAlso.asNode(), iri("https://undocs.org/" + symbol.text()));
  }

  /**
   * The node of a body. A body without a symbol is not in the vocabulary, so it gets its type and
   * name here.
   */
  Node body(BodyName body, Addresses addresses) {
    Node node = addresses.body(body);
    if (body.symbol().isEmpty()) {
      type(node, Rap.Body, Reused.org("Organization"));
      add(node, Reused.foaf("name"), plain(body.name()));
    }
    return node;
  }

  /** A literal with words of the report, in its language. */
  Node words(String words) {
    return NodeFactory.createLiteralLang(words, language);
  }

  /** A literal with English words that are not the report's. */
  public static Node english(String words) {
    return NodeFactory.createLiteralLang(words, "en");
  }

  /** A literal without a language: a symbol, a code, a number as text, or a person's name. */
  public static Node plain(String text) {
    return NodeFactory.createLiteralString(text);
  }

  public static Node iri(String address) {
    return NodeFactory.createURI(address);
  }

  public static Node number(long number) {
    return NodeFactory.createLiteralDT("" + number, XSDDatatype.XSDinteger);
  }

  static Node offset(long number) {
    return NodeFactory.createLiteralDT("" + number, XSDDatatype.XSDnonNegativeInteger);
  }

  static Node bool(boolean value) {
    return NodeFactory.createLiteralDT("" + value, XSDDatatype.XSDboolean);
  }

  public static Node date(LocalDate date) {
    return NodeFactory.createLiteralDT(date.toString(), XSDDatatype.XSDdate);
  }
}
