package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.rapporteur.Pipeline;
import org.w3id.rapporteur.Publisher;
import org.w3id.rapporteur.store.QueryLibrary;
import org.w3id.rapporteur.store.Store;

/** A server that lets a query run for a fifth of a second. */
class QueryTimeoutTest {
  private static final Duration LIMIT = Duration.ofMillis(200);

  /** The limit, and what a busy machine adds; the queries would run for years. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
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
    String url =
        "http://127.0.0.1:%d/sparql?query=%s%s"
            .formatted(server.port(), URLEncoder.encode(query, StandardCharsets.UTF_8), more);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url)).header("Accept", accept).timeout(PATIENCE).build();
    return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
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
