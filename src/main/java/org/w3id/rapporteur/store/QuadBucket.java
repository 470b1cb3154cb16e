package org.w3id.rapporteur.store;

import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/**
 * Quads with a common term, in the order in which they were added. One thread at a time changes
 * them while others read.
 *
 * <p>A reader of an earlier version may meet quads of a later one, and skips them by their version.
 * The owner makes sure that a reader sees all quads of its own version: a version is read only
 * after it was committed, and both acts hold the same lock.
 */
final class QuadBucket {
  /** Replaced when it grows or shrinks. The places after the quads are {@code null}. */
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
   * Counts a quad that no reader can see. Such quads are dropped once they are half of all.
   *
   * @param oldest the oldest version being read
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

  /** The quads that a reader may see. */
  Stream<QuadVersion> stream() {
    return Arrays.stream(quads, 0, size).filter(quad -> !quad.isForgotten());
  }

  /** The quads of a version that match. */
  Iterator<Quad> find(long version, Node subject, Node predicate, Node object) {
    return new Matches(quads, version, subject, predicate, object);
  }

  /** The quad of this version, or the one that it removed; null if there is none. */
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
      while (next == null && place < quads.length) {
        QuadVersion quad = quads[place++];
        if (quad == null) return;
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
