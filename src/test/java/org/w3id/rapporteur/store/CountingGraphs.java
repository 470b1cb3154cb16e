package org.w3id.rapporteur.store;

import java.util.Iterator;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.DatasetGraphWrapperView;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;

/**
 * Graphs that count the quads and graphs that are read, so that a test sees how much a query reads.
 */
public final class CountingGraphs extends DatasetGraphWrapper implements DatasetGraphWrapperView {
  private final AtomicLong quads = new AtomicLong();
  private final AtomicLong lists = new AtomicLong();
  private final AtomicLong transactions = new AtomicLong();

  public CountingGraphs(DatasetGraph graphs) {
    super(graphs);
  }

  public RdfDataset dataset() {
    return new JenaDataset(this, this);
  }

  /** The number of quads read. */
  public long quads() {
    return quads.get();
  }

  /** The number of graphs iterated to find one. */
  public long graphs() {
    return lists.get();
  }

  /** The number of transactions begun. */
  public long transactions() {
    return transactions.get();
  }

  @Override
  public void begin(TxnType type) {
    transactions.incrementAndGet();
    super.begin(type);
  }

  @Override
  public Iterator<Quad> find(Node graph, Node subject, Node predicate, Node object) {
    return counted(super.find(graph, subject, predicate, object), quads);
  }

  @Override
  public Iterator<Quad> find(Quad quad) {
    return find(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
  }

  @Override
  public Iterator<Node> listGraphNodes() {
    return counted(super.listGraphNodes(), lists);
  }

  private static <T> Iterator<T> counted(Iterator<T> found, AtomicLong count) {
    return Iter.map(
        found,
        each -> {
          count.incrementAndGet();
          return each;
        });
  }

  @Override
  public boolean contains(Node graph, Node subject, Node predicate, Node object) {
    return find(graph, subject, predicate, object).hasNext();
  }

  @Override
  public Graph getDefaultGraph() {
    return GraphView.createDefaultGraph(this);
  }

  @Override
  public Graph getGraph(Node name) {
    return Quad.isDefaultGraph(name) ? getDefaultGraph() : GraphView.createNamedGraph(this, name);
  }
}
