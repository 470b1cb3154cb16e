package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.rapporteur.graph.Reused;
import org.w3id.rapporteur.pipeline.BundledReports;
import org.w3id.rapporteur.pipeline.Pipeline;
import org.w3id.rapporteur.pipeline.Publication;
import org.w3id.rapporteur.publishing.GraphVersion;
import org.w3id.rapporteur.publishing.Publisher;
import org.w3id.rapporteur.query.QueryLibrary;
import org.w3id.rapporteur.store.Store;

/** A site whose report was published three times, and that was then restarted. */
class MementoTest {
  private static final Pipeline PIPELINE = new Pipeline(ServerOptions.DEFAULT_BASE);
  private static final Publication SEED = BundledReports.read(PIPELINE).get(0).value();
  private static final String R = "CTOC/COP/WG.7/2015/6";
  private static final Node TITLED = PIPELINE.addresses().id(R);
  private static final Node TITLE = Reused.dcterms("title");
  private static final String FIRST = "20261124090000";
  private static final String SECOND = "20261201103000";
  private static final String THIRD = "20261202080000";

  private static final Store STORE = Store.inMemory();
  private static Server server;

  @BeforeAll
  static void publishThreeTimes() {
    Publisher publisher = new Publisher(PIPELINE, STORE);
    publisher.publish(SEED, Instant.parse("2026-11-24T09:00:00Z"));
    publisher.publish(titled("A second title"), Instant.parse("2026-12-01T10:30:00Z"));
    publisher.publish(titled("A second title"), Instant.parse("2026-12-01T11:00:00Z"));
    publisher.publish(titled("A third title"), Instant.parse("2026-12-02T08:00:00Z"));
    new Publisher(PIPELINE, STORE);
    server = start(STORE);
  }

  private static Server start(Store store) {
    ServerOptions options =
        new ServerOptions(ServerOptions.DEFAULT_HOST, 0, ServerOptions.DEFAULT_BASE);
    return Server.of(store, QueryLibrary.ofClassPath(), options).start();
  }

  private static Publication titled(String title) {
    Graph graph = GraphFactory.createDefaultGraph();
    GraphUtil.addInto(graph, SEED.graph());
    graph.remove(TITLED, TITLE, Node.ANY);
    graph.add(TITLED, TITLE, NodeFactory.createLiteralLang(title, "en"));
    return new Publication(SEED.facts(), SEED.path(), graph, SEED.corrections(), SEED.entry());
  }

  @AfterAll
  static void stop() {
    server.close();
    STORE.close();
  }

  private static HttpResponse<String> get(String path, String... headers) {
    return get(server, path, headers);
  }

  private static HttpResponse<String> get(Server server, String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    if (headers.length > 0) request.headers(headers);
    try {
      return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static Graph turtle(String text) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(text, Lang.TURTLE).parse(graph);
    return graph;
  }

  private static Graph catalogue() {
    return turtle(get("/dataset.ttl").body());
  }

  private static List<Node> objects(Graph graph, Node subject, Node property) {
    return graph.find(subject, property, Node.ANY).mapWith(triple -> triple.getObject()).toList();
  }

  @Test
  void earlierGraphsAreNamedByTheirContent() throws NoSuchAlgorithmException {
    Graph catalogue = catalogue();
    Node graph = PIPELINE.addresses().graph(R);
    List<Node> states =
        catalogue
            .find(Node.ANY, Reused.prov("specializationOf"), graph)
            .mapWith(triple -> triple.getSubject())
            .toList();
    assertThat(states).hasSize(3);
    for (Node state : states) {
      String path = state.getURI().replaceFirst(".*/id/", "");
      String triples = get("/dump/" + path.substring("graph/".length()) + ".nt").body();
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(triples.getBytes(StandardCharsets.UTF_8));
      assertThat(path).endsWith("/" + HexFormat.of().formatHex(hash).substring(0, 12));
      assertThat(get("/id/" + path).statusCode()).isEqualTo(303);
      Graph held = turtle(get("/doc/" + path + ".ttl").body());
      assertThat(turtle(triples).find().toList()).allMatch(held::contains);
      HttpResponse<String> page = get("/doc/" + path, "Accept", "text/html");
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body())
          .contains(
              "id=\"checksum\">"
                  + HexFormat.of()
                      .formatHex(
                          MessageDigest.getInstance("SHA-256")
                              .digest(triples.getBytes(StandardCharsets.UTF_8))));
    }
  }

