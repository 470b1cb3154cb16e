package org.w3id.rapporteur.sparql;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
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
  private static final int ROW_BYTES = 300;

  /** What a value takes apart from its text, about. */
  private static final int VALUE_BYTES = 80;

  /** A text that grows is copied; so much of it is there at the same time. */
  private static final int COPIES_OF_GROWING = 3;

  private static final int SHARE_OF_ALL = 3;
  private static final int SHARE_OF_ONE = 6;

  /** So much is taken from what all share at a time. */
  private static final long PORTION = 1 << 18;

  private final AtomicLong left;
  private final long mostOfOne;

  /**
   * @param bytes that the process has
   */
  RowMemory(long bytes) {
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
    private long taken;
    private long used;

    /** For what one operator keeps. */
    Kept keep() {
      return new Kept(this);
    }

    /**
     * @throws OverlargeQueryException if one query may not take as much
     * @throws QueryCancelledException if the other queries leave too little
     */
    private void take(long bytes) {
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

    private void giveBack(long bytes) {
      used -= bytes;
    }

    @Override
    public void close() {
      left.addAndGet(taken);
      taken = 0;
      used = 0;
    }
  }

  /**
   * What is kept together until it is given back. A value is counted once for all rows that share
   * it: those of the data are shared, those that a query makes are not.
   */
  static final class Kept {
    private final Account account;
    private final Set<Node> values = Collections.newSetFromMap(new IdentityHashMap<>());
    private long bytes;

    private Kept(Account account) {
      this.account = account;
    }

    void row(Binding row) {
      take(ROW_BYTES);
      row.vars().forEachRemaining(name -> value(row.get(name)));
    }

    void triple(Triple triple) {
      take(ROW_BYTES);
      value(triple.getSubject());
      value(triple.getPredicate());
      value(triple.getObject());
    }

    void value(Node value) {
      if (values.add(value)) take(VALUE_BYTES + characters(value));
    }

    /** A text that is put behind others. */
    void added(Node text) {
      take((long) COPIES_OF_GROWING * characters(text));
    }

    private void take(long more) {
      account.take(more);
      bytes += more;
    }

    void giveBack() {
      account.giveBack(bytes);
      bytes = 0;
      values.clear();
    }
  }

  private static long characters(Node value) {
    if (value.isURI()) return value.getURI().length();
    if (value.isBlank()) return value.getBlankNodeLabel().length();
    if (!value.isLiteral()) return 0;
    RDFDatatype type = value.getLiteralDatatype();
    long typeName = type instanceof XSDDatatype ? 0 : type.getURI().length();
    return typeName + value.getLiteralLanguage().length() + value.getLiteralLexicalForm().length();
  }
}
