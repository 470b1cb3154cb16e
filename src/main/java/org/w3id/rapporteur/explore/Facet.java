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
 * One respect in which members of a collection differ: the strength of a recommendation.
 *
 * @param name as in an address: {@code strength}
 * @param title as on a page: “Strength”
 * @param note what the title cannot say; may be empty
 * @param folder where its values stand below {@code id/}: {@code strength/}
 * @param pattern joins a member to {@code ?value}, in SPARQL
 * @param naming joins {@code ?value} to {@code ?label}, and where it has them, to {@code ?within},
 *     what it is part of, and {@code ?sort}, its place among the values
 * @param absent finds members of which no value is stated, in SPARQL; empty where these are not
 *     asked for
 */
public record Facet(
    String name,
    String title,
    String note,
    String folder,
    String pattern,
    String naming,
    String absent) {
  /** Stands for the value of members of which none is stated; nothing is published by this name. */
  public static final Node NOT_STATED = NodeFactory.createURI("urn:rapporteur:not-stated");

  private static final String NOT_STATED_TEXT = "not-stated";
  private static final String VALUE = "?value";
  private static final String PREFIXES =
      Prefixes.of("https://example.org/").entrySet().stream()
          .filter(prefix -> !prefix.getValue().startsWith("https://example.org/"))
          .map(prefix -> "PREFIX " + prefix.getKey() + ": <" + prefix.getValue() + ">\n")
          .collect(Collectors.joining());

  /** Stands for the facet's value in queries, apart from the variables of other facets. */
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

  /** Our own words, not a stranger's: what is asked for is never part of them. */
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
   * @throws IllegalArgumentException if it can be no IRI
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
      // Said below, as of an empty text.
    }
    throw new IllegalArgumentException(name + " cannot be “" + text + "”: that is no address");
  }

  /** What an address calls the value; {@link #term} undoes it. */
  public String text(Node value, Base base) {
    if (value.equals(NOT_STATED)) return NOT_STATED_TEXT;
    Optional<String> path = base.path(value.getURI());
    if (path.isEmpty()) return value.getURI();
    boolean isInFolder = path.get().startsWith(folder);
    return isInFolder ? path.get().substring(folder.length()) : "/" + path.get();
  }
}
