package org.w3id.rapporteur.store;

import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;

/** A store in memory that counts what is read in it, by whatever way. */
public final class CountedStore implements GraphStorage {
  private final MemoryGraphs memory = new MemoryGraphs();
  private final CountingGraphs counting = new CountingGraphs(memory);
  private final Store store = new Store(this);

  public Store store() {
    return store;
  }

  /** How many quads were looked at until now. */
  public long quads() {
    return counting.quads();
  }

  /** How many transactions were begun until now; nothing is read without one. */
  public long transactions() {
    return counting.transactions();
  }

  @Override
  public DatasetGraph graphs() {
    return counting;
  }

  @Override
  public long version() {
    return memory.version();
  }

  @Override
  public Set<Node> update(Consumer<GraphUpdate> change) {
    return memory.update(change);
  }

  @Override
  public void close() {
    memory.close();
  }
}
