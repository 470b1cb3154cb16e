package org.w3id.rapporteur.query;

import java.util.List;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;

/** The graphs of {@code queries/sample.trig}, and their union as the default graph. */
final class SampleGraphs {
  private SampleGraphs() {}

  static DatasetGraph graphs() {
    DatasetGraph graphs = DatasetGraphFactory.createTxnMem();
    Txn.executeWrite(
        graphs,
        () -> {
          RDFDataMgr.read(
              graphs, SampleGraphs.class.getResource("/queries/sample.trig").toString());
          List<Quad> named = graphs.stream().toList();
          named.forEach(quad -> graphs.getDefaultGraph().add(quad.asTriple()));
        });
    return graphs;
  }
}
