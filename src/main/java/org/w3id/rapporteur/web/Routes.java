package org.w3id.rapporteur.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3id.rapporteur.address.Address;

/** Lists every page: a path or a type, its template, its queries. To add a page, add a line. */
final class Routes {
  private static final List<String> DATASET = List.of("dataset", "dataset-holdings");

  /** Pages at a fixed path. */
  private static final List<Page> PATHS =
      List.of(
          new Page("/", "home.jte", "reports", "figures"),
          new Page("/about", "about.jte"),
          new Page("/harvesting", "harvesting.jte"),
          new Page("/reports", "reports.jte", "reports", "figures"),
          new Page(
              "/charts",
              "charts.jte",
              "strength-by-topic",
              "sessions-attended",
              "citations-by-article"),
          new Page("/states", "states.jte", "states"),
          new Page("/instruments", "instruments.jte", "instruments"),
          new Page("/topics", "topics.jte", "topics"),
          new Page("/ontology", "ontology.jte", "ontology-header", "ontology", "schemes"),
          new Page("/feeds", "feeds.jte", "feeds"),
          new Page("/dataset", "dataset.jte", DATASET));

  /** Pages of things, by type. If several fit a thing, the first applies. */
  private static final List<Page> THINGS =
      List.of(
          Page.ofText("rap:Report", "report.jte", "report"),
          Page.ofText("rap:Section", "section.jte", "section"),
          Page.ofParagraph("rap:Paragraph", "paragraph.jte", AnnotatedText::closely, "paragraph"),
          Page.ofParagraph("rap:ListItem", "paragraph.jte", AnnotatedText::closely, "paragraph"),
          Page.ofParagraph(
              "rap:Recommendation",
              "recommendation.jte",
              AnnotatedText::around,
              "fact",
              "provisions"),
          new Page("rap:Session", "session.jte", "session", "session-record"),
          new Page(
              "rap:Body",
              "body.jte",
              "thing",
              "relations",
              "agent",
              "agent-counts",
              "agent-sessions"),
          new Page(
              "rap:State",
              "state.jte",
              "thing",
              "relations",
              "agent",
              "agent-counts",
              "agent-sessions",
              "agent-printed"),
          organization("rap:Organization"),
          organization("rap:RegionalGroup"),
          organization("rap:System"),
          organization("rap:Programme"),
          new Page("foaf:Person", "agent.jte", "thing", "agent", "agent-counts", "agent-sessions"),
          new Page("rap:NormalisedText", "text.jte", "text", "places"),
          new Page(
              "eli:LegalResource",
              "instrument.jte",
              "thing",
              "treaty",
              "cited",
              "cited-count",
              "cited-articles"),
          new Page(
              "eli:LegalResourceSubdivision",
              "article.jte",
              "thing",
              "treaty",
              "cited",
              "cited-count"),
          new Page("undo:Resolution", "resolution.jte", "thing", "cited", "cited-count"),
          new Page("void:Linkset", "graph.jte", "thing", "graph"),
          new Page("void:Dataset", "graph.jte", "thing", "graph"),
          new Page("skos:ConceptScheme", "scheme.jte", "thing", "scheme"),
          new Page("skos:Concept", "concept.jte", "thing", "concept", "concept-counts"));

  /** The page of a topic, which shows more than the pages of other concepts. */
  private static final Page TOPIC =
      new Page(
          "topic", "topic.jte", "thing", "topic", "indexed", "indexed-count", "indexed-strengths");

  private static final Page WHOLE = new Page("dataset", "dataset.jte", DATASET);

  /** The page of a fact, which is a thing with {@code rap:statedIn}. */
  private static final Page FACT =
      new Page("rap:statedIn", "fact.jte", "thing", "fact", "incoming", "incoming-counts");

  /** The page of a document that is not a report. */
  static final Page DOCUMENT =
      new Page("eli:Work", "document.jte", "thing", "cited", "cited-count");

  private static final Page ANY = new Page("", "thing.jte", "thing", "incoming", "incoming-counts");

  /** The first segments of the paths of pages, things, endpoints and files. */
  private static final Set<String> FIRST_SEGMENTS =
      Set.of(
          ".well-known",
          "about",
          "changes",
          "charts",
          "cite",
          "compare",
          "context.jsonld",
          "data",
          "dataset",
          "doc",
          "dump",
          "embed",
          "favicon.ico",
          "favicon.svg",
          "feeds",
          "harvesting",
          "health",
          "id",
          "informea",
          "instruments",
          "ldes",
          "mcp",
          "memento",
          "metrics",
          "ns",
          "oai",
          "oembed",
          "ontology",
          "openapi.json",
          "opensearch.xml",
          "participations",
          "publications",
          "queries",
          "ready",
          "recommendations",
          "reconcile",
          "reports",
          "robots.txt",
          "search",
          "search.json",
          "site.css",
          "site.js",
          "sitemap",
          "sitemap.xml",
          "sparql",
          "statements",
          "states",
          "timegate",
          "timemap",
          "topics");

  private Routes() {}

  /** Returns whether a path of the site begins with this segment. */
  static boolean isFirstSegment(String segment) {
    return FIRST_SEGMENTS.contains(segment);
  }

  private static Page organization(String type) {
    return new Page(
        type, "organization.jte", "thing", "relations", "agent", "agent-counts", "agent-sessions");
  }

  static Optional<Page> at(String path) {
    return PATHS.stream().filter(page -> page.key().equals(path)).findFirst();
  }

  static List<Page> paths() {
    return PATHS;
  }

  /**
   * Returns the page of a thing.
   *
   * @param name the path after {@code /doc/}
   * @param isFact whether the thing has {@code rap:statedIn}
   */
  static Page of(String name, Set<String> types, boolean isFact) {
    if (isTopic(name)) return TOPIC;
    if (name.equals(WHOLE.key())) return WHOLE;
    for (Page page : THINGS) if (types.contains(AddressNames.expand(page.key()))) return page;
    if (isFact) return FACT;
    return types.contains(AddressNames.expand(DOCUMENT.key())) ? DOCUMENT : ANY;
  }

  /** Returns whether the name is of a topic, not of the scheme of all topics. */
  private static boolean isTopic(String name) {
    return !name.equals(TOPIC.key())
        && Address.parse(name).filter(thing -> thing.isOf(TOPIC.key())).isPresent();
  }
}