  @Test
  void onDiskTheFirstGraphOutlivesTheProgram(@TempDir Path folder) {
    try (Store disk = Store.at(folder)) {
      Publisher publisher = new Publisher(PIPELINE, disk);
      publisher.publish(SEED);
      publisher.publish(titled("A second title"));
    }
    GraphVersion first = GraphVersion.of(R, SEED.graph(), PIPELINE.addresses());
    try (Store again = Store.at(folder)) {
      assertThat(again.archive().kept(first.hash())).contains(first.content());
      assertThat(folder.resolve("earlier")).isDirectoryContaining("glob:**" + first.hash() + ".nt");
    }
  }

  @Test
  void theFirstGraphIsToBeHadUnchanged() {
    Node first = chain().get(0);
    String dump = "/dump/" + first.getURI().replaceFirst(".*/id/graph/", "");
    assertThat(turtle(get(dump + ".nt").body()).isIsomorphicWith(SEED.graph())).isTrue();
    assertThat(get(dump + ".nq").body()).contains(" <" + first.getURI() + "> .");
    assertThat(get(dump + ".nq.gz").statusCode()).isEqualTo(200);
    assertThat(get("/dump/" + R + "/0123456789ab.nt").statusCode()).isEqualTo(404);
  }

  /** Returns the versions, the earliest first, by their links to the version before. */
  private static List<Node> chain() {
    Graph catalogue = catalogue();
    Node graph = PIPELINE.addresses().graph(R);
    Node second = objects(catalogue, graph, Reused.prov("wasRevisionOf")).get(0);
    Node first = objects(catalogue, second, Reused.prov("wasRevisionOf")).get(0);
    assertThat(objects(catalogue, first, Reused.prov("wasRevisionOf"))).isEmpty();
    return List.of(first, second);
  }

  @Test
  void datesAreThoseOfThePublicationRecord_andNotInTheReportsGraph() {
    Graph catalogue = catalogue();
    Node graph = PIPELINE.addresses().graph(R);
    assertThat(objects(catalogue, graph, Reused.dcterms("issued")))
        .extracting(Node::getLiteralLexicalForm)
        .containsExactly("2026-11-24");
    for (Node dated : List.of(graph, PIPELINE.addresses().id("dataset")))
      assertThat(objects(catalogue, dated, Reused.dcterms("modified")))
          .extracting(Node::getLiteralLexicalForm)
          .containsExactly("2026-12-02");
    assertThat(get("/dump/" + R + ".nt").body()).doesNotContain("2026-12");
    assertThat(TestSite.header(get("/dataset.ttl"), "Last-Modified"))
        .isEqualTo("Wed, 02 Dec 2026 08:00:00 GMT");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      textBlock =
          """
      none                          | 20261202080000
      Fri, 01 Jan 2027 00:00:00 GMT | 20261202080000
      Wed, 02 Dec 2026 08:00:00 GMT | 20261202080000
      Wed, 02 Dec 2026 07:59:59 GMT | 20261201103000
      Tue, 01 Dec 2026 10:30:00 GMT | 20261201103000
      Wed, 25 Nov 2026 00:00:00 GMT | 20261124090000
      Thu, 01 Jan 2015 00:00:00 GMT | 20261124090000
      """)
  void timeGateLeadsToTheStateOfThatTime(String time, String digits) {
    String gate = "/timegate/doc/" + R;
    HttpResponse<String> response = time == null ? get(gate) : get(gate, "Accept-Datetime", time);
    assertThat(response.statusCode()).isEqualTo(302);
    assertThat(TestSite.header(response, "Location")).isEqualTo("/memento/" + digits + "/doc/" + R);
    assertThat(TestSite.vary(response)).contains("accept-datetime");
    assertThat(TestSite.header(response, "Memento-Datetime")).isEmpty();
    assertThat(TestSite.header(response, "Link"))
        .contains("</doc/" + R + ">; rel=\"original\"", "rel=\"timemap\"", "memento\"; datetime=");
  }

