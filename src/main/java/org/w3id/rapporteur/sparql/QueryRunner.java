package org.w3id.rapporteur.sparql;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.exec.RowSet;
import org.w3id.rapporteur.store.RdfDataset;
import org.w3id.rapporteur.store.Store;

/**
 * Reads queries from outside, and runs them over the store, both under the {@link QueryPolicy}.
 *
 * <p>It runs them as named queries are run, by {@link RdfDataset}; so the limits are the same.
 */
public final class QueryRunner {
  private final Store store;
  private final String base;

  /** Reads the answer to a query; it cannot be read after the method returns. */
  interface AnswerReader<T> {
    T truth(boolean answer);

    T rows(RowSet rows);

    /** Reads the triples that a CONSTRUCT makes one by one; one may come several times. */
    T triples(Iterator<Triple> triples);

    /** Reads the description that a DESCRIBE makes. */
    T graph(Graph description);
  }

  /**
   * @param base that relative addresses in queries are resolved against
   */
  public QueryRunner(Store store, String base) {
    this.store = store;
    this.base = base;
  }

  /**
   * Reads a query.
   *
   * @throws org.apache.jena.query.QueryParseException if it is not SPARQL 1.1
   * @throws RefusedQueryException if it needs anything outside the dataset, or is nested too deeply
   */
  public Query read(String text) {
    return QueryPolicy.read(text, base, store.dataset()::hasGraph);
  }

  /**
   * Returns the query over these graphs, if any are named, instead of those that it names itself.
   * Source: SPARQL 1.1 Protocol, 2.1.4.
   *
   * @throws RefusedQueryException if a graph could only be a file
   */
  Query over(List<String> defaultGraphs, List<String> namedGraphs, Query query) {
    Stream.of(defaultGraphs, namedGraphs)
        .flatMap(List::stream)
        .forEach(name -> QueryPolicy.requireName(name, store.dataset()::hasGraph));
    if (defaultGraphs.isEmpty() && namedGraphs.isEmpty()) return query;
    Query chosen = query.cloneQuery();
    chosen.getGraphURIs().clear();
    chosen.getNamedGraphURIs().clear();
    defaultGraphs.forEach(chosen::addGraphURI);
    namedGraphs.forEach(chosen::addNamedGraphURI);
    return chosen;
  }

  /**
   * Runs a query in a read transaction.
   *
   * @param signal stops the query once it is set
   * @throws QueryCancelledException if the query is stopped or exceeds its time limit
   */
  <T> T answer(Query query, AtomicBoolean signal, AnswerReader<T> reader) {
    RdfDataset graphs = store.dataset().stoppedBy(signal);
    return graphs.read(() -> orStopped(signal, () -> answered(query, graphs, signal, reader)));
  }

  private static <T> T answered(
      Query query, RdfDataset graphs, AtomicBoolean signal, AnswerReader<T> reader) {
    if (query.isAskType()) return reader.truth(graphs.ask(query, Map.of()));
    if (query.isSelectType()) return graphs.select(query, Map.of(), reader::rows);
    if (query.isConstructType()) return graphs.construct(query, Map.of(), reader::triples);
    return reader.graph(AnswerGraph.described(query, graphs, signal));
  }

  /**
   * Throws the real cause of a failure. When a query is stopped, Jena closes parts that still work,
   * such as its sort buffer; failures after that only mean that the query was stopped.
   */
  private static <T> T orStopped(AtomicBoolean signal, Supplier<T> work) {
    try {
      return work.get();
    } catch (RuntimeException failure) {
      if (failure instanceof QueryCancelledException || !signal.get()) throw failure;
      throw new QueryCancelledException();
    }
  }
}
