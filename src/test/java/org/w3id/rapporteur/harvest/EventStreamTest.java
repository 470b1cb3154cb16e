package org.w3id.rapporteur.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.rapporteur.changes.LoggedAct;
import org.w3id.rapporteur.changes.lucene.ChangeIndex;
import org.w3id.rapporteur.graph.Addresses;
import org.w3id.rapporteur.graph.Rap;
import org.w3id.rapporteur.graph.Reused;
import org.w3id.rapporteur.graph.Triples;
import org.w3id.rapporteur.publishing.Followers;
import org.w3id.rapporteur.publishing.PublicationLog;
import org.w3id.rapporteur.store.Store;
import org.w3id.rapporteur.store.TestStores;

/** The event stream, as clients follow it. */
class EventStreamTest {
  private static final Addresses ADDRESSES = PublishedSite.PIPELINE.addresses();
  private static final int SMALL_REPORTS = 220;
  private static PublishedSite site;
  private static EventStreamClient follower;
  private static List<EventStreamClient.Event> events;

  /** Two reports, one of them published three times; many small ones, one withdrawn. */
  @BeforeAll
  static void publish() {
    site = new PublishedSite(TestStores.begin());
    site.publisher.publish(PublishedSite.SEED, PublishedSite.FIRST);
    site.publisher.publish(PublishedSite.OTHER, PublishedSite.FIRST);
    site.publisher.publish(
        PublishedSite.titled(PublishedSite.SEED, "Mistaken"), PublishedSite.SECOND);
    site.publisher.publish(PublishedSite.SEED, PublishedSite.SECOND);
    publishSmall(site, 1, SMALL_REPORTS);
    site.publisher.withdraw("CTOC/COP/WG.9/2030/7", PublishedSite.THIRD);
    follower = new EventStreamClient(site);
    events = follower.walk();
  }

  private static void publishSmall(PublishedSite site, int first, int last) {
    for (int i = first; i <= last; i++)
      site.publisher.publish(
          PublishedSite.small(i, 1), PublishedSite.SECOND.plusSeconds(60 + i / 4));
  }

  @AfterAll
  static void close() {
    site.close();
  }

  @Test
  void walk_meetsEachEventOnce() {
    assertThat(events).hasSize(2 + 2 + SMALL_REPORTS + 1);
    assertThat(follower.met.values()).containsOnly(1);
    assertThat(follower.pages).hasSizeGreaterThan(3);
    assertThat(acts(events))
        .isEqualTo(Map.of("Create", 2L + SMALL_REPORTS, "Update", 2L, "Delete", 1L));
  }

  private static Map<String, Long> acts(List<EventStreamClient.Event> events) {
    return events.stream()
        .collect(
            Collectors.groupingBy(
                event -> event.act().getURI().substring(EventStreamClient.ACTIVITIES.length()),
                Collectors.counting()));
  }

  @Test
  void replica_holdsWhatTheSiteHolds() {
    Map<Node, Graph> replica = EventStreamClient.replica(events);
    assertThat(replica).hasSize(2 + SMALL_REPORTS - 1);
    for (var report : List.of(PublishedSite.SEED, PublishedSite.OTHER, PublishedSite.small(220, 1)))
      assertThat(
              replica
                  .get(PublishedSite.PIPELINE.addresses().graph(report.path()))
                  .isIsomorphicWith(site.graph(report)))
          .as(report.path())
          .isTrue();
  }

  @Test
  void events_tellWhatTheGraphsHeldThen() {
    List<EventStreamClient.Event> ofOne =
        events.stream()
            .filter(it -> it.versionOf().getURI().endsWith("/graph/CTOC/COP/WG.7/2015/6"))
            .toList();
    assertThat(ofOne)
        .extracting(EventStreamClient.Event::time)
        .containsExactly("2026-11-24T09:00:00Z", "2026-12-01T10:30:00Z", "2026-12-01T10:30:01Z");
    Graph mistaken = PublishedSite.titled(PublishedSite.SEED, "Mistaken").graph();
    assertThat(ofOne.get(0).graph().isIsomorphicWith(PublishedSite.SEED.graph())).isTrue();
    assertThat(ofOne.get(1).graph().isIsomorphicWith(mistaken)).isTrue();
    assertThat(ofOne.get(2).graph().isIsomorphicWith(PublishedSite.SEED.graph())).isTrue();
    for (EventStreamClient.Event event : ofOne) {
      Node state =
          EventStreamClient.one(
                  event.said(),
                  event.member(),
                  EventStreamClient.iri("http://www.w3.org/ns/prov#generated"),
                  Node.ANY)
              .getObject();
      String path = state.getURI().substring(PublishedSite.BASE.length());
      assertThat(site.get("/" + path).statusCode()).as(path).isEqualTo(303);
    }
  }

