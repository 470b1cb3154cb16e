package org.w3id.rapporteur.view;

import java.nio.file.Path;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.sparql.graph.GraphFactory;
import org.w3id.rapporteur.facts.ReportMetadata;
import org.w3id.rapporteur.graph.Addresses;
import org.w3id.rapporteur.pipeline.Pipeline;
import org.w3id.rapporteur.pipeline.Publication;

/** The first report, read once for all tests of this package. */
final class SeedReport {
  private static final Pipeline PIPELINE = new Pipeline(Addresses.DEFAULT_BASE);
  private static final Publication READ =
      PIPELINE.read(Path.of("reports/CTOC-COP-WG.7-2015-6.txt"), ReportMetadata.NONE).value();

  static final Graph GRAPH = READ.graph();
  static final Graph VOCABULARY = PIPELINE.vocabulary();
  static final ReportView VIEW = ReportView.of(GRAPH, PIPELINE.addresses().id(READ.path()));

  private SeedReport() {}

  /** Returns a copy of the graph, for changes. */
  static Graph copy() {
    Graph copy = GraphFactory.createDefaultGraph();
    GraphUtil.addInto(copy, GRAPH);
    return copy;
  }

  /** Returns a thing below the report: {@code para/12}. */
  static GraphResource thing(String part) {
    return GraphResource.of(GRAPH, VIEW.thing().iri() + "/" + part);
  }

  /** Returns a thing that belongs to no report: {@code state/ESP}. */
  static GraphResource shared(String path) {
    return GraphResource.of(GRAPH, Addresses.DEFAULT_BASE + "id/" + path);
  }
}
