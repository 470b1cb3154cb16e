package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.rapporteur.pipeline.Pipeline;
import org.w3id.rapporteur.publishing.Publisher;
import org.w3id.rapporteur.query.QueryLibrary;
import org.w3id.rapporteur.store.Store;

/** A server whose queries may run for a fifth of a second. */
class QueryTimeoutTest {
  private static final Duration LIMIT = Duration.ofMillis(200);

  /** The limit, with time for a busy machine; without a limit the queries would run for years. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final int MOST_OF_ADDRESS = 4_000;
  private static final String ENDLESS = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l";

  private static Store store;
  private static Server server;

  @BeforeAll
  static void start() {
    store = Store.inMemory();
    new Publisher(new Pipeline(ServerOptions.DEFAULT_BASE), store);
    server =
        Server.of(
                store,
                QueryLibrary.ofClassPath(),
                new ServerOptions(ServerOptions.DEFAULT_HOST, 0, ServerOptions.DEFAULT_BASE, LIMIT))
            .start();
  }

  @AfterAll
  static void stop() {
    server.close();
    store.close();
  }

  private static HttpResponse<String> ask(String query, String accept, String more)
      throws IOException, InterruptedException {
    return CLIENT.send(request(query, accept, more), HttpResponse.BodyHandlers.ofString());
  }

  private static HttpRequest request(String query, String accept, String more) {
    String form = "query=" + URLEncoder.encode(query, StandardCharsets.UTF_8) + more;
    HttpRequest.Builder request =
        form.length() < MOST_OF_ADDRESS
            ? HttpRequest.newBuilder(url("?" + form))
            : HttpRequest.newBuilder(url(""))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
    return request.header("Accept", accept).timeout(PATIENCE).build();
  }

  private static URI url(String query) {
    return URI.create("http://127.0.0.1:%d/sparql%s".formatted(server.port(), query));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (COUNT(*) AS ?n) { %s }",
        "SELECT * { %s } ORDER BY ?l",
        "SELECT DISTINCT ?a { %s FILTER (CONCAT(STR(?a), STR(?l)) = \"\") }",
        "ASK { %s FILTER (CONCAT(STR(?a), STR(?l)) = \"\") }",
        "CONSTRUCT { ?a ?e ?i } WHERE { %s }",
        "DESCRIBE ?a WHERE { %s }",
        "ASK { FILTER REGEX(\"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\", \"(.*x){12}y\") }",
        "ASK { ?a ?b ?c FILTER REGEX(CONCAT(\"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\", STR(?a)), \"(.*x){12}y\") }",
        "SELECT (REPLACE(\"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\", \"(.*x){12}y\", \"\") AS ?x) {}",
      })
  void get_endlessQuery_503(String query) throws Exception {
    HttpResponse<String> response = ask(query.formatted(ENDLESS), "*/*", "");
    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.body()).doesNotContain("\tat ", "Exception");
  }

  /** {@code VALUES ?v0 { 1 2 … 40 } VALUES ?v1 …}: too many rows for any machine to join. */
  private static String values(int blocks, String form) {
    String numbers =
        IntStream.rangeClosed(1, 40).mapToObj(Integer::toString).collect(Collectors.joining(" "));
    return IntStream.range(0, blocks)
        .mapToObj(block -> form.formatted("VALUES ?v" + block + " { " + numbers + " }"))
        .collect(Collectors.joining(" "));
  }

  static List<String> joins() {
    String values = values(14, "%s");
    String doubled =
        IntStream.range(0, 40)
            .mapToObj(i -> "BIND(CONCAT(?s%d, ?s%d) AS ?s%d)".formatted(i, i, i + 1))
            .collect(Collectors.joining(" "));
    return List.of(
        "SELECT (COUNT(*) AS ?n) { " + values + " }",
        "SELECT (COUNT(*) AS ?n) { " + values(14, "{ SELECT * { %s } }") + " }",
        "SELECT (COUNT(*) AS ?n) { " + values(14, "OPTIONAL { %s }") + " }",
        "SELECT (COUNT(*) AS ?n) { { " + values + " } MINUS { " + values + " } }",
        "SELECT DISTINCT * { " + values + " }",
        "SELECT * { " + values + " } ORDER BY ?v3 ?v1",
        "SELECT * { " + values + " } ORDER BY ?v3 LIMIT 3",
        "SELECT * { " + values + " } OFFSET 1000000000000 LIMIT 3",
        "SELECT ?v3 (COUNT(DISTINCT *) AS ?n) { " + values + " } GROUP BY ?v3 ?v4 ?v5 ?v6 ?v7",
        "SELECT (GROUP_CONCAT(?v1) AS ?n) { " + values + " }",
        "SELECT ?v1 { " + values + " } GROUP BY ?v1",
        "ASK { " + values + " FILTER (?v1 + ?v2 + ?v3 + ?v4 = 10000) }",
        "ASK { ?a ?b ?c FILTER NOT EXISTS { " + values + " FILTER (?v1 + ?v2 = ?v3 + 100) } }",
        "CONSTRUCT { [] <urn:p> ?v1 } WHERE { " + values + " }",
        "DESCRIBE ?s { ?s ?p ?o . " + ENDLESS + " }",
        "SELECT (COUNT(*) AS ?n) { ?a (!<urn:p>|^!<urn:p>)* ?b . ?b (!<urn:p>|^!<urn:p>)* ?c }",
        "SELECT (COUNT(*) AS ?n) { ?a ((!<urn:p>)*/(^!<urn:p>)*)* ?b }",
        "SELECT (STRLEN(?s40) AS ?n) { BIND(\"x\" AS ?s0) " + doubled + " }",
        "SELECT (REPLACE(\""
            + "a".repeat(9_000)
            + "\", \"a\", \""
            + "b".repeat(9_000)
            + "\") AS ?x) {}",
        "SELECT (COUNT(*) AS ?n) { " + ENDLESS + " FILTER REGEX(STR(?a), \"(.*x){12}y\") }");
  }

  @ParameterizedTest
  @MethodSource("joins")
  void get_whateverTheOperator_ends(String query) throws Exception {
    HttpResponse<String> response = ask(query, "*/*", "");
    assertThat(response.statusCode()).as(response.body()).isIn(400, 503);
    assertThat(response.body()).doesNotContain("\tat ", "Exception", "Encountered");
  }

  /** While one query builds its joins, the limit of another works, and others are answered. */
  @Test
  void get_manyJoinsAtOnce_eachEnds() throws Exception {
    List<CompletableFuture<HttpResponse<String>>> running =
        joins().stream()
            .limit(6)
            .map(query -> request(query, "*/*", ""))
            .map(request -> CLIENT.sendAsync(request, HttpResponse.BodyHandlers.ofString()))
            .toList();
    assertThat(ask("SELECT (COUNT(*) AS ?n) { " + ENDLESS + " }", "*/*", "").statusCode())
        .isEqualTo(503);
    for (CompletableFuture<HttpResponse<String>> each : running)
      assertThat(each.get().statusCode()).isIn(400, 503);
    assertThat(ask("ASK {}", "*/*", "").statusCode()).isEqualTo(200);
  }

  /** An empty chunk at the end would mean that the answer is complete. */
  @ParameterizedTest
  @CsvSource({
    "application/sparql-results+json, identity",
    "application/sparql-results+xml,  identity",
    "text/csv,                        identity",
    "text/tab-separated-values,       identity",
    "application/sparql-results+json, gzip",
    "text/csv,                        br",
  })
  void get_limitWhileItIsSent_connectionBreaks(String form, String coding) throws Exception {
    String query = URLEncoder.encode("SELECT * { " + ENDLESS + " }", StandardCharsets.UTF_8);
    String request =
        "GET /sparql?query=%s HTTP/1.1\r\nHost: x\r\nAccept: %s\r\nAccept-Encoding: %s\r\n\r\n"
            .formatted(query, form, coding);
    String answer = raw(request);
    if (coding.equals("identity"))
      assertThat(answer)
          .startsWith("HTTP/1.1 200 ")
          .contains("Transfer-Encoding: chunked")
          .hasSizeGreaterThan(1_000);
    assertThat(answer).doesNotEndWith("\r\n0\r\n\r\n");
    assertThat(answer).doesNotContain("cancelled", "\tat ");
  }

  /** Returns what is sent until the connection ends; a broken one may end without an error. */
  private static String raw(String request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", server.port())) {
      socket.setSoTimeout((int) PATIENCE.toMillis());
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      ByteArrayOutputStream answer = new ByteArrayOutputStream();
      try {
        socket.getInputStream().transferTo(answer);
      } catch (SocketTimeoutException open) {
        throw new AssertionError("the connection stays open", open);
      } catch (SocketException reset) {
        // This too shows the client that the answer is not complete.
      }
      return answer.toString(StandardCharsets.ISO_8859_1);
    }
  }

  /** A short answer is held back until it is complete, so its failure can be reported. */
  @Test
  void get_limitBeforeMuchIsSent_503() throws Exception {
    String query =
        "SELECT ?a { { SELECT * { ?a ?b ?c } LIMIT 5 } UNION { "
            + ENDLESS
            + " FILTER (CONCAT(STR(?a), STR(?l)) = \"\") } }";
    for (String form : List.of("text/csv", "application/sparql-results+json"))
      assertThat(ask(query, form, "").statusCode()).isEqualTo(503);
  }

  @Test
  void get_endlessQuery_saysWhenToAskAgain() throws Exception {
    HttpResponse<String> response = ask("SELECT (COUNT(*) AS ?n) { " + ENDLESS + " }", "*/*", "");
    assertThat(response.headers().firstValue("Retry-After")).contains("30");
  }

  /** Repeats the request until the limit is hit; the reply is not one that is cached. */
  @ParameterizedTest
  @ValueSource(strings = {"/queries/citations.csv", "/queries/citations", "/recommendations.csv"})
  void get_pageOrFileOverTheLimit_503(String path) {
    ServerOptions hurried =
        new ServerOptions(
            ServerOptions.DEFAULT_HOST, 0, ServerOptions.DEFAULT_BASE, Duration.ofNanos(1));
    try (Store reports = Store.inMemory()) {
      TestSite.publish(reports);
      try (Server impatient = Server.of(reports, QueryLibrary.ofClassPath(), hurried).start()) {
        URI address = URI.create("http://127.0.0.1:" + impatient.port() + path);
        HttpResponse<String> late =
            Stream.generate(() -> TestSite.send(HttpRequest.newBuilder(address).build()))
                .limit(1_000)
                .filter(response -> response.statusCode() != 200)
                .findFirst()
                .orElseThrow();
        assertThat(late.statusCode()).isEqualTo(503);
        assertThat(late.headers().firstValue("Retry-After")).contains("30");
        assertThat(late.body()).contains("longer than the time limit").doesNotContain("Exception");
      }
    }
  }

  @Test
  void get_longerLimitAskedFor_503AllTheSame() throws Exception {
    String query = "SELECT (COUNT(*) AS ?n) { " + ENDLESS + " }";
    assertThat(ask(query, "*/*", "&timeout=600").statusCode()).isEqualTo(503);
  }

  @Test
  void get_endlessQueryByABrowser_503SaysWhy() throws Exception {
    HttpResponse<String> page = ask("SELECT (COUNT(*) AS ?n) { " + ENDLESS + " }", "text/html", "");
    assertThat(page.statusCode()).isEqualTo(503);
    assertThat(page.body()).contains("The query ran longer than is allowed.");
  }

  @Test
  void get_quickQueryAfterSlowOnes_200() throws Exception {
    assertThat(ask("ASK { ?s ?p ?o }", "application/sparql-results+json", "").body())
        .contains("true");
  }
}
