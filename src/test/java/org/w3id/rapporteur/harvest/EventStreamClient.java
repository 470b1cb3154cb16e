package org.w3id.rapporteur.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;

/**
 * A client of event streams that knows only the entry address of this one. It keeps what the
 * specification requires of clients: the events it has met, and the pages that never change.
 */
final class EventStreamClient {
  static final String TREE = "https://w3id.org/tree#";
  static final String LDES = "https://w3id.org/ldes#";
  static final String ACTIVITIES = "https://www.w3.org/ns/activitystreams#";
  private static final Node CREATED = NodeFactory.createURI("http://purl.org/dc/terms/created");
  private static final Node VERSION_OF =
      NodeFactory.createURI("http://purl.org/dc/terms/isVersionOf");

  private final PublishedSite site;

  /** The last answer from each address. */
  final Map<String, String> pages = new LinkedHashMap<>();

  /** The pages that are declared immutable. */
  final List<String> immutable = new ArrayList<>();

  final Map<Node, Event> events = new LinkedHashMap<>();

  /** The number of times that each event was met on one walk. */
  final Map<Node, Integer> met = new LinkedHashMap<>();

  /** The root's description of the stream. */
  Graph context = GraphFactory.createDefaultGraph();

  Node stream = Node.ANY;

  /**
   * An event.
   *
   * @param said its own triples
   * @param graph the named graph with the event's name
   */
  record Event(Node member, Node act, String time, Node versionOf, Graph said, Graph graph) {}

  EventStreamClient(PublishedSite site) {
    this.site = site;
  }

  /**
   * Walks from the entry over all pages that may have changed, and returns the events not met
   * before.
   */
  List<Event> walk() {
    HttpResponse<String> entry = site.get("/ldes");
    assertThat(entry.statusCode()).isEqualTo(303);
    String root = entry.uri().resolve(PublishedSite.header(entry, "Location")).toString();
    Map<Node, Event> found = new LinkedHashMap<>();
    met.clear();
    Deque<String> waiting = new ArrayDeque<>(List.of(root));
    while (!waiting.isEmpty()) {
      String address = waiting.pop();
      if (immutable.contains(address)) continue;
      read(address, address.equals(root), found, waiting);
    }
    List<Event> fresh =
        found.values().stream()
            .filter(event -> !events.containsKey(event.member()))
            .sorted(Comparator.comparing(Event::time))
            .toList();
    fresh.forEach(event -> events.put(event.member(), event));
    return fresh;
  }

  private void read(String address, boolean isRoot, Map<Node, Event> found, Deque<String> waiting) {
    assertThat(address).startsWith(site.url("/"));
    HttpResponse<String> response =
        site.get(address.substring(site.url("").length()), "Accept", "application/trig");
    assertThat(response.statusCode()).as(address).isEqualTo(200);
    assertThat(pages.put(address, response.body()) == null || isRoot).as("met once").isTrue();
    DatasetGraph page = DatasetGraphFactory.create();
    RDFParser.fromString(response.body(), Lang.TRIG).parse(page);
    Graph said = page.getDefaultGraph();
    Node here = NodeFactory.createURI(address);
    if (isRoot) {
      context = said;
      stream = one(said, Node.ANY, iri(TREE + "view"), here).getSubject();
    }
    boolean isImmutable =
        said.find(here, iri(LDES + "immutable"), Node.ANY).toList().stream()
            .anyMatch(triple -> triple.getObject().getLiteralLexicalForm().equals("true"));
    assertThat(PublishedSite.header(response, "Cache-Control").contains("immutable"))
        .isEqualTo(isImmutable);
    if (isImmutable) immutable.add(address);
    for (Triple member : said.find(stream, iri(TREE + "member"), Node.ANY).toList()) {
      Event event = event(member.getObject(), page);
      found.put(event.member(), event);
      met.merge(event.member(), 1, Integer::sum);
    }
    relations(here, said).keySet().forEach(waiting::add);
  }

  private static Event event(Node member, DatasetGraph page) {
    Graph said = page.getDefaultGraph();
    Graph graph = GraphFactory.createDefaultGraph();
    page.getGraph(member).find().forEachRemaining(graph::add);
    Graph own = GraphFactory.createDefaultGraph();
    said.find(member, Node.ANY, Node.ANY).forEachRemaining(own::add);
    return new Event(
        member,
        one(said, member, RDF.type.asNode(), Node.ANY).getObject(),
        one(said, member, CREATED, Node.ANY).getObject().getLiteralLexicalForm(),
        one(said, member, VERSION_OF, Node.ANY).getObject(),
        own,
        graph);
  }

  /**
   * A link to a page, with the range of times promised there.
   *
   * @param from the earliest
   * @param until the latest
   */
  record Bounds(Optional<String> from, Optional<String> until, int items) {}

  static Map<String, Bounds> relations(Node here, Graph said) {
    Map<String, Bounds> relations = new LinkedHashMap<>();
    for (Triple triple : said.find(here, iri(TREE + "relation"), Node.ANY).toList()) {
      Node relation = triple.getObject();
      assertThat(one(said, relation, iri(TREE + "path"), Node.ANY).getObject()).isEqualTo(CREATED);
      String value =
          one(said, relation, iri(TREE + "value"), Node.ANY).getObject().getLiteralLexicalForm();
      String type = one(said, relation, RDF.type.asNode(), Node.ANY).getObject().getURI();
      int items =
          Integer.parseInt(
              one(said, relation, iri(TREE + "remainingItems"), Node.ANY)
                  .getObject()
                  .getLiteralLexicalForm());
      Bounds bound =
          type.equals(TREE + "GreaterThanOrEqualToRelation")
              ? new Bounds(Optional.of(value), Optional.empty(), items)
              : new Bounds(Optional.empty(), Optional.of(value), items);
      relations.merge(
          one(said, relation, iri(TREE + "node"), Node.ANY).getObject().getURI(),
          bound,
          (one, other) ->
              new Bounds(one.from().or(other::from), one.until().or(other::until), items));
    }
    return relations;
  }

  /** The graphs of a store that applied the events in order. */
  static Map<Node, Graph> replica(List<Event> events) {
    Map<Node, Graph> replica = new LinkedHashMap<>();
    for (Event event : events) {
      if (event.act().getURI().equals(ACTIVITIES + "Delete")) replica.remove(event.versionOf());
      else replica.put(event.versionOf(), event.graph());
    }
    return replica;
  }

  static Triple one(Graph graph, Node subject, Node property, Node object) {
    List<Triple> found = graph.find(subject, property, object).toList();
    assertThat(found).as("%s %s %s", subject, property, object).hasSize(1);
    return found.get(0);
  }

  static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }
}
