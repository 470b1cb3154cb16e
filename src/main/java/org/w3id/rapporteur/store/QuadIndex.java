package org.w3id.rapporteur.store;

import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/** Quads, which are found by each of their terms. One thread at a time changes it. */
final class QuadIndex {
  private final QuadBucket all = new QuadBucket();
  private final Map<Node, QuadBucket> bySubject = new ConcurrentHashMap<>();
  private final Map<Node, QuadBucket> byPredicate = new ConcurrentHashMap<>();
  private final Map<Node, QuadBucket> byObject = new ConcurrentHashMap<>();

  /** How many quads it has, those of earlier versions too. */
  int size() {
    return all.size();
  }

  void add(QuadVersion quad) {
    all.add(quad);
    add(quad, bySubject, quad.getSubject());
    add(quad, byPredicate, quad.getPredicate());
    add(quad, byObject, quad.getObject());
  }

  private static void add(QuadVersion quad, Map<Node, QuadBucket> buckets, Node term) {
    buckets.computeIfAbsent(term, any -> new QuadBucket()).add(quad);
  }

  /** Notes that nobody reads the quad any more, by the oldest version that is read. */
  void forget(QuadVersion quad, long oldest) {
    all.forgetOne(oldest);
    forget(bySubject, quad.getSubject(), oldest);
    forget(byPredicate, quad.getPredicate(), oldest);
    forget(byObject, quad.getObject(), oldest);
  }

  private static void forget(Map<Node, QuadBucket> buckets, Node term, long oldest) {
    QuadBucket bucket = buckets.get(term);
    if (bucket == null) return;
    bucket.forgetOne(oldest);
    if (bucket.size() == 0) buckets.remove(term);
  }

  /** The quads of a version that match a pattern, whose terms may be {@link Node#ANY}. */
  Iterator<Quad> find(long version, Node subject, Node predicate, Node object) {
    QuadBucket few = fewest(subject, predicate, object);
    return few == null
        ? Collections.emptyIterator()
        : few.find(version, subject, predicate, object);
  }

  /** A quad of a version, or that it took away. */
  Optional<QuadVersion> latest(long version, Node subject, Node predicate, Node object) {
    return Optional.ofNullable(fewest(subject, predicate, object))
        .map(few -> few.latest(version, subject, predicate, object));
  }

  /** Among which all that match are; none if nothing matches. */
  private QuadBucket fewest(Node subject, Node predicate, Node object) {
    QuadBucket fewest = fewer(all, bySubject, subject);
    fewest = fewer(fewest, byObject, object);
    return fewer(fewest, byPredicate, predicate);
  }

  private static QuadBucket fewer(QuadBucket some, Map<Node, QuadBucket> buckets, Node term) {
    if (some == null || term == Node.ANY) return some;
    QuadBucket others = buckets.get(term);
    return others == null || others.size() < some.size() ? others : some;
  }
}
