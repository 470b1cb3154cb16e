package org.w3id.rapporteur.dictionary;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;

/** The files of {@code ontology/}, as graphs. */
public final class Vocabulary {
  /** Terms and names; what reports are read with and described by. */
  public static final List<String> FILES =
      List.of(
          "ontology",
          "session",
          "participation",
          "recommendation",
          "instrument",
          "document",
          "reused",
          "alignments",
          "schemes",
          "states",
          "bodies",
          "organizations",
          "instruments",
          "topics");

  /** What the depositary says of treaties: a graph of its own. */
  public static final String DEPOSITARY = "depositary";

  /** What joins our names to others': a graph each, {@code links/wikidata} and so on. */
  public static final List<String> LINKS =
      List.of(
          "links/dbpedia",
          "links/eu-countries",
          "links/eurovoc",
          "links/sdg",
          "links/treaty-collection",
          "links/unbis",
          "links/wikidata");

  private Vocabulary() {}

  /** All of {@link #FILES} in one graph. */
  public static Graph load() {
    Graph graph = GraphFactory.createDefaultGraph();
    FILES.forEach(file -> parse(file, graph));
    return graph;
  }

  /**
   * One file as a graph by itself.
   *
   * @param file {@link #DEPOSITARY}, or one of {@link #LINKS}
   */
  public static Graph load(String file) {
    Graph graph = GraphFactory.createDefaultGraph();
    parse(file, graph);
    return graph;
  }

  private static void parse(String file, Graph into) {
    String resource = "/ontology/" + file + ".ttl";
    try (InputStream in = Vocabulary.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + resource);
      }
      RDFParser.create()
          .source(in)
          .lang(Lang.TURTLE)
          .base("https://w3id.org/rapporteur/")
          .parse(into);
    } catch (IOException unreadable) {
      throw new IllegalStateException(resource, unreadable);
    }
  }
}
