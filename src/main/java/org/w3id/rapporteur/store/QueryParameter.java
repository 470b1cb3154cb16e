package org.w3id.rapporteur.store;

import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.vocabulary.XSD;

/**
 * What a query may be told. The parameter {@code report} is the variable {@code ?_report} of the
 * query, as in grlc.
 *
 * @param type {@code IRI}, or a datatype of XML Schema as {@code xsd:string}
 */
public record QueryParameter(String name, String description, String type, Choices choices) {
  private static final String PREFIX = "xsd:";

  public QueryParameter {
    if (!type.equals("IRI") && datatype(type) == null)
      throw new IllegalArgumentException("unknown type: " + type);
  }

  /** Reads {@code the article's number, xsd:string}: a description, and after the comma a type. */
  static QueryParameter parse(String name, String text) {
    int comma = text.lastIndexOf(',');
    if (comma < 0) throw new IllegalArgumentException("a type is expected after a comma: " + text);
    return new QueryParameter(
        name, text.substring(0, comma).strip(), text.substring(comma + 1).strip(), Choices.ANY);
  }

  /**
   * The same, of which only these values are taken.
   *
   * @throws IllegalArgumentException if one of them is not of its type
   */
  QueryParameter with(Choices taken) {
    taken.written().forEach(this::term);
    return new QueryParameter(name, description, type, taken);
  }

  Var variable() {
    return Var.alloc("_" + name);
  }

  /**
   * The value as an RDF term. It is bound as such, so whatever a caller writes stays a value.
   *
   * @throws IllegalArgumentException if the value is none of this type
   */
  Node term(String value) {
    return type.equals("IRI") ? iri(value) : literal(value);
  }

  private Node literal(String value) {
    RDFDatatype datatype = datatype(type);
    if (!datatype.isValid(value)) throw wrong(value);
    return NodeFactory.createLiteralDT(value, datatype);
  }

  private Node iri(String value) {
    try {
      if (IRIx.create(value).isAbsolute()) return NodeFactory.createURI(value);
    } catch (IRIException e) {
      // No IRI at all: the same answer as for one that is relative.
    }
    throw wrong(value);
  }

  private IllegalArgumentException wrong(String value) {
    return new IllegalArgumentException(name + " is not of type " + type + ": " + value);
  }

  private static RDFDatatype datatype(String type) {
    if (!type.startsWith(PREFIX)) return null;
    String iri = XSD.getURI() + type.substring(PREFIX.length());
    return TypeMapper.getInstance().getTypeByName(iri);
  }
}
