package org.w3id.rapporteur.sparql;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

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
  static AnswerPreview of(Query query, QueryRunner runner, RunningQueries.Run run, int most) {
    return runner.answer(query, run.signal(), new Reader(most));
  }

  /** Reads the beginning of an answer. */
  record Reader(int most) implements QueryRunner.AnswerReader<AnswerPreview> {
    @Override
    public AnswerPreview truth(boolean answer) {
      return new Truth(answer);
    }

    @Override
    public AnswerPreview rows(RowSet found) {
      List<String> columns = found.getResultVars().stream().map(Var::getVarName).toList();
      return new Rows(columns, found.stream().limit(most).map(Binding::detach).toList());
    }

    /** Asks for no triple beyond these: the next one may take long. */
    @Override
    public AnswerPreview triples(Iterator<Triple> triples) {
      return new Triples(
          Stream.generate(() -> triples)
              .takeWhile(Iterator::hasNext)
              .map(Iterator::next)
              .limit(most)
              .toList());
    }

    @Override
    public AnswerPreview graph(Graph description) {
      return triples(description.find());
    }
  }
}
