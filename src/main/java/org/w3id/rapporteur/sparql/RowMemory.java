package org.w3id.rapporteur.sparql;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.util.Symbol;

/**
 * The memory that running queries take for rows that they keep: those of one side of a join, those
 * to be sorted, groups, distinct rows, graphs that are made. It is estimated, and bounded for each
 * query and for all of them together.
 */
final class RowMemory {
  /** Under which an execution finds its own account. */
  static final Symbol ACCOUNT = Symbol.create("org.w3id.rapporteur.sparql#rowMemory");

  /** What a row takes with its place in a table, about. */
  static final int ROW_BYTES = 300;

  /** A text as long as this is counted for itself, once for all rows that share it. */
  private static final int LONG_TEXT = 1_000;

  private static final int SHARE_OF_ALL = 3;
  private static final int SHARE_OF_ONE = 6;

  /** So much is taken from what all share at a time. */
  private static final long PORTION = 1 << 18;

  private final AtomicLong left;
  private final long mostOfOne;

  private RowMemory(long bytes) {
    left = new AtomicLong(bytes / SHARE_OF_ALL);
    mostOfOne = bytes / SHARE_OF_ONE;
  }

  /** A third of the heap for all queries, and half of that for one. */
  static RowMemory ofHeap() {
    return new RowMemory(Runtime.getRuntime().maxMemory());
  }

  /** For one query, which runs in one thread; to be closed. */
  Account open() {
    return new Account();
  }

  /** What one query takes. */
  final class Account implements AutoCloseable {
    private final Set<Node> longTexts = Collections.newSetFromMap(new IdentityHashMap<>());
    private long taken;
    private long used;

    /**
     * Counts a row that is kept.
     *
     * @return what it takes, to be given back
     * @throws OverlargeQueryException if one query may not take as much
     * @throws QueryCancelledException if the other queries leave too little
     */
    long row(Binding row) {
      long bytes = ROW_BYTES;
      var values = row.vars();
      while (values.hasNext()) bytes += text(row.get(values.next()));
      take(bytes);
      return bytes;
    }

    private long text(Node value) {
      if (!value.isLiteral()) return 0;
      int length = value.getLiteralLexicalForm().length();
      return length >= LONG_TEXT && longTexts.add(value) ? length : 0;
    }

    void take(long bytes) {
      used += bytes;
      if (used > mostOfOne) throw new OverlargeQueryException();
      while (used > taken) {
        if (left.addAndGet(-PORTION) < 0) {
          left.addAndGet(PORTION);
          throw new QueryCancelledException();
        }
        taken += PORTION;
      }
    }

    void giveBack(long bytes) {
      used -= bytes;
    }

    @Override
    public void close() {
      left.addAndGet(taken);
      taken = 0;
      used = 0;
      longTexts.clear();
    }
  }
}
