package org.w3id.rapporteur.harvest;

import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.w3id.rapporteur.akomantoso.AkomaNtoso;
import org.w3id.rapporteur.bundled.Release;
import org.w3id.rapporteur.graph.Addresses;
import org.w3id.rapporteur.graph.syntax.RdfSyntax;
import org.w3id.rapporteur.graph.syntax.RdfWriter;
import org.w3id.rapporteur.store.RdfDataset;
import org.w3id.rapporteur.view.ReportView;
import org.w3id.rapporteur.xml.Xml;

/** Writes the description of an item in each format. */
final class MetadataWriter {
  static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

  private final RdfDataset graphs;
  private final Addresses addresses;
  private final RdfWriter rdf;

  MetadataWriter(RdfDataset graphs, Addresses addresses) {
    this.graphs = graphs;
    this.addresses = addresses;
    this.rdf = new RdfWriter(addresses.base());
  }

  void write(Item item, MetadataFormat format, Xml xml) {
    Description described = Description.of(item, graphs, addresses.own());
    switch (format) {
      case OAI_DC -> dublinCore(described, xml);
      case RDF ->
          xml.document(
              rdf.write(
                  RdfWriter.quads(null, described.triples()),
                  RdfSyntax.RDFXML,
                  Optional.of(item.thing())));
      case AKN -> xml.document(akomaNtoso(described));
    }
  }

  private static void dublinCore(Description described, Xml xml) {
    MetadataFormat format = MetadataFormat.OAI_DC;
    xml.block(
        "oai_dc:dc",
        "xmlns:oai_dc",
        format.namespace(),
        "xmlns:dc",
        "http://purl.org/dc/elements/1.1/",
        "xmlns:xsi",
        XSI,
        "xsi:schemaLocation",
        format.namespace() + " " + format.schema());
    for (DublinCore.Element element : DublinCore.of(described))
      xml.leaf("dc:" + element.name(), element.text());
    xml.end();
  }

  private byte[] akomaNtoso(Description described) {
    return new AkomaNtoso(graph("corrections"), graph("vocabulary"), addresses, Release.current())
        .of(ReportView.copy(described.thing().graph(), described.item().thing()));
  }

  private Graph graph(String path) {
    Node name = addresses.graph(path);
    return graphs.graph(name);
  }
}
