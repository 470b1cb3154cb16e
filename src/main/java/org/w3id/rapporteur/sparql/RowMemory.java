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
 * Limits the memory for the rows that running queries keep: rows of one side of a join, rows to
 * sort, groups, distinct rows, and graphs that a query makes. The memory is estimated, and limited
 * for each query and for all queries together.
 */
final class RowMemory {
  /** The symbol under which an execution's context holds its account. */
  static final Symbol ACCOUNT = Symbol.create("org.w3id.rapporteur.sparql#rowMemory");

  /** The estimated memory of a row with its place in a table. */
  private static final int ROW_BYTES = 300;

  /** The estimated memory of a value without its text. */
  private static final int VALUE_BYTES = 80;

  /** The number of copies of a growing text that exist at the same time. */
  private static final int COPIES_OF_GROWING = 3;

  private static final int SHARE_OF_ALL = 3;
  private static final int SHARE_OF_ONE = 6;

  /** The bytes that an account takes from the shared memory at a time. */
  private static final long PORTION = 1 << 18;

  private final AtomicLong left;
  private final long mostOfOne;

  /**
   * @param bytes of memory of the process
   */
  RowMemory(long bytes) {
    left = new AtomicLong(bytes / SHARE_OF_ALL);
    mostOfOne = bytes / SHARE_OF_ONE;
  }

  /** The memory of this process: a third of the heap for all queries, and half of that for one. */
  static RowMemory ofHeap() {
    return new RowMemory(Runtime.getRuntime().maxMemory());
  }

  /** Opens the account of one query, which runs in one thread and must close it. */
  Account open() {
    return new Account();
  }

  /** The memory that one query uses. */
  final class Account implements AutoCloseable {
    private long taken;
    private long used;

    /** Opens the count of what one operator keeps. */
    Kept keep() {
      return new Kept(this);
    }

    /**
     * @throws OverlargeQueryException if this is more than one query may use
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
   * The memory of one operator, which is given back as a whole. A value shared by several rows is
   * counted once: values from the data are shared, values that a query makes are not.
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

    /** Counts a text that is appended to others. */
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
