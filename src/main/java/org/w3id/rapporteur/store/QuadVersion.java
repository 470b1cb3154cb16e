package org.w3id.rapporteur.store;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/** A quad, with the version of the graphs from which it is there and that from which it is not. */
final class QuadVersion extends Quad {
  private static final long FOREVER = Long.MAX_VALUE;

  private final long from;
  private volatile long until = FOREVER;

  QuadVersion(Node graph, Node subject, Node predicate, Node object, long from) {
    super(graph, subject, predicate, object);
    this.from = from;
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
