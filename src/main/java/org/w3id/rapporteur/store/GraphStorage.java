package org.w3id.rapporteur.store;

import java.io.IOException;
import java.util.function.Consumer;
import org.apache.jena.sparql.core.DatasetGraph;

/** Where the graphs of a {@link Store} are kept. */
interface GraphStorage {
  /** All graphs, to be read; the default graph holds what stands in no named graph. */
  DatasetGraph graphs();

  /**
   * Changes the graphs: all of the change is kept, or, should it fail, nothing of it. There is one
   * change at a time.
   *
   * @return whether the graphs are now other than before
   */
  boolean update(Consumer<GraphUpdate> change);

  /**
   * Leaves garbage behind. Nobody may change anything meanwhile; readers need not wait.
   *
   * @throws IOException if it fails; then all stays as it was
   */
  default void compact() throws IOException {}

  /** How much of its files is in use, garbage included. */
  default long bytes() throws IOException {
    return 0;
  }

  void close();
}
