package org.w3id.rapporteur.store;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.jena.dboe.transaction.txn.TransactionException;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.util.Context;

/**
 * Graphs in a folder. A transaction keeps to the {@link Generation} that was there when it began,
 * so compaction neither waits for readers nor disturbs them.
 */
final class DiskGraphs extends DatasetGraphWrapper {
  private static final long PATIENCE_MILLIS = 10_000;

  private final ThreadLocal<Generation> begun = new ThreadLocal<>();
  private final long tolerated;
  private volatile Generation newest;

  /**
   * @param tolerated garbage of so many bytes is not worth a compaction
   */
  DiskGraphs(Path folder, long tolerated) throws IOException {
    super(null, new Context());
    this.tolerated = tolerated;
    newest = Generation.newest(folder);
  }

  /** What this thread's transaction sees; without one, what the next will see. */
  @Override
  protected DatasetGraph get() {
    Generation seen = begun.get();
    return (seen == null ? newest : seen).graphs();
  }

  /** How much of the files is in use, garbage included. */
  long bytes() throws IOException {
    return newest.bytes();
  }

  /** Whether there is more garbage than data, by the size after the last compaction. */
  boolean isMostlyGarbage() throws IOException {
    return newest.bytes() > 2 * newest.bytesAtFirst() + tolerated;
  }

  /** Leaves garbage behind. Nobody may change anything meanwhile; readers need not wait. */
  void compact() throws IOException {
    Generation former = newest;
    newest = former.next();
    former.end();
  }

  /** Waits, for some seconds, for transactions that have begun. */
  @Override
  public void close() {
    if (!newest.isIdleWithin(PATIENCE_MILLIS))
      throw new TransactionException("is still read, and so was not closed");
    newest.close();
  }

  // Transactions

  @Override
  public void begin(TxnType type) {
    if (begun.get() != null) throw new TransactionException("begun already");
    Generation entered = newest;
    while (!entered.enter()) entered = newest;
    begun.set(entered);
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
    Generation left = begun.get();
    begun.remove();
    if (left != null) left.leave();
  }
}
