package org.w3id.rapporteur.store;

import java.util.Iterator;
import java.util.function.BooleanSupplier;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.compose.Union;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.JenaTransactionException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.DatasetGraphWrapperView;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphReadOnly;
import org.apache.jena.sparql.util.Context;

/**
 * Graphs to read. Their default graph is the union of the named ones and of the triples that stand
 * in none; or, where these are somebody else's data, what they say it is.
 *
 * <p>{@link DatasetGraphWrapperView} keeps Jena's query engine from looking behind this view.
 */
final class UnionView extends DatasetGraphWrapper implements DatasetGraphWrapperView {
  private final BooleanSupplier united;

  /**
   * @param united whether the default graph is the union, as of now
   */
  UnionView(DatasetGraph graphs, BooleanSupplier united) {
    super(graphs, new Context());
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

  @Override
  public Iterator<Quad> find(Node graph, Node subject, Node predicate, Node object) {
    if (graph == null || !Quad.isDefaultGraph(graph))
      return super.find(graph, subject, predicate, object);
    Iterator<Triple> triples = getDefaultGraph().find(subject, predicate, object);
    return Iter.map(triples, triple -> new Quad(Quad.defaultGraphIRI, triple));
  }

  @Override
  public Iterator<Quad> find(Quad quad) {
    return find(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
  }

  @Override
  public boolean contains(Node graph, Node subject, Node predicate, Node object) {
    return find(graph, subject, predicate, object).hasNext();
  }

  @Override
  public boolean contains(Quad quad) {
    return find(quad).hasNext();
  }

  @Override
  public void begin() {
    begin(TxnType.READ);
  }

  @Override
  public void begin(TxnType type) {
    if (type != TxnType.READ) throw new JenaTransactionException("this view is only read");
    super.begin(TxnType.READ);
  }

  @Override
  public void begin(ReadWrite mode) {
    begin(TxnType.convert(mode));
  }

  @Override
  public boolean promote() {
    return false;
  }

  @Override
  public boolean promote(Promote mode) {
    return false;
  }

  @Override
  protected DatasetGraph getW() {
    throw new UnsupportedOperationException("this view is only read");
  }

  /** The graphs' owner closes them. */
  @Override
  public void close() {}
}
