package org.w3id.rapporteur.store;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;

/** A quad with the versions of the graphs that have it: from one, until before another. */
final class QuadVersion extends Quad {
  private static final long FOREVER = Long.MAX_VALUE;
  private static final long NEVER = Long.MIN_VALUE;

  private final Triple triple;
  private final long from;
  private volatile long until = FOREVER;

  QuadVersion(Node graph, Triple triple, long from) {
    super(graph, triple);
    this.triple = triple;
    this.from = from;
  }

  /** Stored, since every look-up asks for it. */
  @Override
  public Triple asTriple() {
    return triple;
  }

  boolean isIn(long version) {
    return from <= version && version < until;
  }

  /** Whether this version added it. */
  boolean isFrom(long version) {
    return from == version;
  }

  /** Whether this version or an earlier one removed it. */
  boolean isGoneBy(long version) {
    return until <= version;
  }

  /** Whether this version removed it. */
  boolean endsWith(long version) {
    return until == version;
  }

  void end(long version) {
    until = version;
  }

  /** Marks it as invisible to all readers. */
  void forget() {
    until = NEVER;
  }

  boolean isForgotten() {
    return until == NEVER;
  }

  void restore() {
    until = FOREVER;
  }

  /** Compares with a pattern of terms and {@link Node#ANY}. */
  boolean matches(Node subject, Node predicate, Node object) {
    return matches(predicate, getPredicate())
        && matches(subject, getSubject())
        && matches(object, getObject());
  }

  private static boolean matches(Node pattern, Node term) {
    return pattern == Node.ANY || pattern.equals(term);
  }
}
