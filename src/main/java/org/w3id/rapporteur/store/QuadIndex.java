package org.w3id.rapporteur.store;

import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/**
 * Quads, which are found by each of their terms. One thread at a time changes it.
 *
 * <p>It is sorted by terms when somebody first asks for one: a graph that is only added to, or read
 * as a whole, need not be.
 */
final class QuadIndex {
  /** To go through so many is quicker than to look for fewer. */
  private static final int FEW = 8;

  private final QuadBucket all = new QuadBucket();
  private volatile ByTerms sorted;

  /** How many quads it has, those of earlier versions too. */
  int size() {
    return all.size();
  }

  synchronized void add(QuadVersion quad) {
    all.add(quad);
    if (sorted != null) sorted.add(quad);
  }

  /** Lets go of a quad that nobody reads any more, by the oldest version that is read. */
  synchronized void forget(QuadVersion quad, long oldest) {
    all.forgetOne(oldest);
    if (sorted != null) sorted.forget(quad, oldest);
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
    boolean isAll = subject == Node.ANY && predicate == Node.ANY && object == Node.ANY;
    return isAll ? all : sorted().fewest(all, subject, predicate, object);
  }

  private ByTerms sorted() {
    ByTerms known = sorted;
    return known == null ? sort() : known;
  }

  private synchronized ByTerms sort() {
    if (sorted == null) {
      ByTerms made = new ByTerms();
      all.stream().forEach(made::add);
      sorted = made;
    }
    return sorted;
  }

  private static final class ByTerms {
    private final Map<Node, QuadBucket> bySubject = new ConcurrentHashMap<>();
    private final Map<Node, QuadBucket> byPredicate = new ConcurrentHashMap<>();
    private final Map<Node, QuadBucket> byObject = new ConcurrentHashMap<>();

    void add(QuadVersion quad) {
      add(quad, bySubject, quad.getSubject());
      add(quad, byPredicate, quad.getPredicate());
      add(quad, byObject, quad.getObject());
    }

    private static void add(QuadVersion quad, Map<Node, QuadBucket> buckets, Node term) {
      buckets.computeIfAbsent(term, any -> new QuadBucket()).add(quad);
    }

    void forget(QuadVersion quad, long oldest) {
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

    QuadBucket fewest(QuadBucket all, Node subject, Node predicate, Node object) {
      QuadBucket fewest = fewer(all, bySubject, subject);
      fewest = fewer(fewest, byObject, object);
      return fewer(fewest, byPredicate, predicate);
    }

    private static QuadBucket fewer(QuadBucket some, Map<Node, QuadBucket> buckets, Node term) {
      if (term == Node.ANY || some == null || some.size() <= FEW) return some;
      QuadBucket others = buckets.get(term);
      return others == null || others.size() < some.size() ? others : some;
    }
  }
}
