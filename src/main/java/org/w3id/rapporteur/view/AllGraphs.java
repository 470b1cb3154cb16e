package org.w3id.rapporteur.view;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;
import org.w3id.rapporteur.store.RdfDataset;

/** The triples of all graphs of a dataset, each once, for reading. */
public final class AllGraphs extends GraphBase {
  private final RdfDataset graphs;

  public AllGraphs(RdfDataset graphs) {
    this.graphs = graphs;
  }

  @Override
  protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
    return WrappedIterator.createNoRemove(
        graphs
            .find(
                Node.ANY,
                pattern.getMatchSubject(),
                pattern.getMatchPredicate(),
                pattern.getMatchObject())
            .map(Quad::asTriple)
            .distinct()
            .iterator());
  }
}
