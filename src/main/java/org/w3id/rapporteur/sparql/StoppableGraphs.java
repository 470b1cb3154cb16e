package org.w3id.rapporteur.sparql;

import java.util.Iterator;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.WrappedGraph;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.DatasetGraphWrapperView;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.util.iterator.ExtendedIterator;

/**
 * The dataset as one query sees it. Once the query is stopped, every access fails, so that
 * operators of Jena that do not check the signal themselves, such as paths, end too.
 */
final class StoppableGraphs extends DatasetGraphWrapper implements DatasetGraphWrapperView {
  private final AtomicBoolean stopped;

  StoppableGraphs(DatasetGraph graphs, AtomicBoolean stopped) {
    super(graphs);
    this.stopped = stopped;
  }

  @Override
  public Graph getDefaultGraph() {
    return new StoppableGraph(super.getDefaultGraph());
  }

  @Override
  public Graph getUnionGraph() {
    return new StoppableGraph(super.getUnionGraph());
  }

  @Override
  public Graph getGraph(Node name) {
    return new StoppableGraph(super.getGraph(name));
  }

  @Override
  public Iterator<Quad> find(Node graph, Node subject, Node predicate, Node object) {
    check();
    return Iter.map(super.find(graph, subject, predicate, object), this::checked);
  }

  private void check() {
    if (stopped.get()) throw new QueryCancelledException();
  }

  private <T> T checked(T found) {
    check();
    return found;
  }

  private final class StoppableGraph extends WrappedGraph {
    StoppableGraph(Graph graph) {
      super(graph);
    }

    @Override
    public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
      check();
      return super.find(subject, predicate, object).mapWith(StoppableGraphs.this::checked);
    }

    @Override
    public ExtendedIterator<Triple> find(Triple pattern) {
      return find(pattern.getMatchSubject(), pattern.getMatchPredicate(), pattern.getMatchObject());
    }

    @Override
    public boolean contains(Node subject, Node predicate, Node object) {
      check();
      return super.contains(subject, predicate, object);
    }
  }
}
