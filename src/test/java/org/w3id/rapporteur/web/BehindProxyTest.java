package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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

/** A site that stands below a path of its host: nothing that it tells leads out of there. */
class BehindProxyTest {
  private static final String R = "CTOC/COP/WG.7/2015/6";

  private static TestProxy proxy;
  private static Store store;
  private static Server server;

  @BeforeAll
  static void start() throws IOException {
    proxy = new TestProxy();
    store = Store.inMemory();
    TestSite.publish(store);
    ServerOptions options = TestSite.OPTIONS.at(new ServiceUrl(proxy.url()));
    server = Server.of(store, QueryLibrary.ofClassPath(), options).start();
    proxy.to(server);
  }

  @AfterAll
  static void stop() {
    proxy.close();
    server.close();
    store.close();
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

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void oneOfEachKind_staysBelowThePath(boolean isPathKept) {
    proxy.keepPath(isPathKept);
    Crawl crawl = new Crawl(client(), 1).fromSitemap();
    assertThat(crawl.complaints()).isEmpty();
    assertThat(crawl.addresses()).isGreaterThan(200);
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
      sitemap.xml                   | */*         | doc/CTOC/COP/WG.7/2015/6<
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

  /** Words of a page that look like a link are none, and paths that only begin alike neither. */
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
