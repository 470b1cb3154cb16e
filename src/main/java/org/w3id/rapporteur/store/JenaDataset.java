package org.w3id.rapporteur.store;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.system.Txn;

/** The graphs of a dataset of Jena. */
final class JenaDataset implements RdfDataset {
  private final DatasetGraph graphs;
  private final DatasetGraph held;
  private final Optional<AtomicBoolean> signal;

  /**
   * @param graphs the view for readers
   * @param held the same graphs, with only the triples outside named graphs in the default graph
   */
  JenaDataset(DatasetGraph graphs, DatasetGraph held) {
    this(graphs, held, Optional.empty());
  }

  private JenaDataset(DatasetGraph graphs, DatasetGraph held, Optional<AtomicBoolean> signal) {
    this.graphs = graphs;
    this.held = held;
    this.signal = signal;
  }

  @Override
  public RdfDataset stoppedBy(AtomicBoolean stop) {
    return new JenaDataset(graphs, held, Optional.of(stop));
  }

  @Override
  public <T> T select(Query query, Map<Var, Node> values, Function<RowSet, T> reader) {
    return run(query, values, running -> reader.apply(running.select()));
  }

  @Override
  public <T> T construct(Query query, Map<Var, Node> values, Function<Iterator<Triple>, T> reader) {
    return run(query, values, running -> reader.apply(running.constructTriples()));
  }

  @Override
  public boolean ask(Query query, Map<Var, Node> values) {
    return run(query, values, QueryExec::ask);
  }

  @Override
  public void describe(Query query, Graph described) {
    run(query, Map.of(), running -> running.describe(described));
  }

  /** Runs a query: all queries, of whatever form and from wherever they come, are run here. */
  private <T> T run(Query query, Map<Var, Node> values, Function<QueryExec, T> answer) {
    return read(
        () -> {
          QueryExecBuilder execution = execution(query);
          values.forEach(execution::substitution);
          try (QueryExec running = execution.build()) {
            return answer.apply(running);
          }
        });
  }

  /** The execution of a query over the graphs that it names with FROM; else over all. */
  private QueryExecBuilder execution(Query query) {
    QueryExecBuilder execution =
        query.hasDatasetDescription()
            ? QueryExec.dataset(chosen(query)).query(withoutDataset(query))
            : QueryExec.dataset(graphs).query(query);
    signal.ifPresent(stop -> execution.set(ARQConstants.symCancelQuery, stop));
    return execution;
  }

  private DatasetGraph chosen(Query query) {
    return DynamicDatasets.dynamicDataset(query.getDatasetDescription(), graphs, false);
  }

  private static Query withoutDataset(Query query) {
    Query plain = query.cloneQuery();
    plain.getGraphURIs().clear();
    plain.getNamedGraphURIs().clear();
    return plain;
  }

  @Override
  public Stream<Quad> find(Node graph, Node subject, Node predicate, Node object) {
    return graphs.isInTransaction()
        ? Iter.asStream(graphs.find(graph, subject, predicate, object))
        : read(() -> Iter.toList(graphs.find(graph, subject, predicate, object))).stream();
  }

  @Override
  public boolean contains(Node graph, Node subject, Node predicate, Node object) {
    return read(() -> graphs.contains(graph, subject, predicate, object));
  }

  @Override
  public Graph graph(Node name) {
    return graphs.getGraph(name);
  }

  @Override
  public boolean hasGraph(Node name) {
    return read(() -> graphs.containsGraph(name));
  }

  @Override
  public List<Node> names() {
    return read(() -> Iter.toList(graphs.listGraphNodes()));
  }

  @Override
  public <T> T read(Supplier<T> work) {
    return graphs.isInTransaction() ? work.get() : Txn.calculateRead(graphs, work);
  }

  @Override
  public RdfDataset only(Set<Node> names) {
    return new JenaDataset(new SubsetView(held, names), held, signal);
  }
}
