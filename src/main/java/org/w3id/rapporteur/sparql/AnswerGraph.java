package org.w3id.rapporteur.sparql;

import java.util.Iterator;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.WrappedGraph;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.graph.GraphFactory;
import org.w3id.rapporteur.store.RdfDataset;

/**
 * The graph that a query makes. Adding to it fails once the query is stopped or the graph is too
 * large.
 */
public final class AnswerGraph extends WrappedGraph {
  private final AtomicBoolean stopped;
  private final RowMemory.Kept kept;

  private AnswerGraph(AtomicBoolean stopped, RowMemory.Kept kept) {
    super(GraphFactory.createDefaultGraph());
    this.stopped = stopped;
    this.kept = kept;
  }

  /** Runs a DESCRIBE and returns its graph. */
  static Graph described(Query query, RdfDataset graphs, AtomicBoolean stopped) {
    try (RowMemory.Account memory = QueryPolicy.memory().open()) {
      AnswerGraph made = new AnswerGraph(stopped, memory.keep());
      graphs.describe(query, made);
      return made;
    }
  }

  /** A graph of the triples that a CONSTRUCT makes one by one. */
  public static Graph of(Iterator<Triple> triples) {
    try (RowMemory.Account memory = QueryPolicy.memory().open()) {
      AnswerGraph made = new AnswerGraph(new AtomicBoolean(), memory.keep());
      triples.forEachRemaining(made::add);
      return made;
    }
  }

  @Override
  public void add(Triple triple) {
    if (stopped.get()) throw new QueryCancelledException();
    kept.triple(triple);
    super.add(triple);
  }

  @Override
  public void performAdd(Triple triple) {
    add(triple);
  }
}
