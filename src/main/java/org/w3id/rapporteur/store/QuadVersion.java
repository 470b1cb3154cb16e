package org.w3id.rapporteur.store;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;

/** A quad, with the version of the graphs from which it is there and that from which it is not. */
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

  /** Kept, since queries ask for it each time that they come by. */
  @Override
  public Triple asTriple() {
    return triple;
  }

  boolean isIn(long version) {
    return from <= version && version < until;
  }

  /** Whether it came with this version. */
  boolean isFrom(long version) {
    return from == version;
  }

  /** Whether it went with this version, or before. */
  boolean isGoneBy(long version) {
    return until <= version;
  }

  /** Whether this version, which is being made, took it away. */
  boolean endsWith(long version) {
    return until == version;
  }

  void end(long version) {
    until = version;
  }

  /** Notes that nobody reads it any more. */
  void forget() {
    until = NEVER;
  }

  boolean isForgotten() {
    return until == NEVER;
  }

  void restore() {
    until = FOREVER;
  }

  /** Each term of the pattern is one, or {@link Node#ANY}. */
  boolean matches(Node subject, Node predicate, Node object) {
    return matches(subject, getSubject())
        && matches(object, getObject())
        && matches(predicate, getPredicate());
  }

  private static boolean matches(Node pattern, Node term) {
    return pattern == Node.ANY || pattern.equals(term);
  }
}
