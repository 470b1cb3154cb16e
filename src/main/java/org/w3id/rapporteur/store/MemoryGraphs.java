package org.w3id.rapporteur.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.JenaTransactionException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphTriplesQuads;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;

/**
 * Graphs in memory, with an index of all quads and one for each graph.
 *
 * <p>Each change makes a new version of the graphs. A reader keeps the version with which it began.
 * A writer, one at a time, makes the next version. Removed quads stay while a reader has an earlier
 * version; the first change after that drops them.
 */
final class MemoryGraphs extends DatasetGraphTriplesQuads implements GraphStorage {
  private final Semaphore writer = new Semaphore(1);
  private final ThreadLocal<Transaction> transaction = new ThreadLocal<>();
  private final Map<Node, QuadIndex> byGraph = new ConcurrentHashMap<>();

  /** The quads of all named graphs. */
  private final QuadIndex named = new QuadIndex();

  /** The number of readers of each version that is being read. */
  private final TreeMap<Long, Integer> read = new TreeMap<>();

  private long committed;

  /** The number of the last version that was begun; a failed one is never committed. */
  private long numbered;

  /** Removed quads that may still be read, in the order of versions. */
  private final Queue<QuadVersion> removed = new ArrayDeque<>();

  /**
   * @param version that is read or made
   * @param changed the quads that a writer added or removed
   */
  private record Transaction(ReadWrite mode, long version, List<QuadVersion> changed) {}

  @Override
  public DatasetGraph graphs() {
    return this;
  }

  @Override
  public Set<Node> update(Consumer<GraphUpdate> change) {
    begin(TxnType.WRITE);
    try {
      change.accept(new JenaUpdate(this));
      Set<Node> changed = changed();
      if (!changed.isEmpty()) commit();
      return changed;
    } finally {
      end();
    }
  }

  @Override
  public long version() {
    Transaction begun = transaction.get();
    if (begun != null && begun.mode() == ReadWrite.READ) return begun.version();
    synchronized (read) {
      return committed;
    }
  }

  /** The names of the graphs that the current write transaction has changed. */
  private Set<Node> changed() {
    Transaction writing = writing();
    return writing.changed().stream()
        .filter(quad -> quad.isFrom(writing.version()) != quad.endsWith(writing.version()))
        .map(Quad::getGraph)
        .collect(Collectors.toSet());
  }

  // Quads

  @Override
  protected Iterator<Quad> findInDftGraph(Node subject, Node predicate, Node object) {
    return findInSpecificNamedGraph(Quad.defaultGraphIRI, subject, predicate, object);
  }

  @Override
  protected Iterator<Quad> findInSpecificNamedGraph(
      Node graph, Node subject, Node predicate, Node object) {
    QuadIndex index = byGraph.get(graph);
    return index == null
        ? Collections.emptyIterator()
        : index.find(seen(), any(subject), any(predicate), any(object));
  }

  @Override
  protected Iterator<Quad> findInAnyNamedGraphs(Node subject, Node predicate, Node object) {
    return named.find(seen(), any(subject), any(predicate), any(object));
  }

  private static Node any(Node term) {
    return term == null || !term.isConcrete() ? Node.ANY : term;
  }

  /** The version that the current transaction reads or makes. */
  private long seen() {
    return begun().version();
  }

  @Override
  public Iterator<Node> listGraphNodes() {
    long version = seen();
    return Iter.filter(
        byGraph.keySet().iterator(), name -> !Quad.isDefaultGraph(name) && holds(name, version));
  }

  private boolean holds(Node graph, long version) {
    QuadIndex index = byGraph.get(graph);
    return index != null && index.find(version, Node.ANY, Node.ANY, Node.ANY).hasNext();
  }

  @Override
  public boolean containsGraph(Node name) {
    return Quad.isDefaultGraph(name) || Quad.isUnionGraph(name) || holds(name, seen());
  }

  @Override
  protected void addToDftGraph(Node subject, Node predicate, Node object) {
    addToNamedGraph(Quad.defaultGraphIRI, subject, predicate, object);
  }

  @Override
  protected void addToNamedGraph(Node graph, Node subject, Node predicate, Node object) {
    Transaction writing = writing();
    QuadIndex index = byGraph.computeIfAbsent(graph, any -> new QuadIndex());
    index
        .latest(writing.version(), subject, predicate, object)
        .ifPresentOrElse(
            QuadVersion::restore,
            () -> put(graph, index, Triple.create(subject, predicate, object)));
  }

  private void put(Node graph, QuadIndex index, Triple triple) {
    QuadVersion quad = new QuadVersion(graph, triple, seen());
    index.add(quad);
    if (!Quad.isDefaultGraph(graph)) named.add(quad);
    writing().changed().add(quad);
  }

  /** A new graph takes the triples without looking for equal ones. */
  @Override
  public void addGraph(Node name, Graph triples) {
    if (byGraph.containsKey(name)) {
      super.addGraph(name, triples);
      return;
    }
    QuadIndex index = new QuadIndex();
    triples.find().forEachRemaining(triple -> put(name, index, triple));
    if (index.size() > 0) byGraph.put(name, index);
  }

