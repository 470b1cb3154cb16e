package org.w3id.rapporteur.store;

import java.util.function.BooleanSupplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.compose.Union;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphReadOnly;

/**
 * All graphs. Their default graph is the union of the named ones and of the triples that stand in
 * none; or, where these are somebody else's data, what they say it is.
 */
final class UnionView extends ReadView {
  private final BooleanSupplier united;

  /**
   * @param united whether the default graph is the union, as of now
   */
  UnionView(DatasetGraph graphs, BooleanSupplier united) {
    super(graphs);
    this.united = united;
  }

  @Override
  public Graph getDefaultGraph() {
    Graph loose = getR().getDefaultGraph();
    if (!united.getAsBoolean()) return new GraphReadOnly(loose);
    Graph named = super.getUnionGraph();
    return new GraphReadOnly(loose.isEmpty() ? named : new Union(named, loose));
  }

  @Override
  public Graph getUnionGraph() {
    return new GraphReadOnly(super.getUnionGraph());
  }

  @Override
  public Graph getGraph(Node name) {
    return Quad.isDefaultGraph(name) ? getDefaultGraph() : new GraphReadOnly(super.getGraph(name));
  }
}
