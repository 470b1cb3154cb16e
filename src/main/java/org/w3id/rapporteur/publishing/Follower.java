package org.w3id.rapporteur.publishing;

import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * Something derived from the graphs that follows the publication log, such as a search index. It
 * keeps the number of the last act that it contains together with its data, so that after a crash
 * it goes on from there.
 */
public interface Follower extends AutoCloseable {
  /** The value of {@link #applied} of a follower that has yet to be made. */
  long NONE = -1;

  /** A name for monitoring: {@code search}. */
  String name();

  /** The number of the last act that it contains, or {@link #NONE}. Any thread may ask. */
  long applied();

  /**
   * Brings the parts that depend on these graphs up to date with the graphs as they are now, and
   * then keeps the number. A graph that no longer exists leaves no part. Applying the same again
   * changes nothing.
   *
   * <p>A report's graph stands for the report: its corrections and its entry in the catalogue may
   * have changed as well.
   *
   * @param graphs the names of graphs that have changed, {@code Quad.defaultGraphIRI} for the
   *     default graph; of all graphs for a follower that has yet to be made, which then drops what
   *     it has
   * @param number of the last act
   */
  void apply(Set<Node> graphs, long number);

  @Override
  void close();
}