  @Override
  protected void deleteFromDftGraph(Node subject, Node predicate, Node object) {
    deleteFromNamedGraph(Quad.defaultGraphIRI, subject, predicate, object);
  }

  @Override
  protected void deleteFromNamedGraph(Node graph, Node subject, Node predicate, Node object) {
    deleteAny(graph, subject, predicate, object);
  }

  @Override
  public void deleteAny(Node graph, Node subject, Node predicate, Node object) {
    Transaction writing = writing();
    Node of = graph == null ? Quad.defaultGraphIRI : graph;
    find(of, subject, predicate, object)
        .forEachRemaining(
            quad -> {
              QuadVersion gone = (QuadVersion) quad;
              gone.end(writing.version());
              writing.changed().add(gone);
            });
  }

  @Override
  public Graph getUnionGraph() {
    return new UnionGraph(this);
  }

  @Override
  public Graph getDefaultGraph() {
    return new IndexedGraph(Quad.defaultGraphIRI);
  }

  @Override
  public Graph getGraph(Node name) {
    return Quad.isUnionGraph(name) ? getUnionGraph() : new IndexedGraph(name);
  }

  /** A graph that looks up its own index directly. */
  private final class IndexedGraph extends GraphView {
    private final Node name;

    IndexedGraph(Node name) {
      super(MemoryGraphs.this, name);
      this.name = isDefaultGraph() ? Quad.defaultGraphIRI : name;
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Node subject, Node predicate, Node object) {
      Iterator<Quad> quads = findInSpecificNamedGraph(name, subject, predicate, object);
      return WrappedIterator.createNoRemove(Iter.map(quads, Quad::asTriple));
    }
  }

  /** Of files of RDF; nothing here is written with them. */
  @Override
  public PrefixMap prefixes() {
    return PrefixMapFactory.create();
  }

  // Transactions

  private Transaction begun() {
    Transaction begun = transaction.get();
    if (begun == null) throw new JenaTransactionException("graphs are read in transactions only");
    return begun;
  }

  private Transaction writing() {
    if (begun().mode() != ReadWrite.WRITE)
      throw new JenaTransactionException("graphs are changed by writers only");
    return begun();
  }

  @Override
  public void begin(TxnType type) {
    if (isInTransaction()) throw new JenaTransactionException("begun already");
    if (type == TxnType.WRITE) {
      writer.acquireUninterruptibly();
      transaction.set(new Transaction(ReadWrite.WRITE, ++numbered, new ArrayList<>()));
    } else {
      transaction.set(new Transaction(ReadWrite.READ, beginToRead(), List.of()));
    }
  }

  private long beginToRead() {
    synchronized (read) {
      read.merge(committed, 1, Integer::sum);
      return committed;
    }
  }

  private void endToRead(long version) {
    synchronized (read) {
      read.computeIfPresent(version, (any, readers) -> readers == 1 ? null : readers - 1);
    }
  }

  /** A read transaction cannot become a write transaction. */
  @Override
  public boolean promote(Promote mode) {
    return transactionMode() == ReadWrite.WRITE;
  }

  @Override
  public void commit() {
    try {
      if (transactionMode() == ReadWrite.WRITE) {
        synchronized (read) {
          committed = begun().version();
        }
        tidy();
      }
    } finally {
      leave();
    }
  }

  @Override
  public void abort() {
    try {
      if (transactionMode() == ReadWrite.WRITE) {
        Transaction writing = begun();
        for (QuadVersion quad : writing.changed()) {
          if (quad.isFrom(writing.version())) quad.end(writing.version());
          else quad.restore();
        }
        tidy();
      }
    } finally {
      leave();
    }
  }

  /** A change that was not committed is undone. */
  @Override
  public void end() {
    if (isInTransaction()) abort();
  }

  private void leave() {
    Transaction ended = transaction.get();
    if (ended == null) return;
    transaction.remove();
    if (ended.mode() == ReadWrite.WRITE) writer.release();
    else endToRead(ended.version());
  }

  /** Drops removed quads that no reader can see. */
  private void tidy() {
    Transaction writing = begun();
    writing.changed().stream()
        .filter(quad -> quad.endsWith(writing.version()))
        .distinct()
        .forEach(removed::add);
    long oldest = oldestRead();
    while (!removed.isEmpty() && removed.peek().isGoneBy(oldest)) forget(removed.remove(), oldest);
  }

  private long oldestRead() {
    synchronized (read) {
      return read.isEmpty() ? committed : read.firstKey();
    }
  }

  private void forget(QuadVersion quad, long oldest) {
    quad.forget();
    if (!quad.isDefaultGraph()) named.forget(quad, oldest);
    QuadIndex index = byGraph.get(quad.getGraph());
    if (index == null) return;
    index.forget(quad, oldest);
    if (index.size() == 0) byGraph.remove(quad.getGraph());
  }

  /** The number of quads in memory, including those of earlier versions. */
  long kept() {
    return byGraph.values().stream().mapToLong(QuadIndex::size).sum();
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
