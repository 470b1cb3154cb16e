package org.w3id.rapporteur.store;

import java.util.function.BooleanSupplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.compose.Union;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphReadOnly;

/**
 * A view of all graphs. Its default graph is the union of the named graphs and the triples in none;
 * or, for another publisher's data, their own default graph.
 */
final class UnionView extends ReadView {
  private final BooleanSupplier united;

  /**
   * @param united whether the default graph is the union at this moment
   */
  UnionView(DatasetGraph graphs, BooleanSupplier united) {
    super(graphs);
    this.united = united;
  }

  @Override
  public Graph getDefaultGraph() {
    Graph loose = getR().getDefaultGraph();
    if (!united.getAsBoolean()) return new GraphReadOnly(loose);
    Graph named = GraphView.createUnionGraph(getR());
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
