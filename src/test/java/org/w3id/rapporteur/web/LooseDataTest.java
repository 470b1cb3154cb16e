package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.rapporteur.query.NamedQuery;
import org.w3id.rapporteur.query.QueryLibrary;
import org.w3id.rapporteur.store.Store;

/** A mirror of a dump in Turtle, which does not state the graphs of its triples. */
class LooseDataTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String GRAPH = "https://w3id.org/rapporteur/id/graph/";

  @TempDir static Path folder;
  private static Store store;
  private static Server server;

  @BeforeAll
  static void mirror() throws IOException {
    store = Store.inMemory();
    store.load(Files.writeString(folder.resolve("x.ttl"), TestSite.get("/dump/all.ttl").body()));
    server = TestSite.serve(store);
  }

  @AfterAll
  static void stop() {
    server.close();
    store.close();
  }

  private static String mirrored(String path) throws IOException, InterruptedException {
    URI address = URI.create("http://127.0.0.1:" + server.port() + path);
    return CLIENT.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).body();
  }

  static Stream<String> queries() {
    return QueryLibrary.ofClassPath().queries().stream().map(NamedQuery::name);
  }

  @ParameterizedTest
  @MethodSource("queries")
  void namedQueriesAnswerAsTheOriginalDoes(String name) throws Exception {
    assertThat(mirrored("/queries/" + name + ".csv"))
        .isEqualTo(TestSite.get("/queries/" + name + ".csv").body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/doc/CTOC/COP/WG.7/2015/6",
        "/doc/CTOC/COP/WG.7/2015/6/para/12",
        "/doc/session/CTOC/COP/WG.7/3",
        "/recommendations",
        "/participations",
        "/charts"
      })
  void pagesShowWhatTheOriginalsShow(String path) throws Exception {
    assertThat(words(mirrored(path))).isEqualTo(words(TestSite.get(path).body()));
  }

  private static String words(String page) {
    String main = page.substring(page.indexOf("<main"), page.indexOf("</main>"));
    return main.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"CTOC/COP/WG.7/2015/6", "corrections"})
  void statementsAreInTheGraphInWhichTheyWerePublished(String graph) {
    String published = TestSite.get("/dump/" + graph + ".nt").body();
    assertThat(published).isNotEmpty();
    DatasetGraph expected = DatasetGraphFactory.create();
    RDFDataMgr.read(expected, new StringReader(published), null, Lang.NTRIPLES);
    Node name = NodeFactory.createURI(GRAPH + graph);
    Txn.executeRead(
        store.dataset(),
        () ->
            assertThat(store.dataset().getGraph(name).stream())
                .containsExactlyInAnyOrderElementsOf(expected.getDefaultGraph().find().toList()));
  }
}
