package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.rapporteur.proxy.Nginx;
import org.w3id.rapporteur.proxy.PathHandling;
import org.w3id.rapporteur.query.QueryLibrary;
import org.w3id.rapporteur.store.Store;

/** A site below a path of nginx, which keeps the path or strips it; with TLS and HTTP/2. */
@Tag("thorough")
@Timeout(900)
@ParameterizedClass
@EnumSource(PathHandling.class)
class BehindNginxIT {
  private static Nginx nginx;
  private static Store store;
  private static Server server;
  private static SiteClient client;

  @Parameter PathHandling path;

  @BeforeParameterizedClassInvocation
  static void start(PathHandling path, @TempDir Path folder) {
    nginx = new Nginx(folder);
    store = Store.inMemory();
    TestSite.publish(store);
    server = Server.of(store, QueryLibrary.ofClassPath(), TestSite.OPTIONS.at(nginx.url())).start();
    nginx.start(server.port(), path);
    client = client(HttpClient.Version.HTTP_2);
  }

  private static SiteClient client(HttpClient.Version version) {
    return new SiteClient(nginx.url().beginning(), nginx.client(version));
  }

  @AfterParameterizedClassInvocation
  static void stop() {
    nginx.close();
    if (server != null) server.close();
    store.close();
  }

  @AfterEach
  void nginxFindsNoFault() {
    assertThat(nginx.complaints()).isEmpty();
  }

  /** nginx ends a connection of HTTP/2 after 1,000 requests, which Java's client takes amiss. */
  @Test
  void allLinks_stayBelowThePath() {
    Crawl crawl = new Crawl(client(HttpClient.Version.HTTP_1_1), Integer.MAX_VALUE);
    assertThat(crawl.hiding("127.0.0.1:" + server.port()).fromSitemap().complaints()).isEmpty();
    assertThat(crawl.pages()).isGreaterThan(1_500);
    assertThat(crawl.addresses()).isGreaterThan(10_000);
  }

  @Test
  void openApi_isAnsweredAsDescribed() {
    OpenApiClient described = new OpenApiClient(client);
    described.getEach();
    described.postEach();
  }

  @Test
  void reconciliation_findsNamesAndWhatItsManifestNames() {
    ReconciliationClient names = new ReconciliationClient(client);
    names.followManifest();
    assertThat(names.first("España", "rap:State").get("id").asText()).isEqualTo("state/ESP");
    HttpResponse<String> draft =
        names.post(
            ReconciliationClient.DRAFT + "/match", ReconciliationClient.batch1("Phillipines", ""));
    ReconciliationClient.assertConforms("1.0-draft", "results", draft);
    HttpResponse<String> extension =
        names.form("extend", "{\"ids\": [\"state/ESP\"], \"properties\": [{\"id\": \"rap:m49\"}]}");
    ReconciliationClient.assertConforms("0.2", "extension", extension);
  }

  @ParameterizedTest
  @ValueSource(strings = {"identity", "gzip", "br"})
  void get_whatIsKnown_304(String coding) {
    for (String page : List.of("/", "/about", "/doc/state/ESP", "/dump/vocabulary.nt")) {
      HttpResponse<String> first = client.get(page, "Accept-Encoding", coding);
      String tag = TestSite.header(first, "ETag");
      assertThat(first.statusCode()).as(page).isEqualTo(200);
      assertThat(TestSite.header(first, "Content-Encoding"))
          .as(page)
          .isEqualTo(coding.equals("identity") ? "" : coding);
      assertThat(client.get(page, "Accept-Encoding", coding, "If-None-Match", tag).statusCode())
          .as(page + tag)
          .isEqualTo(304);
    }
  }

  @Test
  void answers_comeByHttp2() {
    assertThat(client.get("/").version()).isEqualTo(HttpClient.Version.HTTP_2);
  }

  @ParameterizedTest
  @CsvSource({
    "application/sparql-query, ''",
    "application/x-www-form-urlencoded, query=",
  })
  void query_longerThanAnAddressMayBe_isPosted(String type, String before) {
    String query = query(200_000);
    String body = before.isEmpty() ? query : before + ReconciliationClient.encoded(query);
    HttpResponse<String> response =
        client.send(
            client
                .request("/sparql", "Content-Type", type, "Accept", "text/csv")
                .POST(BodyPublishers.ofString(body))
                .build());
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).startsWith("one").contains("1");
  }

  @ParameterizedTest
  @ValueSource(ints = {1_000, 4_000, 12_000})
  void query_inALongAddress_isAnswered_andRedirected(int length) {
    String query = "?query=" + ReconciliationClient.encoded(query(length));
    assertThat(client.get("/sparql" + query, "Accept", "text/csv").statusCode()).isEqualTo(200);
    HttpResponse<String> redirect = client.get("/sparql/" + query, "Accept", "text/csv");
    assertThat(redirect.statusCode()).isEqualTo(308);
    assertThat(PageLinks.redirect(redirect)).isEqualTo(client.url("/sparql" + query));
  }

  private static String query(int length) {
    return "SELECT (1 AS ?one) {} #" + "x".repeat(length);
  }

  /** A client must not take it for a whole one. */
  @Test
  void answerBrokenOff_isAnError(@TempDir Path folder) {
    String endless = ReconciliationClient.encoded("SELECT * { ?a ?b ?c . ?d ?e ?f }");
    try (Nginx own = new Nginx(folder);
        Store reports = Store.inMemory()) {
      TestSite.publish(reports);
      ServerOptions options =
          new ServerOptions(
              ServerOptions.DEFAULT_HOST,
              0,
              ServerOptions.DEFAULT_BASE,
              Optional.of(own.url()),
              Duration.ofSeconds(1),
              "desk@example.org");
      try (Server hasty = Server.of(reports, QueryLibrary.ofClassPath(), options).start()) {
        own.start(hasty.port(), path);
        HttpClient http = own.client(HttpClient.Version.HTTP_2);
        HttpRequest query =
            new SiteClient(own.url().beginning(), http)
                .request("/sparql?query=" + endless, "Accept", "text/csv")
                .build();
        assertThatThrownBy(() -> http.send(query, BodyHandlers.discarding()))
            .isInstanceOf(IOException.class);
        assertThat(own.complaints()).singleElement().asString().contains("prematurely closed");
      }
    }
  }

  /** Who asks says nothing of where the site stands. */
  @Test
  void forwardedHeaders_changeNothing() {
    String[] forged = {
      "X-Forwarded-Host", "forged.example.org", "X-Forwarded-Proto", "http",
      "X-Forwarded-Prefix", "/forged", "Forwarded", "host=forged.example.org;proto=http"
    };
    for (String page : List.of("/about", "/feeds/all.atom", "/oai?verb=Identify", "/openapi.json"))
      assertThat(client.get(page, forged).body()).as(page).doesNotContain("forged");
    assertThat(TestSite.header(client.get("/id/state/ESP", forged), "Location"))
        .isEqualTo(nginx.url().local("/doc/state/ESP"));
  }

  @Test
  void pathWithoutItsFinalSlash_308() {
    HttpResponse<String> response = client.get("?lang=fr", "Accept", "text/html");
    assertThat(response.statusCode()).isEqualTo(308);
    assertThat(PageLinks.redirect(response)).isEqualTo(client.url("/?lang=fr"));
  }
}
