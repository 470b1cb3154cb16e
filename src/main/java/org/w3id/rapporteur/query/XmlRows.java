package org.w3id.rapporteur.query;

import java.io.OutputStream;
import java.io.Writer;
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
import org.w3id.rapporteur.xml.Xml;

/**
 * Jena's XML, with U+FFFD in place of each character that XML does not allow. Jena alone writes
 * such characters, and then no parser can read the answer. Source: XML 1.0, 2.2.
 */
final class XmlRows implements RowSetWriter {
  private final RowSetWriter jena;

  private XmlRows(RowSetWriter jena) {
    this.jena = jena;
  }

  /** Makes this the XML writer of the whole process. */
  static void register() {
    RowSetWriterRegistry.init();
    var jena = RowSetWriterRegistry.getFactory(ResultSetLang.RS_XML);
    RowSetWriterRegistry.register(
        ResultSetLang.RS_XML, language -> new XmlRows(jena.create(language)));
  }

  @Override
  public void write(OutputStream out, RowSet rows, Context context) {
    jena.write(out, readable(rows), context);
  }

  @Override
  public void write(Writer out, RowSet rows, Context context) {
    jena.write(out, readable(rows), context);
  }

  @Override
  public void write(OutputStream out, boolean answer, Context context) {
    jena.write(out, answer, context);
  }

  private static RowSet readable(RowSet rows) {
    return RowSetStream.create(rows.getResultVars(), Iter.map(rows, XmlRows::readable));
  }

  private static Binding readable(Binding row) {
    BindingBuilder readable = BindingFactory.builder();
    row.forEach((variable, value) -> readable.add(variable, readable(value)));
    return readable.build();
  }

  private static Node readable(Node value) {
    if (!value.isLiteral()) return value;
    String text = value.getLiteralLexicalForm();
    String readable = Xml.replaced(text);
    return readable.equals(text)
        ? value
        : NodeFactory.createLiteral(
            readable, value.getLiteralLanguage(), value.getLiteralDatatype());
  }
}