  /** An event's time is within the bounds of the relations on the way to it. */
  @Test
  void relations_boundWhatTheyLeadTo() {
    int followed = 0;
    for (String page : follower.pages.keySet()) {
      Graph said = defaultGraph(follower.pages.get(page));
      for (var relation :
          EventStreamClient.relations(EventStreamClient.iri(page), said).entrySet()) {
        List<String> times = times(follower, relation.getKey());
        assertThat(times).isNotEmpty().hasSize(relation.getValue().items());
        assertThat(times.get(0)).isEqualTo(relation.getValue().from().orElseThrow());
        assertThat(times.get(times.size() - 1))
            .isEqualTo(relation.getValue().until().orElseThrow());
        followed++;
      }
    }
    assertThat(followed).isEqualTo(follower.pages.size() - 1);
  }

  private static Graph defaultGraph(String page) {
    DatasetGraph dataset = DatasetGraphFactory.create();
    RDFParser.fromString(page, Lang.TRIG).parse(dataset);
    return dataset.getDefaultGraph();
  }

  /** The times of all events that can be reached from a page, sorted. */
  private static List<String> times(EventStreamClient follower, String page) {
    Graph said = defaultGraph(follower.pages.get(page));
    List<String> times = new ArrayList<>();
    said.find(Node.ANY, EventStreamClient.iri(EventStreamClient.TREE + "member"), Node.ANY)
        .forEachRemaining(triple -> times.add(follower.events.get(triple.getObject()).time()));
    EventStreamClient.relations(EventStreamClient.iri(page), said)
        .keySet()
        .forEach(next -> times.addAll(times(follower, next)));
    times.sort(null);
    return times;
  }

  @Test
  void root_describesTheStream() {
    Node stream = follower.stream;
    Graph root = follower.context;
    assertThat(stream).isEqualTo(EventStreamClient.iri(site.url("/ldes")));
    assertThat(
            root.contains(
                stream,
                RDF.type.asNode(),
                EventStreamClient.iri(EventStreamClient.LDES + "EventStream")))
        .isTrue();
    assertThat(value(root, stream, EventStreamClient.LDES + "timestampPath"))
        .isEqualTo("http://purl.org/dc/terms/created");
    assertThat(value(root, stream, EventStreamClient.LDES + "versionOfPath"))
        .isEqualTo("http://purl.org/dc/terms/isVersionOf");
    assertThat(value(root, stream, EventStreamClient.LDES + "versionDeleteObject"))
        .isEqualTo(EventStreamClient.ACTIVITIES + "Delete");
    Node view =
        EventStreamClient.one(
                root, stream, EventStreamClient.iri(EventStreamClient.TREE + "view"), Node.ANY)
            .getObject();
    Node policy =
        EventStreamClient.one(
                root,
                view,
                EventStreamClient.iri(EventStreamClient.LDES + "retentionPolicy"),
                Node.ANY)
            .getObject();
    assertThat(value(root, policy, EventStreamClient.LDES + "startingFrom"))
        .isEqualTo("2026-11-24T09:00:00Z");
  }

  private static String value(Graph graph, Node subject, String property) {
    Node value =
        EventStreamClient.one(graph, subject, EventStreamClient.iri(property), Node.ANY)
            .getObject();
    return value.isLiteral() ? value.getLiteralLexicalForm() : value.getURI();
  }

  @Test
  void events_conformToTheShape() {
    String address = value(follower.context, follower.stream, EventStreamClient.TREE + "shape");
    Graph shape = shape(address);
    for (EventStreamClient.Event event : events)
      assertThat(violations(shape, address, event.said(), event.member()))
          .as(event.member().getURI())
          .isZero();
    EventStreamClient.Event one = events.get(0);
    for (String property :
        List.of(
            "http://purl.org/dc/terms/created",
            "http://purl.org/dc/terms/isVersionOf",
            RDF.type.getURI(),
            "http://xmlns.com/foaf/0.1/primaryTopic")) {
      Graph without = GraphFactory.createDefaultGraph();
      GraphUtil.addInto(without, one.said());
      without.remove(one.member(), EventStreamClient.iri(property), Node.ANY);
      assertThat(violations(shape, address, without, one.member())).as(property).isPositive();
    }
  }

  private static Graph shape(String address) {
    HttpResponse<String> response =
        site.get(address.substring(site.url("").length()), "Accept", "text/turtle");
    assertThat(response.statusCode()).isEqualTo(200);
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(response.body(), Lang.TURTLE).parse(graph);
    return graph;
  }

