package org.w3id.rapporteur.store;

import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/**
 * Quads, indexed by each of their terms. One thread at a time changes the index.
 *
 * <p>The index by terms is made at the first look-up of a term. A graph that is only written, or
 * only read as a whole, does not need it.
 */
final class QuadIndex {
  /** Reading so many quads is faster than looking for a smaller set. */
  private static final int FEW = 8;

  private final QuadBucket all = new QuadBucket();
  private volatile ByTerms sorted;

  /** The number of quads, including those of earlier versions. */
  int size() {
    return all.size();
  }

  synchronized void add(QuadVersion quad) {
    all.add(quad);
    if (sorted != null) sorted.add(quad);
  }

  /** Drops a quad that no reader can see. {@code oldest} is the oldest version being read. */
  synchronized void forget(QuadVersion quad, long oldest) {
    all.forgetOne(oldest);
    if (sorted != null) sorted.forget(quad, oldest);
  }

  /** The quads of a version that match a pattern of terms and {@link Node#ANY}. */
  Iterator<Quad> find(long version, Node subject, Node predicate, Node object) {
    QuadBucket few = fewest(subject, predicate, object);
    return few == null
        ? Collections.emptyIterator()
        : few.find(version, subject, predicate, object);
  }

  /** The quad of this version, or the one that it removed. */
  Optional<QuadVersion> latest(long version, Node subject, Node predicate, Node object) {
    return Optional.ofNullable(fewest(subject, predicate, object))
        .map(few -> few.latest(version, subject, predicate, object));
  }

  /** The smallest set that has all matches; null if there are none. */
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
