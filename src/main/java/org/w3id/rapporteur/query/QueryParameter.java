package org.w3id.rapporteur.query;

import java.util.regex.Pattern;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.vocabulary.XSD;
import org.w3id.rapporteur.address.Address;
import org.w3id.rapporteur.graph.Addresses;

/**
 * A parameter of a query. The parameter {@code report} is the variable {@code ?_report} of the
 * query, as in grlc.
 *
 * @param type {@code IRI}, or a datatype of XML Schema as {@code xsd:string}; or {@code
 *     rap:Report}, whose values are symbols and slugs and whose terms are addresses
 * @param addresses of reports
 */
public record QueryParameter(
    String name, String description, String type, AllowedValues choices, Addresses addresses) {
  private static final String PREFIX = "xsd:";
  private static final String IRI = "IRI";
  private static final String REPORT = "rap:Report";

  /** Data hold more than RFC 3987 allows; nothing here ends an IRI in a query. */
  private static final Pattern ABSOLUTE =
      Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\s\\p{Cntrl}<>\"\\\\]+");

  public QueryParameter {
    if (!type.equals(IRI) && !type.equals(REPORT) && datatype(type) == null)
      throw new IllegalArgumentException("unknown type: " + type);
  }

  /** Reads {@code the article's number, xsd:string}: a description, a comma and a type. */
  static QueryParameter parse(String name, String text, Addresses addresses) {
    int comma = text.lastIndexOf(',');
    if (comma < 0) throw new IllegalArgumentException("expected a type after a comma: " + text);
    return new QueryParameter(
        name,
        text.substring(0, comma).strip(),
        text.substring(comma + 1).strip(),
        AllowedValues.ANY,
        addresses);
  }

  /**
   * This parameter with allowed values.
   *
   * @throws IllegalArgumentException if one of them is not of its type
   */
  QueryParameter with(AllowedValues taken) {
    taken.written().forEach(this::term);
    return new QueryParameter(name, description, type, taken, addresses);
  }

  Var variable() {
    return Var.alloc("_" + name);
  }

  /**
   * The value as an RDF term. Queries bind it as a term, so a caller's text is never query syntax.
   *
   * @throws IllegalArgumentException if the value is not of the parameter's type
   */
  Node term(String value) {
    if (isReport()) return addresses.id(report(value));
    return type.equals(IRI) ? iri(value) : literal(value);
  }

  /** Whether the values are reports, given by symbol or slug. */
  boolean isReport() {
    return type.equals(REPORT);
  }

  /** The graph with the report's edition that queries read. */
  Node edition(String value) {
    return addresses.graph(report(value).toString());
  }

  private Address report(String value) {
    try {
      return Address.document(value);
    } catch (IllegalArgumentException noReport) {
      throw wrong(value);
    }
  }

  private Node literal(String value) {
    RDFDatatype datatype = datatype(type);
    if (!datatype.isValid(value)) throw wrong(value);
    return NodeFactory.createLiteralDT(value, datatype);
  }

  private Node iri(String value) {
    if (ABSOLUTE.matcher(value).matches()) return NodeFactory.createURI(value);
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
