package org.w3id.rapporteur.store;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
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

  /**
   * @param graphs the view for readers
   * @param held the same graphs, with only the triples outside named graphs in the default graph
   */
  JenaDataset(DatasetGraph graphs, DatasetGraph held) {
    this.graphs = graphs;
    this.held = held;
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

  private <T> T run(Query query, Map<Var, Node> values, Function<QueryExec, T> answer) {
    QueryExecBuilder execution = QueryExec.dataset(graphs).query(query);
    values.forEach(execution::substitution);
    return read(
        () -> {
          try (QueryExec running = execution.build()) {
            return answer.apply(running);
          }
        });
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
    return new JenaDataset(new SubsetView(held, names), held);
  }
}
