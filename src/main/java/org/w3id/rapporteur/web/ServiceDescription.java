package org.w3id.rapporteur.web;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.w3id.rapporteur.sparql.SparqlProtocol;
import org.w3id.rapporteur.store.Store;

/**
 * Describes what the SPARQL endpoint can do, and which graphs can be queried. Source: SPARQL 1.1
 * Service Description.
 */
final class ServiceDescription {
  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
  private static final String FORMATS = "http://www.w3.org/ns/formats/";
  private static final List<String> RESULTS =
      List.of(
          "SPARQL_Results_JSON",
          "SPARQL_Results_XML",
          "SPARQL_Results_CSV",
          "SPARQL_Results_TSV",
          "Turtle",
          "N-Triples",
          "RDF_XML",
          "JSON-LD");

  private final Store store;
  private final SitePaths addresses;
  private final List<Quad> quads = new ArrayList<>();

  private ServiceDescription(Store store, SitePaths addresses) {
    this.store = store;
    this.addresses = addresses;
  }

  static List<Quad> of(Store store, SitePaths addresses) {
    ServiceDescription description = new ServiceDescription(store, addresses);
    description.write();
    return List.copyOf(description.quads);
  }

  private void write() {
    Node service = iri(addresses.service().absolute(SparqlProtocol.PATH));
    Node dataset = iri(addresses.idBase() + "dataset");
    Node defaultGraph = iri(addresses.idBase() + "dataset#default-graph");
    add(service, RDF.type.asNode(), term("Service"));
    add(service, term("endpoint"), service);
    add(service, term("supportedLanguage"), term("SPARQL11Query"));
    if (store.isUnited()) add(service, term("feature"), term("UnionDefaultGraph"));
    for (String format : RESULTS) add(service, term("resultFormat"), iri(FORMATS + format));
    add(service, term("defaultDataset"), dataset);
    add(service, term("availableGraphs"), dataset);
    add(dataset, RDF.type.asNode(), term("Dataset"));
    add(dataset, RDF.type.asNode(), term("GraphCollection"));
    add(dataset, term("defaultGraph"), defaultGraph);
    add(defaultGraph, RDF.type.asNode(), term("Graph"));
    for (Node graph : graphs()) {
      add(dataset, term("namedGraph"), graph);
      add(graph, RDF.type.asNode(), term("NamedGraph"));
      add(graph, term("name"), graph);
    }
  }

  private List<Node> graphs() {
    return store.dataset().names().stream()
        .filter(Node::isURI)
        .sorted((one, other) -> one.getURI().compareTo(other.getURI()))
        .toList();
  }

  private void add(Node subject, Node predicate, Node object) {
    quads.add(new Quad(Quad.defaultGraphIRI, subject, predicate, object));
  }

  private static Node term(String name) {
    return iri(SD + name);
  }

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }
}