  @Test
  void timeGateRefusesWhatIsNoTime() {
    HttpResponse<String> response = get("/timegate/doc/" + R, "Accept-Datetime", "yesterday");
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("found yesterday");
  }

  @ParameterizedTest
  @CsvSource({
    FIRST + ", 'Tue, 24 Nov 2026 09:00:00 GMT', Report on the meeting",
    SECOND + ", 'Tue, 01 Dec 2026 10:30:00 GMT', A second title",
    THIRD + ", 'Wed, 02 Dec 2026 08:00:00 GMT', A third title"
  })
  void mementoIsTheReportAsItWas(String digits, String time, String title) {
    String path = "/memento/" + digits + "/doc/" + R;
    for (String[] form :
        new String[][] {
          {"text/turtle", "ttl"}, {"application/ld+json", "jsonld"}, {"text/html", "html"}
        }) {
      HttpResponse<String> response = get(path, "Accept", form[0]);
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(TestSite.header(response, "Memento-Datetime")).isEqualTo(time);
      assertThat(TestSite.header(response, "Content-Location")).isEqualTo(path + "." + form[1]);
      assertThat(TestSite.header(response, "Link"))
          .contains(
              "</doc/" + R + ">; rel=\"original\"", "</timegate/doc/" + R + ">; rel=\"timegate\"");
      assertThat(response.body()).contains(title);
      assertThat(get(path + "." + form[1]).body()).isEqualTo(response.body());
    }
    Document page = Jsoup.parse(get(path, "Accept", "text/html").body());
    assertThat(page.select("[role=note] time").attr("datetime")).isNotEmpty();
    assertThat(page.select("[role=note] a").attr("href")).isEqualTo("/doc/" + R);
    assertThat(page.select("h1").text()).contains(title);
  }

  @Test
  void whatBelongsToTheReportHasItsStates() {
    HttpResponse<String> paragraph =
        get("/memento/" + FIRST + "/doc/" + R + "/para/12.ttl", "Accept", "text/turtle");
    assertThat(paragraph.statusCode()).isEqualTo(200);
    assertThat(TestSite.header(paragraph, "Memento-Datetime")).startsWith("Tue, 24 Nov");
    assertThat(paragraph.body()).contains("articles 16 and 18 of the Convention");
  }

  @Test
  void neighboursAreLinked() {
    String links = TestSite.header(get("/memento/" + SECOND + "/doc/" + R + ".ttl"), "Link");
    assertThat(links)
        .contains("</memento/" + FIRST + "/doc/" + R + ".ttl>; rel=\"first prev memento\"")
        .contains("</memento/" + SECOND + "/doc/" + R + ".ttl>; rel=\"memento\"")
        .contains("</memento/" + THIRD + "/doc/" + R + ".ttl>; rel=\"last next memento\"");
  }

  @Test
  void documentsSayWhereTheirPastIs() {
    for (String path : List.of("/doc/" + R, "/doc/" + R + ".ttl", "/doc/" + R + "/para/12"))
      assertThat(TestSite.header(get(path), "Link"))
          .contains("</timegate" + path + ">; rel=\"timegate\"")
          .contains(
              "</timemap/link" + path + ">; rel=\"timemap\"; type=\"application/link-format\"");
    for (String path : List.of("/doc/state/ESP", "/doc/CTOC/COP/WG.7/2015/2/Add.1"))
      assertThat(TestSite.header(get(path), "Link")).isNotEmpty().doesNotContain("timegate");
  }

