package org.w3id.rapporteur.graph.syntax;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.eclipse.rdf4j.common.xml.XMLUtil;

/**
 * Finds what RDF/XML cannot express: a property whose address does not end in an XML name, and text
 * with characters that XML 1.0 excludes. Source: RDF 1.1 XML Syntax, 5.1; XML 1.0, 2.2.
 */
public final class RdfXml {
  private static final Pattern ILLEGAL =
      Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  private RdfXml() {}

  /** Why these triples cannot be written as RDF/XML, in a sentence; empty if they can. */
  public static Optional<String> obstacle(Collection<Triple> triples) {
    return triples.stream().flatMap(triple -> obstacle(triple).stream()).findFirst();
  }

  /** Why this triple cannot be written as RDF/XML, in a sentence; empty if it can. */
  public static Optional<String> obstacle(Triple triple) {
    String property = triple.getPredicate().getURI();
    if (XMLUtil.findURISplitIndex(property) < 0)
      return Optional.of(
          "RDF/XML cannot express the property <"
              + property
              + ">: its address does not end in an XML name.");
    boolean isIllegal =
        List.of(triple.getSubject(), triple.getObject()).stream()
            .anyMatch(node -> ILLEGAL.matcher(text(node)).find());
    return isIllegal
        ? Optional.of(
            "RDF/XML cannot contain the control character in a value of <" + property + ">.")
        : Optional.empty();
  }

  private static String text(Node node) {
    if (node.isLiteral()) return node.getLiteralLexicalForm();
    return node.isURI() ? node.getURI() : "";
  }
}
