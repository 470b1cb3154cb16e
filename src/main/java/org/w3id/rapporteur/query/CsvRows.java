package org.w3id.rapporteur.query;

import java.io.OutputStream;
import java.io.Writer;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.util.Context;

/**
 * Jena's CSV, with blank nodes written as {@code _:b0}; Jena alone leaves out the underscore and
 * the colon. Source: SPARQL 1.1 Query Results CSV and TSV Formats, 3.1.
 */
final class CsvRows implements RowSetWriter {
  private final RowSetWriter jena;

  private CsvRows(RowSetWriter jena) {
    this.jena = jena;
  }

  /** Makes this the CSV writer of the whole process. */
  static void register() {
    RowSetWriterRegistry.init();
    var jena = RowSetWriterRegistry.getFactory(ResultSetLang.RS_CSV);
    RowSetWriterRegistry.register(
        ResultSetLang.RS_CSV, language -> new CsvRows(jena.create(language)));
  }

  @Override
  public void write(OutputStream out, RowSet rows, Context context) {
    jena.write(out, labelled(rows), context);
  }

  @Override
  public void write(Writer out, RowSet rows, Context context) {
    jena.write(out, labelled(rows), context);
  }

  @Override
  public void write(OutputStream out, boolean answer, Context context) {
    jena.write(out, answer, context);
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
