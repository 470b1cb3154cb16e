package org.w3id.rapporteur.query;

import java.io.OutputStream;
import java.io.Writer;
import java.util.function.UnaryOperator;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;

/** A writer of Jena that writes rewritten rows. */
record RewrittenRows(RowSetWriter jena, UnaryOperator<RowSet> rewrite) implements RowSetWriter {
  /** Makes this the writer of a format for the whole process. */
  static void register(Lang format, UnaryOperator<RowSet> rewrite) {
    RowSetWriterRegistry.init();
    var jena = RowSetWriterRegistry.getFactory(format);
    RowSetWriterRegistry.register(
        format, language -> new RewrittenRows(jena.create(language), rewrite));
  }

  @Override
  public void write(OutputStream out, RowSet rows, Context context) {
    jena.write(out, rewrite.apply(rows), context);
  }

  @Override
  public void write(Writer out, RowSet rows, Context context) {
    jena.write(out, rewrite.apply(rows), context);
  }

  @Override
  public void write(OutputStream out, boolean answer, Context context) {
    jena.write(out, answer, context);
  }
}
