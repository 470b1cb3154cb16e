package org.w3id.rapporteur.query;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.system.Txn;

/**
 * The whole answer to a query, independent of the store.
 *
 * @param columns the names of the columns, in order
 */
public record QueryResult(List<String> columns, List<Binding> rows) {
  public QueryResult {
    columns = List.copyOf(columns);
    rows = rows.stream().map(Binding::detach).toList();
  }

  /** Runs the query on these graphs. */
  public static QueryResult of(Query query, DatasetGraph graphs) {
    return Txn.calculateRead(
        graphs,
        () -> {
          try (QueryExec running = QueryExec.dataset(graphs).query(query).build()) {
            return of(running.select());
          }
        });
  }

  static QueryResult of(RowSet answer) {
    List<String> columns = answer.getResultVars().stream().map(Var::getVarName).toList();
    return new QueryResult(columns, answer.stream().toList());
  }

  /**
   * The rows as text: the text of a literal, an IRI as written, and an empty string for a missing
   * value.
   */
  public List<List<String>> cells() {
    return rows.stream().map(this::cells).toList();
  }

  RowSet rowSet() {
    return RowSetStream.create(Var.varList(columns), rows.iterator());
  }

  private List<String> cells(Binding row) {
    return columns.stream().map(column -> text(row.get(column))).toList();
  }

  private static String text(Node term) {
    if (term == null) return "";
    return term.isLiteral() ? term.getLiteralLexicalForm() : term.toString();
  }
}
