package org.w3id.rapporteur.store;

import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/**
 * Quads that have a term in common, in the order in which they came. One thread at a time changes
 * them, while others read.
 *
 * <p>A reader of an earlier version may see quads of a later one, and knows them by their version.
 * That a reader of a version sees all of its quads is for the owner to see to: what was done before
 * the version was announced is seen by who begins afterwards.
 */
final class QuadBucket {
  /** Replaced when it grows or shrinks; behind the quads it is {@code null}. */
  private volatile QuadVersion[] quads = new QuadVersion[1];

  private int size;
  private int gone;

  int size() {
    return size;
  }

  void add(QuadVersion quad) {
    if (size == quads.length) quads = Arrays.copyOf(quads, 2 * size);
    quads[size++] = quad;
  }

  /**
   * Notes that nobody reads one of the quads any more. If so many are gone that half are, they are
   * removed.
   *
   * @param oldest the oldest version that is read
   */
  void forgetOne(long oldest) {
    gone++;
    if (2 * gone < size) return;
    QuadVersion[] kept =
        Arrays.stream(quads, 0, size)
            .filter(quad -> !quad.isGoneBy(oldest))
            .toArray(QuadVersion[]::new);
    size = kept.length;
    gone = 0;
    quads = Arrays.copyOf(kept, Math.max(1, size));
  }

  /** Those that somebody may read. */
  Stream<QuadVersion> stream() {
    return Arrays.stream(quads, 0, size).filter(quad -> !quad.isForgotten());
  }

  /** Those of a version that match. */
  Iterator<Quad> find(long version, Node subject, Node predicate, Node object) {
    return new Matches(quads, version, subject, predicate, object);
  }

  /** A quad of a version, or that it took away. */
  QuadVersion latest(long version, Node subject, Node predicate, Node object) {
    for (int i = 0; i < size; i++) {
      QuadVersion quad = quads[i];
      if (quad.matches(subject, predicate, object)
          && (quad.isIn(version) || quad.endsWith(version))) return quad;
    }
    return null;
  }

  private static final class Matches implements Iterator<Quad> {
    private final QuadVersion[] quads;
    private final long version;
    private final Node subject;
    private final Node predicate;
    private final Node object;
    private int place;
    private QuadVersion next;

    Matches(QuadVersion[] quads, long version, Node subject, Node predicate, Node object) {
      this.quads = quads;
      this.version = version;
      this.subject = subject;
      this.predicate = predicate;
      this.object = object;
      advance();
    }

    private void advance() {
      next = null;
      while (next == null && place < quads.length && quads[place] != null) {
        QuadVersion quad = quads[place++];
        if (quad.isIn(version) && quad.matches(subject, predicate, object)) next = quad;
      }
    }

    @Override
    public boolean hasNext() {
      return next != null;
    }

    @Override
    public Quad next() {
      if (next == null) throw new NoSuchElementException();
      Quad found = next;
      advance();
      return found;
    }
  }
}
