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
  /** Terms and names that reports are read with and described by. */
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

  /** What the depositary says about treaties; a graph of its own. */
  public static final String DEPOSITARY = "depositary";

  /** Links from our names to other datasets; one graph each, such as {@code links/wikidata}. */
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

  /** Loads all of {@link #FILES} into one graph. */
  public static Graph load() {
    Graph graph = GraphFactory.createDefaultGraph();
    FILES.forEach(file -> parse(file, graph));
    return graph;
  }

  /**
   * Loads one file as a graph of its own.
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
      throw new IllegalStateException("cannot read " + resource, unreadable);
    }
  }
}
