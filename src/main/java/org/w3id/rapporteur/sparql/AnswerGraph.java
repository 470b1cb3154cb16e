package org.w3id.rapporteur.sparql;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.WrappedGraph;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.Context;

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

  /** Runs a CONSTRUCT or DESCRIBE and returns its graph. */
  public static Graph of(QueryExec running) {
    Context context = running.getContext();
    try (RowMemory.Account memory = QueryPolicy.memory().open()) {
      AnswerGraph made = new AnswerGraph(Context.getCancelSignal(context), memory.keep());
      return running.getQuery().isConstructType()
          ? running.construct(made)
          : running.describe(made);
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
