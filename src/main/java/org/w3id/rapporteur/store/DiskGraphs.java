package org.w3id.rapporteur.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apache.jena.dboe.transaction.txn.TransactionException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.system.Txn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Graphs in a folder. A transaction keeps the {@link Generation} with which it began, so compaction
 * neither waits for readers nor disturbs them.
 */
final class DiskGraphs extends DatasetGraphWrapper implements GraphStorage {
  private static final Logger LOG = LoggerFactory.getLogger(DiskGraphs.class);
  private static final long PATIENCE_MILLIS = 10_000;

  private final ThreadLocal<Begun> begun = new ThreadLocal<>();
  private final AtomicLong changes = new AtomicLong();
  private final Path folder;
  private final long tolerated;
  private volatile Generation newest;

  /**
   * A transaction.
   *
   * @param version at most that of the graphs it sees, since it was read before it began
   */
  private record Begun(Generation generation, long version) {}

  /**
   * @param tolerated the bytes of garbage below which compaction is not worthwhile
   */
  DiskGraphs(Path folder, long tolerated) throws IOException {
    super(null, new Context());
    this.folder = folder;
    this.tolerated = tolerated;
    newest = Generation.newest(folder);
  }

  /** The graphs of this thread's transaction; without one, those of the next. */
  @Override
  protected DatasetGraph get() {
    Begun seen = begun.get();
    return (seen == null ? newest : seen.generation()).graphs();
  }

  @Override
  public DatasetGraph graphs() {
    return this;
  }

  @Override
  public long version() {
    Begun seen = begun.get();
    return seen == null ? changes.get() : seen.version();
  }

  /** The files grow with each quad that is written, so only differences are written. */
  @Override
  public Set<Node> update(Consumer<GraphUpdate> change) {
    PendingChanges pending = Txn.calc(this, TxnType.READ, () -> changes(change));
    if (pending.areNone()) return Set.of();
    Txn.exec(this, TxnType.WRITE, pending::make);
    changes.incrementAndGet();
    compactIfMostlyGarbage();
    return pending.graphs();
  }

  private PendingChanges changes(Consumer<GraphUpdate> change) {
    PendingChanges pending = new PendingChanges(this);
    change.accept(new JenaUpdate(pending));
    return pending;
  }

  /** A failure is only logged, since the change before it is already committed. */
  private void compactIfMostlyGarbage() {
    try {
      if (isMostlyGarbage()) compact();
    } catch (IOException | RuntimeException failed) {
      LOG.warn("{}: could not be compacted: {}", folder, failed.toString());
    }
  }

  @Override
  public long bytes() throws IOException {
    return newest.bytes();
  }

  /** Whether there is more garbage than data, by the size after the last compaction. */
  private boolean isMostlyGarbage() throws IOException {
    return newest.bytes() > 2 * newest.bytesAtFirst() + tolerated;
  }

  @Override
  public void compact() throws IOException {
    Generation former = newest;
    newest = former.next();
    former.end();
  }

  /** Waits a few seconds for open transactions, and closes the graphs. */
  @Override
  public void close() {
    if (!newest.isIdleWithin(PATIENCE_MILLIS))
      throw new TransactionException("the store is still being read and was not closed");
    newest.close();
  }

  /** The union graph of this dataset, not of its current generation. */
  @Override
  public Graph getUnionGraph() {
    return GraphView.createUnionGraph(this);
  }

  // Transactions

  @Override
  public void begin(TxnType type) {
    if (begun.get() != null) throw new TransactionException("begun already");
    long version = changes.get();
    Generation entered = newest;
    while (!entered.enter()) entered = newest;
    begun.set(new Begun(entered, version));
    try {
      super.begin(type);
    } catch (RuntimeException refused) {
      leave();
      throw refused;
    }
  }

  @Override
  public void begin() {
    begin(TxnType.READ);
  }

  @Override
  public void begin(ReadWrite mode) {
    begin(TxnType.convert(mode));
  }

  @Override
  public void commit() {
    end(super::commit);
  }

  @Override
  public void abort() {
    end(super::abort);
  }

  @Override
  public void end() {
    if (begun.get() != null) end(super::end);
  }

  private void end(Runnable how) {
    try {
      how.run();
    } finally {
      leave();
    }
  }

  private void leave() {
    Begun left = begun.get();
    begun.remove();
    if (left != null) left.generation().leave();
  }
}
