package org.w3id.rapporteur.query;

import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.w3id.rapporteur.xml.Xml;

/**
 * Jena's XML, with U+FFFD in place of each character that XML does not allow. Jena alone writes
 * such characters, and then no parser can read the answer. Source: XML 1.0, 2.2.
 */
final class XmlRows {
  private XmlRows() {}

  /** Makes this the writer of the whole process. */
  static void register() {
    RewrittenRows.register(ResultSetLang.RS_XML, XmlRows::readable);
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