  @Test
  void timeMapListsAllStates() {
    HttpResponse<String> map = get("/timemap/link/doc/" + R);
    assertThat(TestSite.header(map, "Content-Type")).isEqualTo("application/link-format");
    String base = "http://127.0.0.1:" + server.port() + "/";
    assertThat(map.body().strip().split(",\n "))
        .containsExactly(
            "<" + base + "doc/" + R + ">; rel=\"original\"",
            "<" + base + "timegate/doc/" + R + ">; rel=\"timegate\"",
            "<"
                + base
                + "timemap/link/doc/"
                + R
                + ">; rel=\"self\"; type=\"application/link-format\"; from=\"Tue, 24 Nov 2026 09:00:00 GMT\"; until=\"Wed, 02 Dec 2026 08:00:00 GMT\"",
            memento(FIRST, "first memento", "Tue, 24 Nov 2026 09:00:00 GMT"),
            memento(SECOND, "memento", "Tue, 01 Dec 2026 10:30:00 GMT"),
            memento(THIRD, "last memento", "Wed, 02 Dec 2026 08:00:00 GMT"));
    JsonObject json =
        Json.createReader(new StringReader(get("/timemap/json/doc/" + R).body())).readObject();
    assertThat(json.getString("original_uri")).isEqualTo(base + "doc/" + R);
    assertThat(json.getJsonObject("mementos").getJsonArray("list").getValuesAs(JsonObject.class))
        .extracting(each -> each.getString("datetime"))
        .containsExactly("2026-11-24T09:00:00Z", "2026-12-01T10:30:00Z", "2026-12-02T08:00:00Z");
    for (JsonObject each :
        json.getJsonObject("mementos").getJsonArray("list").getValuesAs(JsonObject.class))
      assertThat(get("/" + each.getString("uri").substring(base.length())).statusCode())
          .isEqualTo(200);
  }

  private static String memento(String digits, String relation, String time) {
    return "<"
        + "http://127.0.0.1:"
        + server.port()
        + "/memento/"
        + digits
        + "/doc/"
        + R
        + ">; rel=\""
        + relation
        + "\"; datetime=\""
        + time
        + "\"";
  }

  @ParameterizedTest
  @CsvSource({
    "/memento/20200101000000/doc/CTOC/COP/WG.7/2015/6",
    "/memento/2020/doc/CTOC/COP/WG.7/2015/6",
    "/memento/20261124000000/doc/state/ESP",
    "/memento/20261124000000/doc/CTOC/COP/WG.7/2015/6/para/999",
    "/memento/20261124000000/doc/CTOC/COP/WG.7/2015/6/Add.1",
    "/timegate/doc/state/ESP",
    "/timegate/doc/",
    "/timemap/link/doc/nothing",
    "/timemap/atom/doc/CTOC/COP/WG.7/2015/6",
    "/changes/nothing",
    "/changes/",
    "/changes/CTOC/COP/WG.7/2015/6?from=0123456789ab"
  })
  void whatNeverWas_404(String path) {
    assertThat(get(path).statusCode()).isEqualTo(404);
  }

