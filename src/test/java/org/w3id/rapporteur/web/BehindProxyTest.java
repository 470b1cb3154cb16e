package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.rapporteur.address.ServiceUrl;
import org.w3id.rapporteur.query.QueryLibrary;
import org.w3id.rapporteur.store.Store;
import org.w3id.rapporteur.store.TestStores;

/** A site below a path of its host: none of its links leads out of the path. */
class BehindProxyTest {
  private static final String R = "CTOC/COP/WG.7/2015/6";

  private static ProxiedSite site;
  private static TestProxy proxy;
  private static Server server;

  @BeforeAll
  static void start() {
    site = ProxiedSite.start();
    proxy = site.proxy();
    server = site.server();
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static SiteClient client() {
    return SiteClient.at(proxy.url().replaceFirst("/$", ""));
  }

  private static HttpResponse<String> get(String address, String accept) {
    return TestSite.send(
        HttpRequest.newBuilder(URI.create(address)).header("Accept", accept).build());
  }

  private static HttpResponse<String> page(String path) {
    return get(proxy.url() + path, "text/html");
  }

  /** Follows links to one address of each kind; {@link BehindNginxIT} follows them all. */
  @Test
  void oneOfEachKind_leadsSomewhereBelowThePath() {
    proxy.keepPath(true);
    Crawl crawl = new Crawl(client(), 1).hiding("127.0.0.1:" + server.port()).fromSitemap();
    assertThat(crawl.complaints()).isEmpty();
    assertThat(crawl.pages()).isGreaterThan(50);
    assertThat(crawl.addresses()).isGreaterThan(100);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "states",
        "id/state/ESP",
        "doc/state/ESP",
        "doc/CTOC/COP/WG.7/2015/6.ttl",
        "doc/CTOC/COP/WG.7/2015/6/para/12",
        "timegate/doc/CTOC/COP/WG.7/2015/6",
        "recommendations?strength=must",
        "search?q=crime",
        "feeds/all.atom",
        "openapi.json",
        "reconcile",
        "sitemap.xml",
        "robots.txt",
        "states/",
        "nothing"
      })
  void pathStripped_isAnsweredAsKept(String path) {
    proxy.keepPath(true);
    HttpResponse<String> kept = page(path);
    proxy.keepPath(false);
    HttpResponse<String> stripped = page(path);
    assertThat(stripped.statusCode()).isEqualTo(kept.statusCode());
    for (String header : List.of("Location", "Content-Location", "Link"))
      assertThat(stripped.headers().allValues(header)).isEqualTo(kept.headers().allValues(header));
    assertThat(stripped.body()).isEqualTo(kept.body());
  }

  /** A proxy would resolve these; a client without one may send them. */
  @ParameterizedTest
  @ValueSource(strings = {"/wg/..", "/wg/../doc/state/ESP", "/wg/states/../topics"})
  void pathWithDots_isNoFaultOfTheServer(String path) {
    assertThat(get("http://127.0.0.1:" + server.port() + path, "text/html").statusCode())
        .isLessThan(500);
  }

  @Test
  void pathsThatBeginAsOursAreKnown() {
    JsonObject description = json("openapi.json");
    for (String path : description.getJsonObject("paths").keySet())
      if (path.matches("/[^{]+.*"))
        assertThat(Routes.isFirstSegment(path.split("/")[1])).as(path).isTrue();
    for (String page : Crawl.sitemap(client()))
      if (!page.equals(proxy.url()))
        assertThat(Routes.isFirstSegment(page.substring(proxy.url().length()).split("/")[0]))
            .as(page)
            .isTrue();
  }

  @Test
  void openApi_namesTheService() {
    JsonObject description = json("openapi.json");
    assertThat(description.getJsonArray("servers").getJsonObject(0).getString("url"))
        .isEqualTo(client().url());
  }

