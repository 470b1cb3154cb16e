package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3id.rapporteur.query.QueryLibrary;
import org.w3id.rapporteur.store.Store;

/**
 * The endpoint conforms to the Recommendations with other people's data, as {@code serve --data}
 * serves it. Sources: SPARQL 1.1 Query Language, Protocol, Query Results CSV and TSV Formats.
 */
class SparqlConformanceTest {
  private static final String PREFIX = "PREFIX : <http://example.org/>\n";
  private static final String NAMES =
      "SELECT ?g ?s { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } } ORDER BY ?g ?s";
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /** In memory, always: TDB2 keeps numbers by value, 1.80 as 1.8. */
  private static final Store STORE = Store.inMemory();

  private static final Server SERVER = start();

  private static Server start() {
    STORE.load(Path.of("src/test/resources/sparql/data.trig"));
    ServerOptions options =
        new ServerOptions(ServerOptions.DEFAULT_HOST, 0, ServerOptions.DEFAULT_BASE);
    return Server.of(STORE, QueryLibrary.ofClassPath(), options).start();
  }

  @AfterAll
  static void stop() {
    SERVER.close();
    STORE.close();
  }

  private static Stream<String> lines(String file) throws IOException {
    try (InputStream in = SparqlConformanceTest.class.getResourceAsStream("/sparql/" + file)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.isBlank() && !line.startsWith("#"));
    }
  }

  static Stream<String> answers() throws IOException {
    return lines("answers.txt");
  }

  static Stream<String> syntax() throws IOException {
    return lines("syntax.txt");
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static HttpRequest.Builder request(String pathAndQuery, String... headers) {
    String url = "http://127.0.0.1:" + SERVER.port() + pathAndQuery;
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
    return headers.length == 0 ? request : request.headers(headers);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static HttpResponse<String> get(String query, String accept) {
    return send(request("/sparql?query=" + encoded(query), "Accept", accept));
  }

  private static HttpResponse<String> post(String path, String type, String body) {
    return send(
        request(path, "Content-Type", type, "Accept", "text/csv")
            .POST(BodyPublishers.ofString(body)));
  }

  @ParameterizedTest
  @MethodSource("answers")
  void answersAsTheRecommendationSays(String line) {
    String[] parts = line.split(" => ", 2);
    HttpResponse<String> response = get(PREFIX + parts[0], "text/csv");
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    String expected = String.join("\r\n", parts[1].split(" / ")).replace("¶", "\n");
    assertThat(response.body().replace("http://example.org/", "e:"))
        .isEqualTo(expected.replace("~", "") + "\r\n");
  }

  @ParameterizedTest
  @MethodSource("syntax")
  void takesWhatTheGrammarAllowsAndNothingElse(String line) {
    HttpResponse<String> response = get(PREFIX + line.substring(2), "*/*");
    assertThat(response.statusCode())
        .as(response.body())
        .isEqualTo(line.startsWith("+") ? 200 : 400);
  }

  @Test
  void tsvWritesTermsAsTurtleDoes() {
    String query =
        PREFIX + "SELECT ?v ?u { VALUES ?v { 1 1.5 2e0 \"a\\tb\" \"c\"@en :d true \"e\"^^:t } }";
    assertThat(get(query, "text/tab-separated-values").body())
        .isEqualTo(
            "?v\t?u\n1\t\n1.5\t\n2e0\t\n\"a\\tb\"\t\n\"c\"@en\t\n<http://example.org/d>\t\n"
                + "true\t\n\"e\"^^<http://example.org/t>\t\n");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
      default-graph-uri=friends,                          ',ann ,bob'
      default-graph-uri=friends&default-graph-uri=foes,   ',ann ,bob ,cid'
      named-graph-uri=foes,                               'foes,cid'
      default-graph-uri=friends&named-graph-uri=foes,     ',ann ,bob foes,cid'
      default-graph-uri=none,                             ''
      """)
  void theProtocolChoosesTheDataset(String parameters, String rows) {
    String uris = parameters.replace("=", "=" + encoded("http://example.org/"));
    String expected = rows.isEmpty() ? "g,s" : "g,s " + rows;
    String form = "application/x-www-form-urlencoded";
    String from = NAMES.replace(" { {", " FROM <http://example.org/foes> { {");
    assertThat(
            Stream.of(
                    send(
                        request("/sparql?query=" + encoded(NAMES) + "&" + uris)
                            .header("Accept", "text/csv")),
                    post("/sparql", form, "query=" + encoded(NAMES) + "&" + uris),
                    post("/sparql?" + uris, "application/sparql-query", NAMES),
                    post("/sparql?" + uris, "application/sparql-query", from))
                .map(answer -> answer.body().replace("http://example.org/", "").strip())
                .map(body -> body.replace("\r\n", " ")))
        .containsOnly(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      PUT  | query=ASK%20%7B%7D                    |                                   |           | 405
      GET  | query=ASK%20%7B%7D&query=ASK%20%7B%7D |                                   |           | 400
      POST |                                       | application/x-www-form-urlencoded | query=ASK%20%7B%7D&query=ASK%20%7B%7D | 400
      POST |                                       | text/plain                        | ASK {}    | 415
      POST |                                       |                                   | ASK {}    | 400
      POST |                                       | application/sparql-update         | CLEAR ALL | 415
      POST |                                       | application/x-www-form-urlencoded | update=CLEAR%20ALL | 400
      GET  | default-graph-uri=urn%3Ax             |                                   |           | 400
      GET  | query=                                |                                   |           | 400
      GET  | query=ASK%20%7B                       |                                   |           | 400
      """)
  void refusalsAreProblems(String method, String query, String type, String body, int status) {
    HttpRequest.Builder request = request("/sparql" + (query == null ? "" : "?" + query));
    if (type != null) request.header("Content-Type", type);
    HttpResponse<String> response =
        send(
            request.method(
                method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(TestSite.header(response, "Content-Type")).startsWith("application/problem+json");
    assertThat(response.body()).contains("\"status\": " + status, "\"detail\": ");
  }

  @Test
  void aSyntaxErrorIsToldWithItsPlace() {
    assertThat(get("ASK {\n ?s ?p }", "*/*").body())
        .contains("line 2, column 8")
        .as("what might have stood there is a page long")
        .doesNotContain("expecting");
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8,      application/sparql-query;charset=utf-8,  200",
    "UTF-8,      application/sparql-query,                200",
    "ISO-8859-1, application/sparql-query,                400",
    "UTF-16,     application/sparql-query;charset=utf-16, 415",
    "UTF-16,     application/sparql-query,                400"
  })
  void queriesAreUtf8(String written, String type, int status) {
    byte[] body = "ASK { ?s ?p \"é\" }".getBytes(Charset.forName(written));
    HttpRequest.Builder request =
        request("/sparql", "Content-Type", type).POST(BodyPublishers.ofByteArray(body));
    assertThat(send(request).statusCode()).isEqualTo(status);
  }

  @Test
  void theServiceDescriptionNamesGraphsFormsAndLanguage() {
    String sd = "http://www.w3.org/ns/sparql-service-description#";
    String description = send(request("/sparql", "Accept", "application/n-triples")).body();
    assertThat(description)
        .contains(
            "<" + sd + "supportedLanguage> <" + sd + "SPARQL11Query>",
            "<" + sd + "name> <http://example.org/foes>",
            "<" + sd + "namedGraph> <http://example.org/friends>",
            "SPARQL_Results_CSV>")
        .as("the default graph of these data is their own")
        .doesNotContain("UnionDefaultGraph");
    assertThat(TestSite.get("/sparql", "Accept", "application/n-triples").body())
        .contains("UnionDefaultGraph", "<" + sd + "name> <https://w3id.org/rapporteur/id/graph/");
    assertThat(send(request("/sparql", "Accept", "image/png")).statusCode()).isEqualTo(406);
  }
}
