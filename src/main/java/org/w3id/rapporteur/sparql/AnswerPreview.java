package org.w3id.rapporteur.sparql;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.system.Txn;
import org.w3id.rapporteur.store.Store;

/** The beginning of the answer to a query from outside, for a page to show. */
public sealed interface AnswerPreview {
  /** The answer to an ASK. */
  record Truth(boolean isTrue) implements AnswerPreview {}

  /**
   * The first rows of a SELECT.
   *
   * @param columns the names of the columns, in order
   */
  record Rows(List<String> columns, List<Binding> rows) implements AnswerPreview {
    public Rows {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }
  }

  /** The first triples of a CONSTRUCT or DESCRIBE. */
  record Triples(List<Triple> triples) implements AnswerPreview {
    public Triples {
      triples = List.copyOf(triples);
    }
  }

  /**
   * Runs a query until it has this number of rows or triples.
   *
   * @param run stops the query on request
   * @param most the most rows or triples
   * @throws org.apache.jena.query.QueryCancelledException if it is stopped or exceeds its time
   *     limit
   */
  static AnswerPreview of(Query query, Store store, RunningQueries.Run run, int most) {
    DatasetGraph graphs = store.queried();
    return Txn.calculateRead(
        graphs,
        () -> {
          try (QueryExec running = QueryExec.dataset(graphs).query(query).build()) {
            run.begins(running);
            return of(running, most);
          }
        });
  }

  private static AnswerPreview of(QueryExec running, int most) {
    Query query = running.getQuery();
    try {
      if (query.isAskType()) return new Truth(running.ask());
      if (query.isSelectType()) return rows(running.select(), most);
      return new Triples(
          first(
              query.isConstructType() ? running.constructTriples() : AnswerGraph.of(running).find(),
              most));
    } catch (RuntimeException e) {
      throw QueryPolicy.cause(e, running);
    }
  }

  private static Rows rows(RowSet found, int most) {
    List<String> columns = found.getResultVars().stream().map(Var::getVarName).toList();
    return new Rows(columns, found.stream().limit(most).map(Binding::detach).toList());
  }

  /** Asks for no triple beyond these: the next one may take long. */
  private static List<Triple> first(Iterator<Triple> triples, int most) {
    return Stream.generate(() -> triples)
        .takeWhile(Iterator::hasNext)
        .map(Iterator::next)
        .limit(most)
        .toList();
  }
}
