package org.w3id.rapporteur.query;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;

/**
 * Jena's CSV, with blank nodes written as {@code _:b0}; Jena alone leaves out the underscore and
 * the colon. Source: SPARQL 1.1 Query Results CSV and TSV Formats, 3.1.
 */
final class CsvRows {
  private CsvRows() {}

  /** Makes this the writer of the whole process. */
  static void register() {
    RewrittenRows.register(ResultSetLang.RS_CSV, CsvRows::labelled);
  }

  private static RowSet labelled(RowSet rows) {
    Map<Node, Node> labels = new LinkedHashMap<>();
    Iterator<Binding> labelled = Iter.map(rows, row -> labelled(row, labels));
    return RowSetStream.create(rows.getResultVars(), labelled);
  }

  private static Binding labelled(Binding row, Map<Node, Node> labels) {
    BindingBuilder labelled = BindingFactory.builder();
    row.forEach(
        (variable, value) ->
            labelled.add(
                variable,
                value.isBlank()
                    ? labels.computeIfAbsent(value, blank -> label(labels.size()))
                    : value));
    return labelled.build();
  }

  private static Node label(int number) {
    return NodeFactory.createLiteralString("_:b" + number);
  }
}
