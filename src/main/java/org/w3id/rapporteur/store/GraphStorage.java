package org.w3id.rapporteur.store;

import java.io.IOException;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;

/** The place where a {@link Store} keeps its graphs. */
interface GraphStorage {
  /** All graphs, for reading. The default graph has only the triples outside named graphs. */
  DatasetGraph graphs();

  /**
   * A number that grows with every change. In a transaction it is at most that of the graphs that
   * the transaction sees, so that what is read is never taken for newer than it is.
   */
  long version();

  /**
   * Changes the graphs. If the change fails, nothing of it is kept. There is one change at a time.
   *
   * @return the names of the graphs that differ from before, {@code Quad.defaultGraphIRI} for the
   *     default graph
   */
  Set<Node> update(Consumer<GraphUpdate> change);

  /**
   * Rewrites the graphs without garbage. There must be no changes meanwhile; readers need not wait.
   *
   * @throws IOException if writing fails; the graphs then stay unchanged
   */
  default void compact() throws IOException {}

  /** The number of bytes used in files, garbage included. */
  default long bytes() throws IOException {
    return 0;
  }

  void close();
}
