package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SparqlEndpointTest {
  private static final String SELECT =
      "SELECT ?s WHERE { ?s a <https://w3id.org/rapporteur/ns#Report> }";
  private static final String ASK = "ASK { ?s a <https://w3id.org/rapporteur/ns#Report> }";
  private static final String CONSTRUCT =
      "CONSTRUCT WHERE { ?s a <https://w3id.org/rapporteur/ns#Report> }";
  private static final String DESCRIBE = "DESCRIBE <https://w3id.org/rapporteur/id/state/ESP>";

  private static String encoded(String query) {
    return URLEncoder.encode(query, StandardCharsets.UTF_8);
  }

  private static HttpResponse<String> get(String query, String accept) {
    return TestSite.get("/sparql?query=" + encoded(query), "Accept", accept);
  }

  private static HttpResponse<String> post(String contentType, String body, String accept) {
    return TestSite.send(
        TestSite.request("/sparql", "Content-Type", contentType, "Accept", accept)
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      SELECT    | application/sparql-results+json | "bindings"
      SELECT    | application/sparql-results+xml  | <sparql
      SELECT    | text/csv                        | WG.7/2015/6
      SELECT    | text/tab-separated-values       | ?s
      ASK       | application/sparql-results+json | true
      ASK       | application/sparql-results+xml  | <boolean>true
      ASK       | text/csv                        | true
      ASK       | text/tab-separated-values       | true
      CONSTRUCT | text/turtle                     | Report
      CONSTRUCT | application/n-triples           | ns#Report
      CONSTRUCT | application/rdf+xml             | RDF
      CONSTRUCT | application/ld+json             | Report
      DESCRIBE  | text/turtle                     | Spain
      DESCRIBE  | application/n-triples           | Spain
      DESCRIBE  | application/rdf+xml             | Spain
      DESCRIBE  | application/ld+json             | Spain
      """)
  void allFormsByGetAndBothPosts(String form, String accept, String part) {
    String query =
        switch (form) {
          case "SELECT" -> SELECT;
          case "ASK" -> ASK;
          case "CONSTRUCT" -> CONSTRUCT;
          default -> DESCRIBE;
        };
    List<HttpResponse<String>> responses =
        List.of(
            get(query, accept),
            post("application/sparql-query", query, accept),
            post("application/x-www-form-urlencoded", "query=" + encoded(query), accept));
    for (HttpResponse<String> response : responses) {
      assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
      assertThat(TestSite.header(response, "Content-Type")).startsWith(accept);
      assertThat(response.body()).contains(part);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT DATA { <urn:a> <urn:b> <urn:c> }",
        "DROP ALL",
        "LOAD <file:///etc/passwd>",
        "LOAD <http://127.0.0.1/>",
        "SELECT * { SERVICE <http://127.0.0.1/sparql> { ?s ?p ?o } }",
        "SELECT * { SERVICE SILENT <http://127.0.0.1/sparql> { ?s ?p ?o } }",
        "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE <http://127.0.0.1/> { ?s ?p ?o } } }",
        "SELECT * { { SELECT * { SERVICE <http://127.0.0.1/> { ?s ?p ?o } } } }",
        "SELECT * { ?s ?p ?o } ORDER BY EXISTS { SERVICE <http://127.0.0.1/> { ?s ?p ?o } }",
        "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }",
        "SELECT * FROM NAMED <file:///etc/passwd> { GRAPH ?g { ?s ?p ?o } }",
        "SELECT * FROM <jar:file:/x.jar!/y> { ?s ?p ?o }",
        "SELECT (<java:java.lang.Math>(1) AS ?x) {}",
        "SELECT * { ?s <java:org.apache.jena.sparql.pfunction.library.version> ?o }",
        "SELECT (<http://jena.apache.org/ARQ/function#wait>(100) AS ?x) {}",
        "SELECT (<http://jena.apache.org/ARQ/jsFunction#f>(1) AS ?x) {}",
        "SELECT * { ?x <http://jena.apache.org/ARQ/property#versionARQ> ?v }",
        "SELECT * { LATERAL { ?s ?p ?o } }",
        "SELECT * { ?s ?p",
      })
  void refuses(String query) {
    HttpResponse<String> response = get(query, "application/sparql-results+json");
    assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
    assertThat(response.body()).doesNotContain("root:", "\tat ");
    assertThat(post("application/sparql-query", query, "*/*").statusCode()).isEqualTo(400);
  }

  /** Programs name a form in a parameter beside their header; an unknown name is ignored. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      CONSTRUCT | rdf%2Bxml | application/rdf+xml   | application/rdf+xml
      CONSTRUCT | rdf+xml   | application/rdf+xml   | application/rdf+xml
      CONSTRUCT | rdf       | application/rdf+xml   | application/rdf+xml
      CONSTRUCT | n3        | text/turtle           | text/turtle
      CONSTRUCT | N3        | */*                   | text/turtle
      CONSTRUCT | json-ld   | application/ld+json   | application/ld+json
      CONSTRUCT | text/turtle | */*                 | text/turtle
      CONSTRUCT | nonsense  | application/n-triples | application/n-triples
      CONSTRUCT | csv       | application/n-triples | application/n-triples
      CONSTRUCT | ''        | application/rdf+xml   | application/rdf+xml
      SELECT    | csv       | */*                   | text/csv
      SELECT    | csv       | text/html             | text/csv
      SELECT    | nonsense  | text/csv              | text/csv
      SELECT    | nonsense  | text/html             | text/html
      SELECT    | rdf%2Bxml | application/sparql-results+xml | application/sparql-results+xml
      ASK       | turtle    | application/sparql-results+json | application/sparql-results+json
      """)
  void get_formInTheAddress_asFarAsItIsKnown(String kind, String form, String accept, String type) {
    String query =
        switch (kind) {
          case "CONSTRUCT" -> CONSTRUCT;
          case "ASK" -> "ASK {}";
          default -> SELECT;
        };
    for (String parameter : List.of("format", "output")) {
      HttpResponse<String> response =
          TestSite.get(
              "/sparql?query=" + encoded(query) + "&" + parameter + "=" + form, "Accept", accept);
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(TestSite.header(response, "Content-Type").replaceFirst(";.*", "")).isEqualTo(type);
    }
  }

  @Test
  void get_unknownFormAndNoneAcceptable_406() {
    String path = "/sparql?query=" + encoded(SELECT) + "&format=nonsense";
    assertThat(TestSite.get(path, "Accept", "image/png").statusCode()).isEqualTo(406);
  }

  @Test
  void refusesOutsideGraphsByTheProtocolToo() {
    String path =
        "/sparql?query=" + encoded(SELECT) + "&default-graph-uri=" + encoded("file:///etc/passwd");
    assertThat(TestSite.get(path).statusCode()).isEqualTo(400);
  }

  @Test
  void graphsOfTheDatasetCanBeChosen() {
    String vocabulary = "https://w3id.org/rapporteur/id/graph/vocabulary";
    String count =
        "SELECT (COUNT(*) AS ?n) FROM <%s> { ?s a <https://w3id.org/rapporteur/ns#Report> }"
            .formatted(vocabulary);
    assertThat(get(count, "text/csv").body()).isEqualToIgnoringNewLines("n\r\n0\r\n");
    assertThat(
            TestSite.get(
                    "/sparql?query="
                        + encoded(SELECT)
                        + "&default-graph-uri="
                        + encoded(vocabulary),
                    "Accept",
                    "text/csv")
                .body())
        .doesNotContain("WG.7");
  }

  @Test
  void post_update_refused() {
    String update = "INSERT DATA { <urn:a> <urn:b> <urn:c> }";
    assertThat(post("application/sparql-update", update, "*/*").statusCode()).isBetween(400, 499);
    assertThat(
            post("application/x-www-form-urlencoded", "update=" + encoded(update), "*/*")
                .statusCode())
        .isBetween(400, 499);
    assertThat(get("ASK { <urn:a> <urn:b> <urn:c> }", "application/sparql-results+json").body())
        .contains("false");
  }

  @Test
  void put_and_delete_refused() {
    for (String method : new String[] {"PUT", "DELETE", "PATCH"}) {
      HttpResponse<String> response =
          TestSite.send(
              TestSite.request("/sparql").method(method, BodyPublishers.ofString("")).build());
      assertThat(response.statusCode()).isBetween(400, 499);
    }
  }

  @Test
  void post_tooLong_413() {
    HttpResponse<String> response =
        post("application/sparql-query", SELECT + " #" + "x".repeat(600_000), "*/*");
    assertThat(response.statusCode()).isEqualTo(413);
  }

  @Test
  void get_nothingAcceptable_406() {
    assertThat(get(SELECT, "image/png").statusCode()).isEqualTo(406);
    assertThat(get(SELECT, "text/turtle").statusCode()).isEqualTo(406);
  }

  @Test
  void head_likeGetWithoutBody() {
    HttpResponse<String> response =
        TestSite.send(
            TestSite.request("/sparql?query=" + encoded(SELECT), "Accept", "text/csv")
                .method("HEAD", BodyPublishers.noBody())
                .build());
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEmpty();
  }

  @Test
  void aBrowserGetsAFormAndATable() {
    assertThat(TestSite.get("/sparql", "Accept", "text/html").body()).contains("<textarea");
    assertThat(get(SELECT, "text/html").body()).contains("<caption", "/doc/CTOC/COP/WG.7/2015/6");
    assertThat(get(CONSTRUCT, "text/html").body()).contains("a rap:Report");
    HttpResponse<String> broken = get("SELECT * { ?s", "text/html");
    assertThat(broken.statusCode()).isEqualTo(400);
    assertThat(broken.body()).contains("This query was not run");
  }

  @Test
  void whoAsksNothingIsToldWhatCanBeAsked() {
    assertThat(TestSite.get("/sparql", "Accept", "text/turtle").body()).contains("SPARQL11Query");
  }
}
