package org.w3id.rapporteur.explore;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.Element;
import org.w3id.rapporteur.address.Base;
import org.w3id.rapporteur.graph.Prefixes;

/**
 * A property by which members of a collection can be filtered, such as the strength of a
 * recommendation.
 *
 * @param name as in an address: {@code strength}
 * @param title as on a page: “Strength”
 * @param note an explanation of the title; may be empty
 * @param folder the path of its values below {@code id/}: {@code strength/}
 * @param pattern joins a member to {@code ?value}, in SPARQL
 * @param naming joins {@code ?value} to its {@code ?label}, and if it has them to {@code ?within},
 *     the thing that it is part of, and {@code ?sort}, its order among the values
 * @param absent finds members without a stated value, in SPARQL; empty if they cannot be chosen
 */
public record Facet(
    String name,
    String title,
    String note,
    String folder,
    String pattern,
    String naming,
    String absent) {
  /**
   * The value of members without a stated value. It is used only in queries and is not published.
   */
  public static final Node NOT_STATED = NodeFactory.createURI("urn:rapporteur:not-stated");

  private static final String NOT_STATED_TEXT = "not-stated";
  private static final String VALUE = "?value";
  private static final String PREFIXES =
      Prefixes.of("https://example.org/").entrySet().stream()
          .filter(prefix -> !prefix.getValue().startsWith("https://example.org/"))
          .map(prefix -> "PREFIX " + prefix.getKey() + ": <" + prefix.getValue() + ">\n")
          .collect(Collectors.joining());

  /** The variable of the facet's value in queries; each facet has its own. */
  Var variable() {
    return Var.alloc("chosen_" + name);
  }

  Element joining() {
    String joined =
        absent.isEmpty()
            ? pattern
            : "{ %s } UNION { %s BIND (<%s> AS ?value) }"
                .formatted(pattern, absent, NOT_STATED.getURI());
    return element(joined.replace(VALUE, "?" + variable().getVarName()));
  }

  Element labelling() {
    return element(naming);
  }

  /** Parses a pattern of ours. It never contains text from a request. */
  static Element element(String pattern) {
    return QueryFactory.create(
            PREFIXES + "SELECT * WHERE {" + pattern + "}", Syntax.syntaxSPARQL_11)
        .getQueryPattern();
  }

  static Map<String, String> prefixes() {
    return QueryFactory.create(PREFIXES + "ASK {}").getPrefixMapping().getNsPrefixMap();
  }

  /**
   * The value that an address names: {@code should} in the facet's folder, {@code /body/CTOC/COP}
   * anywhere below {@code id/}, or a whole IRI.
   *
   * @throws IllegalArgumentException if the text cannot be an IRI
   */
  public Node term(String text, Base base) {
    if (text.equals(NOT_STATED_TEXT) && !absent.isEmpty()) return NOT_STATED;
    String iri =
        text.contains("://")
            ? text
            : base.things() + (text.startsWith("/") ? text.substring(1) : folder + text);
    try {
      if (!text.isEmpty() && IRIx.create(iri).isAbsolute()) return NodeFactory.createURI(iri);
    } catch (IRIException e) {
      // Reported below, like an empty text.
    }
    throw new IllegalArgumentException(name + " cannot be “" + text + "”: not an address");
  }

  /** The value as written in an address; the reverse of {@link #term}. */
  public String text(Node value, Base base) {
    if (value.equals(NOT_STATED)) return NOT_STATED_TEXT;
    Optional<String> path = base.path(value.getURI());
    if (path.isEmpty()) return value.getURI();
    boolean isInFolder = path.get().startsWith(folder);
    return isInFolder ? path.get().substring(folder.length()) : "/" + path.get();
  }
}