  @Test
  void reconciliation_namesTheService() {
    JsonObject manifest = json("reconcile");
    assertThat(manifest.getString("identifierSpace")).isEqualTo(ServerOptions.DEFAULT_BASE + "id/");
    assertThat(manifest.getJsonObject("view").getString("url"))
        .isEqualTo(proxy.url() + "id/{{id}}");
    assertThat(manifest.getJsonObject("preview").getString("url"))
        .startsWith(proxy.url() + "reconcile/preview");
    assertThat(manifest.getJsonObject("suggest").getJsonObject("entity").getString("service_url"))
        .isEqualTo(proxy.url() + "reconcile");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      cite/CTOC/COP/WG.7/2015/6.bib | */*         | id/CTOC/COP/WG.7/2015/6}
      feeds/all.atom                | */*         | feeds/all.atom"
      oai?verb=Identify             | */*         | oai</baseURL>
      ldes/root                     | */*         | ldes>
      dataset                       | text/turtle | sparql>
      dataset                       | text/turtle | dump/all.nq.gz>
      sparql                        | text/turtle | sparql>
      opensearch.xml                | */*         | search?q=
      robots.txt                    | */*         | sitemap.xml
      sitemap.xml                   | */*         | sitemap/2.xml<
      sitemap/2.xml                 | */*         | doc/CTOC/COP/WG.7/2015/6<
      """)
  void descriptions_nameTheService(String path, String accept, String address) {
    assertThat(get(proxy.url() + path, accept).body()).contains(proxy.url() + address);
  }

  @Test
  void data_holdsNoAddressOfTheService() {
    for (String path : List.of("dump/catalogue.nt", "dump/vocabulary.nt", "dump/" + R + ".nt"))
      assertThat(page(path).body())
          .contains(ServerOptions.DEFAULT_BASE)
          .doesNotContain(proxy.url());
  }

  @ParameterizedTest
  @CsvSource({"id/state/ESP, 303, doc/state/ESP", "states/, 308, states", "sparql/, 308, sparql"})
  void redirects_stayBelowThePath(String path, int status, String place) {
    HttpResponse<String> response = page(path);
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(TestSite.header(response, "Location")).isEqualTo("/wg/" + place);
  }

  @Test
  void withoutFinalSlash_308() {
    proxy.keepPath(true);
    String address = proxy.url().substring(0, proxy.url().length() - 1);
    HttpResponse<String> response = get(address + "?lang=fr", "text/html");
    assertThat(response.statusCode()).isEqualTo(308);
    assertThat(TestSite.header(response, "Location")).isEqualTo("/wg/?lang=fr");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          search.json?q=Spain        | "/wg/doc/state/ESP"
          search.json?q=Spain        | "/wg/search.json?q=Spain
          search/suggest?q=Spa       | "/wg/doc/state/ESP"
          robots.txt                 | Disallow: /wg/reconcile/
          robots.txt                 | Allow: /wg/*?lang=
          reconcile/preview?id=state/ESP | href="/wg/id/state/ESP"
          nothing                    | There is nothing at /wg/nothing.
          doc/state/XYZ              | There is nothing at /wg/doc/state/XYZ.
          sparql?query=nonsense      | action="/wg/sparql"
          queries/nothing            | href="/wg/site.css"
          """)
  void paths_beginWithThatOfTheService(String path, String part) {
    for (boolean isKept : new boolean[] {true, false}) {
      proxy.keepPath(isKept);
      assertThat(page(path).body()).contains(part);
    }
  }

  @Test
  void theChosenLanguage_isRememberedBelowThePathAlone() {
    assertThat(TestSite.header(page("states?lang=fr"), "Set-Cookie"))
        .startsWith("lang=fr; Path=/wg/;");
    HttpRequest remembered =
        HttpRequest.newBuilder(URI.create(proxy.url() + "states"))
            .headers("Accept", "text/html", "Cookie", "lang=fr")
            .build();
    assertThat(TestSite.send(remembered).body()).contains("<html lang=\"fr\"");
  }

  @Test
  void whatWasWithdrawn_isToldByThePathThatIsKnown() {
    try (Store memory = TestStores.begin()) {
      TestSite.publish(memory).withdraw(R, Instant.parse("2026-11-24T00:00:00Z"));
      ServerOptions options = TestSite.OPTIONS.at(new ServiceUrl("https://data.example.org/wg/"));
      try (Server other = Server.of(memory, QueryLibrary.ofClassPath(), options).start()) {
        for (String path : List.of("/doc/" + R, "/wg/doc/" + R)) {
          String address = "http://127.0.0.1:" + other.port() + path;
          assertThat(get(address, "application/problem+json").body())
              .contains("The document at /wg/doc/" + R + " has been withdrawn.");
          assertThat(get(address, "text/html").body()).contains("href=\"/wg/\"");
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void timeGate_leadsToAPastBelowThePath(boolean isPathKept) {
    proxy.keepPath(isPathKept);
    HttpResponse<String> gate = page("timegate/doc/" + R);
    String memento = TestSite.header(gate, "Location");
    assertThat(memento).startsWith("/wg/memento/");
    assertThat(TestSite.header(gate, "Link")).contains("</wg/doc/" + R + ">; rel=\"original\"");
    HttpResponse<String> past = get(URI.create(proxy.url()).resolve(memento).toString(), "*/*");
    assertThat(past.statusCode()).isEqualTo(200);
    assertThat(TestSite.header(past, "Content-Location")).startsWith(memento + ".");
    assertThat(page("timemap/link/doc/" + R).body())
        .contains("<" + proxy.url() + "timegate/doc/" + R + ">; rel=\"timegate\"");
  }

  @Test
  void everyDescribedPath_isThere() {
    JsonObject description = json("openapi.json");
    String server = description.getJsonArray("servers").getJsonObject(0).getString("url");
    for (String path : description.getJsonObject("paths").keySet())
      if (!path.contains("{"))
        assertThat(get(server + path, "*/*").statusCode()).as(path).isNotIn(404, 500);
  }

  @Test
  void reconciliation_isAskedWhereTheManifestSays() {
    String service = json("reconcile").getString("documentation");
    HttpRequest batch =
        HttpRequest.newBuilder(URI.create(service))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("queries={\"q0\":{\"query\":\"Spain\"}}"))
            .build();
    assertThat(TestSite.send(batch).body()).contains("state/ESP");
  }

  /**
   * Text of a page that looks like a link is none, and neither is a path that only begins alike.
   */
  @Test
  void similarPaths_404() {
    proxy.keepPath(true);
    String own = "http://127.0.0.1:" + server.port();
    assertThat(get(own + "/wgx/states", "*/*").statusCode()).isEqualTo(404);
    assertThat(get(own + "/wg/wg/states", "*/*").statusCode()).isEqualTo(404);
    assertThat(get(own + "/states", "*/*").statusCode()).isEqualTo(200);
    assertThat(get(own + "/wg/states", "*/*").statusCode()).isEqualTo(200);
  }

  private static JsonObject json(String path) {
    String body = get(proxy.url() + path, "application/json").body();
    return Json.createReader(new StringReader(body)).readObject();
  }
}