  private static int violations(Graph shape, String address, Graph said, Node member) {
    Graph targeted = GraphFactory.createDefaultGraph();
    GraphUtil.addInto(targeted, shape);
    targeted.add(
        EventStreamClient.iri(address),
        EventStreamClient.iri("http://www.w3.org/ns/shacl#targetNode"),
        member);
    return ShaclValidator.get().validate(targeted, said).getEntries().size();
  }

  @Test
  void fullPages_neverChange_andTheNewIsFoundFromTheRoot() {
    try (PublishedSite growing = new PublishedSite(TestStores.begin())) {
      publishSmall(growing, 1, 110);
      EventStreamClient client = new EventStreamClient(growing);
      assertThat(client.walk()).hasSize(110);
      Map<String, String> before = Map.copyOf(client.pages);
      assertThat(client.immutable).hasSize(110 / 5);
      assertThat(client.walk()).isEmpty();

      publishSmall(growing, 111, 205);
      assertThat(client.walk()).hasSize(95);
      assertThat(client.immutable).hasSize(205 / 5);
      for (String page : client.immutable.subList(0, 110 / 5))
        assertThat(growing.get(page.substring(growing.url("").length())).body())
            .isEqualTo(before.get(page));

      publishSmall(growing, 206, 215);
      assertThat(client.walk()).hasSize(10);
      assertThat(new EventStreamClient(growing).walk()).hasSize(215);
    }
  }

  @Test
  void withdrawal_takesTheWordsOffTheirPage_andIsAnEvent() {
    try (PublishedSite changing = new PublishedSite(TestStores.begin())) {
      publishSmall(changing, 1, 120);
      EventStreamClient client = new EventStreamClient(changing);
      client.walk();
      String path = "/ldes/16-20";
      String page = changing.url(path);
      assertThat(client.pages.get(page)).contains("Report & <number> 7\"");
      changing.publisher.withdraw("CTOC/COP/WG.9/2030/7", PublishedSite.THIRD);

      assertThat(changing.get(path).statusCode()).isEqualTo(410);
      assertThat(changing.get(path + "-131").statusCode()).isEqualTo(200);
      List<EventStreamClient.Event> fresh = client.walk();
      assertThat(acts(fresh)).isEqualTo(Map.of("Delete", 1L));
      EventStreamClient newcomer = new EventStreamClient(changing);
      List<EventStreamClient.Event> all = newcomer.walk();
      assertThat(all).hasSize(121);
      assertThat(newcomer.pages.values()).noneMatch(it -> it.contains("Report & <number> 7\""));
      assertThat(EventStreamClient.replica(all)).hasSize(119);

      changing.publisher.publish(PublishedSite.small(7, 1), PublishedSite.THIRD);
      assertThat(acts(client.walk())).isEqualTo(Map.of("Create", 1L));
      assertThat(EventStreamClient.replica(new EventStreamClient(changing).walk())).hasSize(120);
    }
  }

  @Test
  void pages_areOfFewReports() {
    try (PublishedSite large = new PublishedSite(TestStores.begin())) {
      for (int i = 0; i < 6; i++)
        large.publisher.publish(
            PublishedSite.titled(PublishedSite.SEED, "Title " + i),
            PublishedSite.FIRST.plusSeconds(i));
      EventStreamClient client = new EventStreamClient(large);
      assertThat(client.walk()).hasSize(6);
      assertThat(client.immutable).hasSize(1);
      assertThat(client.pages.values()).allMatch(page -> page.length() < 4_000_000);
    }
  }

  /** However many pages there are, none has more than a few hundred links. */
  @Test
  void links_areGathered() {
    int many = 1_234;
    Store store = Store.inMemory();
    store.update(held -> writeActs(held.graph(ADDRESSES.graph("catalogue")), many));
    ChangeIndex changes = ChangeIndex.of(store, ADDRESSES);
    new Followers(store, ADDRESSES, List.of(changes)).listen().catchUp();
    EventPages pages = new EventPages(changes.acts(), many);
    EventPages.Page root = pages.root();
    assertThat(root.events())
        .extracting(LoggedAct::number)
        .containsExactly(1231L, 1232L, 1233L, 1234L);
    assertThat(root.links()).hasSize(2 + 230 / 5);
    assertThat(root.links())
        .extracting(EventPages.Link::name)
        .startsWith("1-500", "501-1000", "1001-1005");
    assertThat(root.links().get(0).range().size()).isEqualTo(500);
    EventPages.Page deep = pages.named("501-1000").orElseThrow();
    assertThat(deep.links())
        .hasSize(100)
        .first()
        .extracting(EventPages.Link::name)
        .isEqualTo("501-505");
    assertThat(pages.named("996-1000").orElseThrow().events())
        .extracting(LoggedAct::number)
        .containsExactly(996L, 997L, 998L, 999L, 1000L);
    assertThat(pages.named("1231-1235")).isEmpty();
  }

