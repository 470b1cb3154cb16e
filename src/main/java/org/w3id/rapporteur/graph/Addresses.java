package org.w3id.rapporteur.graph;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.w3id.rapporteur.dictionary.Name;
import org.w3id.rapporteur.document.DocumentSymbol;
import org.w3id.rapporteur.facts.Agent;
import org.w3id.rapporteur.facts.BodyName;
import org.w3id.rapporteur.facts.SessionKey;

/**
 * The addresses of things: made from symbols, numbers and keys, never from counters, so that a
 * portal can compute one without asking.
 *
 * @param base ends with a slash; things stand below {@code <base>id/}
 */
public record Addresses(String base) {
  public static final String DEFAULT_BASE = "https://w3id.org/rapporteur/";

  public Addresses {
    if (!base.matches("https?://[^\\s<>\"{}|\\\\^`#?]+/")) {
      throw new IllegalArgumentException(
          "not a base IRI (http or https, ending in a slash): " + base);
    }
  }

  public Node id(String path) {
    return NodeFactory.createURI(base + "id/" + path);
  }

  /** The graph with what stands below the default base's {@code id/} moved to below this one's. */
  public Graph moved(Graph graph) {
    if (base.equals(DEFAULT_BASE)) {
      return graph;
    }
    Graph moved = GraphFactory.createDefaultGraph();
    graph
        .find()
        .forEachRemaining(
            triple ->
                moved.add(
                    moved(triple.getSubject()), triple.getPredicate(), moved(triple.getObject())));
    return moved;
  }

  /** The text of a query in which the same is moved. */
  public String moved(String query) {
    return query.replace(DEFAULT_BASE + "id/", base + "id/");
  }

  private Node moved(Node node) {
    String own = DEFAULT_BASE + "id/";
    return node.isURI() && node.getURI().startsWith(own)
        ? id(node.getURI().substring(own.length()))
        : node;
  }

  /** {@code id/CTOC/COP/WG.7/2015/6}, or {@code id/report/<slug of the file's name>}. */
  public String reportPath(Optional<DocumentSymbol> symbol, String fileName) {
    return symbol
        .map(DocumentSymbol::text)
        .orElseGet(() -> "report/" + slug(fileName.replaceFirst("\\.[^.]*$", "")));
  }

  /**
   * The path of the report that answers call by this name: {@code CTOC/COP/WG.7/2015/6} as it is,
   * but without spaces, and of a slug {@code report/regional-forum-2021}.
   */
  public static String reportPath(String symbolOrSlug) {
    String name = symbolOrSlug.replace(" ", "");
    boolean isSymbol = !name.isEmpty() && Character.isUpperCase(name.codePointAt(0));
    return isSymbol ? name : "report/" + name;
  }

  /** The named graph of a report, or of the vocabulary, corrections, depositary or catalogue. */
  public Node graph(String path) {
    return id("graph/" + path);
  }

  public Node body(BodyName body) {
    return id("body/" + bodyPath(body));
  }

  public Node session(SessionKey session) {
    return id("session/" + bodyPath(session.body()) + "/" + session.path());
  }

  private static String bodyPath(BodyName body) {
    return body.symbol().orElseGet(() -> slug(body.name()));
  }

  public Node name(Name name) {
    return id(path(name));
  }

  /** {@code state/ESP}, {@code instrument/UNTOC}, {@code addressee/states}. */
  public static String path(Name name) {
    String kind =
        switch (name.kind()) {
          case REGIONAL_GROUP -> "organization";
          default -> name.kind().name().toLowerCase(Locale.ROOT);
        };
    return kind + "/" + name.key();
  }

  /** An agent's path; a name that the dictionary does not know becomes a slug. */
  public static String path(Agent agent) {
    return agent
        .known()
        .map(Addresses::path)
        .orElseGet(() -> (agent.isState() ? "state/" : "organization/") + slug(agent.printed()));
  }

  /** Lower-case letters without accents, digits and hyphens. */
  public static String slug(String text) {
    String plain =
        Normalizer.normalize(
                text.replace('ø', 'o').replace('Ø', 'O').replace('ł', 'l').replace('Ł', 'L'),
                Normalizer.Form.NFD)
            .replaceAll("\\p{M}+", "");
    String slug =
        plain.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]+", "-").replaceAll("^-|-$", "");
    return slug.isEmpty() ? "unnamed" : slug;
  }
}
