package org.w3id.rapporteur.store;

import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.Prefixes;
import org.apache.jena.sparql.JenaTransactionException;
import org.apache.jena.sparql.core.DatasetGraphCollection;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.graph.GraphZero;

/**
 * Graphs in memory. A reader keeps the graphs with which it began. A writer, one at a time, changes
 * copies of graphs; its commit replaces all of them at once.
 *
 * <p>An added graph becomes part of the dataset without a copy, so the caller must not change it
 * afterwards.
 */
final class MemoryGraphs extends DatasetGraphCollection {
  private final Semaphore writer = new Semaphore(1);
  private final ThreadLocal<Transaction> transaction = new ThreadLocal<>();

  /** By name, including the default graph. No graph is empty, and none is ever changed. */
  private volatile Map<Node, Graph> committed = Map.of();

  /**
   * @param graphs that the transaction sees
   * @param copied the names of its own graphs, which it may change
   */
  private record Transaction(ReadWrite mode, Map<Node, Graph> graphs, Set<Node> copied) {
    Graph copy(Node name) {
      if (copied.add(name)) {
        Graph copy = GraphFactory.createDefaultGraph();
        GraphUtil.addInto(copy, graphs.getOrDefault(name, GraphZero.instance()));
        graphs.put(name, copy);
      }
      return graphs.get(name);
    }
  }

  @Override
  public Graph getDefaultGraph() {
    return graph(Quad.defaultGraphIRI);
  }

  @Override
  public Graph getGraph(Node name) {
    if (Quad.isUnionGraph(name)) return getUnionGraph();
    return Quad.isDefaultGraph(name) ? getDefaultGraph() : graph(name);
  }

  private Graph graph(Node name) {
    return isWriting()
        ? transaction.get().copy(name)
        : graphs().getOrDefault(name, GraphZero.instance());
  }

  @Override
  public Iterator<Node> listGraphNodes() {
    return graphs().keySet().stream().filter(name -> !Quad.isDefaultGraph(name)).iterator();
  }

  private Map<Node, Graph> graphs() {
    return isInTransaction() ? transaction.get().graphs() : committed;
  }

  @Override
  public void addGraph(Node name, Graph graph) {
    removeGraph(name);
    transaction.get().graphs().put(name, graph);
  }

  @Override
  public void removeGraph(Node name) {
    if (!isWriting())
      throw new JenaTransactionException("only a write transaction may change graphs");
    transaction.get().graphs().remove(name);
    transaction.get().copied().remove(name);
  }

  @Override
  public PrefixMap prefixes() {
    return Prefixes.adapt(getDefaultGraph());
  }

  // Transactions

  @Override
  public void begin(TxnType type) {
    if (isInTransaction()) throw new JenaTransactionException("begun already");
    if (type == TxnType.WRITE) {
      writer.acquireUninterruptibly();
      transaction.set(
          new Transaction(ReadWrite.WRITE, new LinkedHashMap<>(committed), new HashSet<>()));
    } else {
      transaction.set(new Transaction(ReadWrite.READ, committed, Set.of()));
    }
  }

  /** A read transaction cannot become a write transaction. */
  @Override
  public boolean promote(Promote mode) {
    return isWriting();
  }

  @Override
  public void commit() {
    if (isWriting()) {
      Map<Node, Graph> graphs = transaction.get().graphs();
      graphs.values().removeIf(Graph::isEmpty);
      committed = graphs;
    }
    end();
  }

  @Override
  public void abort() {
    end();
  }

  @Override
  public void end() {
    boolean wasWriting = isWriting();
    transaction.remove();
    if (wasWriting) writer.release();
  }

  private boolean isWriting() {
    return transactionMode() == ReadWrite.WRITE;
  }

  @Override
  public boolean isInTransaction() {
    return transaction.get() != null;
  }

  @Override
  public ReadWrite transactionMode() {
    return isInTransaction() ? transaction.get().mode() : null;
  }

  @Override
  public TxnType transactionType() {
    return isInTransaction() ? TxnType.convert(transactionMode()) : null;
  }

  @Override
  public boolean supportsTransactions() {
    return true;
  }

  @Override
  public boolean supportsTransactionAbort() {
    return true;
  }
}
