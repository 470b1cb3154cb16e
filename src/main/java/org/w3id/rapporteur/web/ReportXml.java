package org.w3id.rapporteur.web;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.w3id.rapporteur.akomantoso.AkomaNtoso;
import org.w3id.rapporteur.bundled.Release;
import org.w3id.rapporteur.graph.Addresses;
import org.w3id.rapporteur.graph.Rap;
import org.w3id.rapporteur.http.Response;
import org.w3id.rapporteur.store.RdfDataset;
import org.w3id.rapporteur.view.ReportView;

/** Writes reports as Akoma Ntoso, from their graphs. */
final class ReportXml {
  private final RdfDataset graphs;
  private final Addresses addresses;

  /**
   * @param base the part of IRIs before {@code id/}, with its final slash
   */
  ReportXml(RdfDataset graphs, String base) {
    this.graphs = graphs;
    this.addresses = new Addresses(base);
  }

  /** Returns whether the thing is a report; nothing else has this form. */
  boolean has(String iri) {
    Node thing = NodeFactory.createURI(iri);
    return graphs.contains(Node.ANY, thing, RDF.type.asNode(), Rap.Report);
  }

  Response of(String iri) {
    Node report = NodeFactory.createURI(iri);
    return graphs.read(
        () -> {
          Node graph =
              graphs
                  .find(Node.ANY, report, RDF.type.asNode(), Rap.Report)
                  .findFirst()
                  .orElseThrow()
                  .getGraph();
          AkomaNtoso form =
              new AkomaNtoso(
                  graphs.graph(addresses.graph("corrections")),
                  graphs.graph(addresses.graph("vocabulary")),
                  addresses,
                  Release.current());
          return Response.of(
              AkomaNtoso.MEDIA_TYPE, form.of(ReportView.copy(graphs.graph(graph), report)));
        });
  }
}