  /** A report published so many times. */
  private static void writeActs(Graph catalogue, int many) {
    Node graph = ADDRESSES.graph("X");
    for (int i = 1; i <= many; i++) {
      Instant when = PublishedSite.FIRST.plusSeconds(i);
      Node version = EventStreamClient.iri(graph.getURI() + "/" + i);
      Node act =
          new PublicationLog.Entry(graph, when, PublicationLog.Change.UPDATE, Optional.empty())
              .address();
      catalogue.add(version, Reused.prov("specializationOf"), graph);
      catalogue.add(
          version,
          Reused.prov("generatedAtTime"),
          NodeFactory.createLiteralString(when.toString()));
      catalogue.add(act, Rap.publicationNumber, Triples.number(i));
      catalogue.add(ADDRESSES.id("dataset"), Rap.latestPublication, act);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/trig", "application/n-quads"})
  void get_page_isNegotiated(String mediaType) {
    HttpResponse<String> response = site.get("/ldes/root", "Accept", mediaType);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(PublishedSite.header(response, "Content-Type")).isEqualTo(mediaType);
    assertThat(response.headers().allValues("Vary").toString()).contains("Accept");
    String form = PublishedSite.header(response, "Content-Location");
    assertThat(site.get(form).body()).isEqualTo(response.body());
    String tag = PublishedSite.header(response, "ETag");
    assertThat(site.get("/ldes/root", "Accept", mediaType, "If-None-Match", tag).statusCode())
        .isEqualTo(304);
  }

  @Test
  void get_syntaxWithoutGraphs_406() {
    HttpResponse<String> refused = site.get("/ldes/root", "Accept", "text/turtle");
    assertThat(refused.statusCode()).isEqualTo(406);
    assertThat(refused.body()).contains("application/trig, application/n-quads");
    assertThat(site.get("/ldes/root.ttl").statusCode()).isEqualTo(404);
    assertThat(site.get("/ldes/shape.ttl").statusCode()).isEqualTo(200);
  }

  @Test
  void get_byPeople_leadsToTheGuide() {
    HttpResponse<String> response = site.get("/ldes", "Accept", "text/html,*/*;q=0.8");
    assertThat(response.statusCode()).isEqualTo(303);
    assertThat(PublishedSite.header(response, "Location")).isEqualTo("/harvesting#ldes");
    assertThat(site.get("/harvesting").body()).contains("id=\"ldes\"");
  }

  @Test
  void get_whatNeverWas_404() {
    for (String path :
        List.of(
            "/ldes/x",
            "/ldes/root/x",
            "/ldes/ROOT",
            "/ldes/.trig",
            "/ldes/0123456789ab",
            "/ldes/1-5",
            "/ldes/12-16",
            "/ldes/11-14",
            "/ldes/1-5000",
            "/ldes/501-505",
            "/ldes/99999999-99999999"))
      assertThat(site.get(path).statusCode()).as(path).isEqualTo(404);
    assertThat(site.get("/ldes/11-15-999").statusCode()).isEqualTo(410);
  }

  @Test
  void get_emptyStore_isAStreamWithoutEvents() {
    try (PublishedSite empty = new PublishedSite(TestStores.begin())) {
      EventStreamClient client = new EventStreamClient(empty);
      assertThat(client.walk()).isEmpty();
      assertThat(client.context.find().toList()).hasSizeGreaterThan(10);
    }
  }

  /** The log of a mirror lists earlier versions of graphs that the mirror does not have. */
  @Test
  void get_mirror_tellsOfWhatItDoesNotHave() {
    try (PublishedSite mirror = new PublishedSite(TestStores.begin())) {
      mirror.store.update(
          held ->
              site.store.dataset().find(Node.ANY, Node.ANY, Node.ANY, Node.ANY).forEach(held::add));
      List<EventStreamClient.Event> mirrored = new EventStreamClient(mirror).walk();
      assertThat(mirrored).hasSize(2 + 2 + SMALL_REPORTS + 1);
      assertThat(mirrored).filteredOn(it -> it.graph().isEmpty()).hasSize(1 + 1 + 1);
      assertThat(
              EventStreamClient.replica(mirrored)
                  .get(NodeFactory.createURI(PublishedSite.BASE + "id/graph/CTOC/COP/WG.7/2015/6"))
                  .size())
          .isEqualTo(PublishedSite.SEED.graph().size());
    }
  }
}
