package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.rapporteur.store.Store;
import org.xml.sax.InputSource;

/** Other people's data, with terms that our own data never has, in RDF/XML and on pages. */
class OthersDataTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String DATA =
      """
      @prefix id: <https://w3id.org/rapporteur/id/> .
      @prefix e: <http://example.org/> .
      id:plain e:p "plain" .
      id:nameless <http://example.org/> "no local name" ; e:p "p" .
      id:numbered <http://example.org/123> "begins with a digit" .
      id:hash <http://example.org/x#> "ends in a hash" .
      id:control e:p "a\\u0001b\\u001Ac" .
      id:place e:address [ e:city "Vienna" ; e:in [ e:country "Austria" ] ] ; e:list ( 1 2 ) .
      [] e:about id:place ; e:note "points to it" .
      """;

  @TempDir static Path folder;
  private static Store store;
  private static Server server;

  @BeforeAll
  static void start() throws IOException {
    store = Store.inMemory();
    store.load(Files.writeString(folder.resolve("x.ttl"), DATA));
    server = TestSite.serve(store);
  }

  @AfterAll
  static void stop() {
    server.close();
    store.close();
  }

  private static HttpResponse<String> get(String path, String accept) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
              .header("Accept", accept)
              .build();
      return CLIENT.send(request, BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static HttpResponse<String> ask(String query, String accept) {
    return get("/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8), accept);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nameless", "numbered", "hash", "control"})
  void rdfXmlThatCannotBeIsRefusedWithTheReason(String name) {
    HttpResponse<String> refused = get("/doc/" + name + ".rdf", "*/*");
    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(406);
    assertThat(refused.body()).containsAnyOf("cannot express the property <http", "control");
    assertThat(TestSite.header(refused, "Link"))
        .contains("/doc/" + name + ".ttl")
        .doesNotContain(".rdf");
    HttpResponse<String> page = get("/doc/" + name, "text/html");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains(name + ".ttl").doesNotContain(name + ".rdf");
    assertThat(TestSite.header(page, "Link")).doesNotContain(".rdf");
    assertThat(get("/doc/" + name, "application/rdf+xml").statusCode()).isEqualTo(406);
    assertThat(get("/doc/" + name, "application/rdf+xml, text/turtle;q=0.1").statusCode())
        .isEqualTo(200);
  }

  @Test
  void rdfXmlThatCanBeIsOffered() {
    assertThat(get("/doc/plain.rdf", "*/*").statusCode()).isEqualTo(200);
    assertThat(get("/doc/plain", "text/html").body()).contains("plain.rdf");
  }

  @Test
  void aDumpThatCannotBeRdfXmlIsRefused() {
    HttpResponse<String> refused = get("/dump/all.rdf", "*/*");
    assertThat(refused.statusCode()).isEqualTo(406);
    assertThat(refused.body()).contains("RDF/XML");
    assertThat(get("/dump/all.nt", "*/*").statusCode()).isEqualTo(200);
  }

  @Test
  void sparqlRefusesRdfXmlThatCannotBe() {
    assertThat(ask("CONSTRUCT WHERE { ?s ?p ?o }", "application/rdf+xml").statusCode())
        .isEqualTo(406);
    assertThat(ask("CONSTRUCT WHERE { ?s ?p \"plain\" }", "application/rdf+xml").statusCode())
        .isEqualTo(200);
  }

  @Test
  void sparqlWritesXmlThatCanBeRead() throws Exception {
    HttpResponse<String> answer =
        ask(
            "SELECT ?o { ?s ?p ?o FILTER CONTAINS(STR(?s), \"control\") }",
            "application/sparql-results+xml");
    var xml =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(answer.body())));
    assertThat(xml.getElementsByTagName("literal").item(0).getTextContent())
        .isEqualTo("a\uFFFDb\uFFFDc");
  }

  /** The header of clients that set none themselves. */
  @ParameterizedTest
  @CsvSource({
    "rdf+xml,  application/rdf+xml, application/rdf+xml",
    "rdf,      text/turtle,         application/rdf+xml",
    "n3,       */*,                 text/turtle",
    "json-ld,  */*,                 application/ld+json",
    "nonsense, text/turtle,         text/turtle",
  })
  void sparqlKnowsTheNamesOfForms(String name, String accept, String type) {
    String query = URLEncoder.encode("CONSTRUCT WHERE { ?s ?p \"plain\" }", StandardCharsets.UTF_8);
    for (String parameter : new String[] {"format", "output"}) {
      HttpResponse<String> answer =
          get(
              "/sparql?query="
                  + query
                  + "&"
                  + parameter
                  + "="
                  + URLEncoder.encode(name, StandardCharsets.UTF_8),
              accept);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      assertThat(TestSite.header(answer, "Content-Type")).startsWith(type);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ttl", "nt", "nq", "trig", "rdf", "jsonld"})
  void blankNodesAreDescribed(String suffix) {
    String body = get("/doc/place." + suffix, "*/*").body();
    assertThat(body).contains("Vienna", "Austria");
    Graph graph = GraphFactory.createDefaultGraph();
    Lang syntax = org.apache.jena.riot.RDFLanguages.filenameToLang("x." + suffix);
    if (suffix.equals("trig") || suffix.equals("nq")) return;
    RDFParser.source(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)))
        .lang(syntax)
        .parse(graph);
    assertThat(graph.stream().filter(each -> each.getPredicate().toString().endsWith("#rest")))
        .hasSize(2);
  }

  @Test
  void itsDumpIsReadAgain() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/dump/all.nq.gz"))
            .build();
    Path dump = folder.resolve("all.nq.gz");
    CLIENT.send(request, BodyHandlers.ofFile(dump));
    try (InputStream gzip = new GZIPInputStream(Files.newInputStream(dump));
        Store mirror = Store.inMemory()) {
      assertThat(gzip.readAllBytes()).isNotEmpty();
      mirror.load(dump);
      assertThat(mirror.dataset().stream().count()).isEqualTo(store.dataset().stream().count());
    }
  }
}
