package org.w3id.rapporteur.query;

import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.w3id.rapporteur.graph.Addresses;

/**
 * Describes the queries for readers in RDF, so that users of the endpoint can find and run them.
 * Source: SHACL Advanced Features, 5.1; and the form in which the Swiss Institute of Bioinformatics
 * publishes examples, which SPARQL editors look for.
 */
public final class QueryDescriptions {
  private static final String SHACL = "http://www.w3.org/ns/shacl#";
  private static final String SCHEMA = "https://schema.org/";

  private QueryDescriptions() {}

  /** Each query at {@code id/query/NAME}, with its defaults filled in. */
  public static Graph of(QueryLibrary library, Addresses addresses) {
    Graph graph = GraphFactory.createDefaultGraph();
    for (NamedQuery query : library.queries()) describe(query, addresses, graph);
    return graph;
  }

  private static void describe(NamedQuery query, Addresses addresses, Graph graph) {
    Node node = addresses.id("query/" + query.name());
    graph.add(node, RDF.type.asNode(), iri(SHACL + "SPARQLExecutable"));
    graph.add(node, RDF.type.asNode(), iri(SHACL + "SPARQLSelectExecutable"));
    graph.add(node, RDFS.label.asNode(), english(query.summary()));
    graph.add(node, RDFS.comment.asNode(), english(query.summary()));
    graph.add(node, DCTerms.description.asNode(), english(query.description()));
    graph.add(node, iri(SHACL + "select"), plain(query.filledIn(Map.of())));
    graph.add(node, iri(SCHEMA + "target"), iri(addresses.base() + "sparql"));
    graph.add(node, FOAF.page.asNode(), iri(addresses.base() + "queries/" + query.name()));
    for (String tag : query.tags()) graph.add(node, iri(SCHEMA + "keywords"), plain(tag));
  }

  private static Node iri(String address) {
    return NodeFactory.createURI(address);
  }

  private static Node english(String words) {
    return NodeFactory.createLiteralLang(words, "en");
  }

  private static Node plain(String text) {
    return NodeFactory.createLiteralString(text);
  }
}