  /**
   * One thing of each type, all corrections, and forms: each has earlier versions that exist, or
   * none.
   */
  @Test
  void everyGateLeadsToWhatIsThere() {
    String query =
        """
        SELECT DISTINCT ?name {
          { SELECT (MIN(STR(?thing)) AS ?first) { ?thing a ?type } GROUP BY ?type }
          UNION { GRAPH <BASEid/graph/corrections> { ?correction a [] } BIND(STR(?correction) AS ?first) }
          BIND(STRAFTER(?first, "BASEid/REPORT/") AS ?name)
          FILTER(?name != "" && !CONTAINS(?name, "#"))
        }"""
            .replace("BASE", ServerOptions.DEFAULT_BASE)
            .replace("REPORT", R);
    String path = "/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    List<String> names = get(path, "Accept", "text/csv").body().lines().skip(1).toList();
    assertThat(names).anyMatch(name -> name.endsWith("/correction")).hasSizeGreaterThan(20);
    for (String name : names) {
      String document = "/doc/" + R + "/" + name;
      boolean hasPast = !name.endsWith("/correction");
      assertThat(TestSite.header(get(document), "Link").contains("timegate"))
          .as(document)
          .isEqualTo(hasPast);
      HttpResponse<String> gate = get("/timegate" + document);
      assertThat(gate.statusCode()).as(document).isEqualTo(hasPast ? 302 : 404);
      if (hasPast) assertThat(get(TestSite.header(gate, "Location")).statusCode()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @CsvSource({
    ".ttl, 302",
    ".html, 302",
    ".akn.xml, 302",
    ".linkset, 302",
    "/para/12.jsonld, 302",
    "/para/12.akn.xml, 404",
    ".nonsense, 404",
    "/para/12.nonsense, 404",
    "/para/999, 404"
  })
  void aFormHasAGateAsItsThingHas(String ending, int status) {
    HttpResponse<String> gate = get("/timegate/doc/" + R + ending);
    assertThat(gate.statusCode()).isEqualTo(status);
    if (status == 302)
      assertThat(get(TestSite.header(gate, "Location")).statusCode()).isEqualTo(200);
  }

  /** For example, a later version has a new fact, and the one after it no longer has it. */
  @Test
  void aThingOfSomeVersionsHasThese() {
    Node fact = PIPELINE.addresses().id(R + "/person/a-new-name");
    try (Store memory = Store.inMemory()) {
      Publisher publisher = new Publisher(PIPELINE, memory);
      publisher.publish(SEED, Instant.parse("2026-11-24T09:00:00Z"));
      Publication second = titled("A second title");
      second.graph().add(fact, TITLE, NodeFactory.createLiteralLang("A new name", "en"));
      publisher.publish(second, Instant.parse("2026-12-01T10:30:00Z"));
      publisher.publish(titled("A third title"), Instant.parse("2026-12-02T08:00:00Z"));
      try (Server other = start(memory)) {
        String document = "/doc/" + R + "/person/a-new-name";
        for (String time :
            List.of("Tue, 24 Nov 2026 12:00:00 GMT", "Fri, 01 Jan 2027 00:00:00 GMT")) {
          HttpResponse<String> gate = get(other, "/timegate" + document, "Accept-Datetime", time);
          assertThat(TestSite.header(gate, "Location")).isEqualTo("/memento/" + SECOND + document);
        }
        assertThat(get(other, "/memento/" + SECOND + document).statusCode()).isEqualTo(200);
        assertThat(get(other, "/memento/" + FIRST + document).statusCode()).isEqualTo(404);
        assertThat(get(other, document).statusCode()).isEqualTo(404);
        assertThat(get(other, "/timemap/link" + document).body())
            .contains("/memento/" + SECOND + document + ">; rel=\"first last memento\"")
            .doesNotContain(FIRST, THIRD);
      }
    }
  }

  @Test
  void theReportsPageListsItsDates() {
    Document page = Jsoup.parse(get("/doc/" + R, "Accept", "text/html").body());
    assertThat(page.select("dl a[href^=/memento/]").eachText())
        .containsExactly(
            "24 November 2026, 09:00:00 UTC",
            "1 December 2026, 10:30:00 UTC",
            "2 December 2026, 08:00:00 UTC");
    for (String href : page.select("dl a[href^=/memento/], dl a[href^=/changes/]").eachAttr("href"))
      assertThat(get(href).statusCode()).as(href).isEqualTo(200);
  }

  @Test
  void whatChangedIsShown() {
    Document last = Jsoup.parse(get("/changes/" + R).body());
    assertThat(last.select("del").eachText()).containsExactly("dcterms:title: A second title");
    assertThat(last.select("ins").eachText()).containsExactly("dcterms:title: A third title");
    String first = last.select("a[href^=?from]").first().attr("href");
    Document whole = Jsoup.parse(get("/changes/" + R + first).body());
    assertThat(whole.select("del").text()).contains("Report on the meeting");
    assertThat(whole.select("ins").text()).contains("A third title");
    for (String href : whole.select("main a[href^=/]").eachAttr("href"))
      assertThat(get(href).statusCode()).as(href).isIn(200, 303);
  }

  /** For example, a wrong text is published, and then the right one again. */
  @Test
  void aStateThatComesBackIsListedTwice_andIsItsOwnAncestorNever() {
    try (Store memory = Store.inMemory()) {
      Publisher publisher = new Publisher(PIPELINE, memory);
      publisher.publish(SEED);
      publisher.publish(titled("Mistaken"));
      publisher.publish(SEED);
      try (Server other = start(memory)) {
        String map = get(other, "/timemap/link/doc/" + R).body();
        assertThat(Stream.of(map.split("\n")).filter(line -> line.contains("/memento/")))
            .hasSize(3);
        assertThat(get(other, "/memento/20261124000001/doc/" + R + ".ttl").body())
            .contains("Mistaken");
        assertThat(get(other, "/memento/20261124000002/doc/" + R + ".ttl").body())
            .doesNotContain("Mistaken");
        Node seed =
            PIPELINE
                .addresses()
                .graph(
                    R
                        + "/"
                        + GraphVersion.of(R, SEED.graph(), PIPELINE.addresses())
                            .hash()
                            .substring(0, 12));
        Graph catalogue = turtle(get(other, "/dataset.ttl").body());
        assertThat(objects(catalogue, seed, Reused.prov("generatedAtTime"))).hasSize(2);
        assertThat(objects(catalogue, seed, Reused.prov("wasRevisionOf"))).isEmpty();
      }
    }
  }

  /** Its catalogue lists versions that it does not have. */
  @Test
  void aMirrorOffersTheStateThatItHas(@TempDir Path folder) throws IOException {
    Path dump = folder.resolve("all.nq");
    Files.writeString(dump, get("/dump/all.nq").body());
    try (Store memory = Store.inMemory()) {
      memory.load(dump);
      try (Server mirror = start(memory)) {
        String map = get(mirror, "/timemap/link/doc/" + R).body();
        assertThat(map).contains("/memento/" + THIRD + "/doc/").doesNotContain(FIRST, SECOND);
        HttpResponse<String> memento =
            get(mirror, "/memento/" + THIRD + "/doc/" + R, "Accept", "text/turtle");
        assertThat(memento.body()).contains("A third title");
        assertThat(get(mirror, "/dataset.ttl").body())
            .isEqualTo(
                get("/dataset.ttl").body().replace(":" + server.port(), ":" + mirror.port()));
        for (String href :
            Jsoup.parse(get(mirror, "/doc/" + R).body())
                .select("dl a[href^=/memento/], dl a[href^=/changes/]")
                .eachAttr("href"))
          assertThat(get(mirror, href).statusCode()).as(href).isEqualTo(200);
      }
    }
  }

  @Test
  void withAReportItsPastIsWithdrawn() {
    try (Store memory = Store.inMemory()) {
      Publisher publisher = new Publisher(PIPELINE, memory);
      publisher.publish(SEED);
      publisher.publish(titled("Mistaken"));
      String hash = GraphVersion.of(R, SEED.graph(), PIPELINE.addresses()).hash();
      assertThat(memory.archive().kept(hash)).isPresent();
      publisher.withdraw(R, Instant.parse("2026-12-03T00:00:00Z"));
      assertThat(memory.archive().kept(hash)).isEmpty();
      try (Server other = start(memory)) {
        for (String path :
            List.of(
                "/timemap/link/doc/" + R,
                "/timegate/doc/" + R,
                "/memento/" + FIRST + "/doc/" + R,
                "/changes/" + R,
                "/dump/" + R + "/" + hash.substring(0, 12) + ".nt"))
          assertThat(get(other, path).statusCode()).as(path).isEqualTo(410);
      }
    }
  }
}
