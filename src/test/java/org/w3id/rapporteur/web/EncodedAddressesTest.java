package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.rapporteur.store.Store;

/** Addresses whose reserved characters are percent-encoded, and IRIs that contain encoded ones. */
class EncodedAddressesTest {
  private static final String THINGS = ServerOptions.DEFAULT_BASE + "id/thing/";
  private static final String LABEL = "<http://www.w3.org/2000/01/rdf-schema#label>";

  @ParameterizedTest
  @CsvSource({
    "/id/state%2FESP, 308, /id/state/ESP",
    "/doc/state%2FESP.ttl?a=b, 308, /doc/state/ESP.ttl?a=b",
    "/doc/state%2fesp, 308, /doc/state/ESP",
    "/cite/CTOC%2FCOP%2FWG.7%2F2015%2F6.bib, 308, /cite/CTOC/COP/WG.7/2015/6.bib",
    "/dump/CTOC%2FCOP%2FWG.7%2F2015%2F6.nt, 308, /dump/CTOC/COP/WG.7/2015/6.nt",
    "/id/%73tate/ESP, 303, /doc/state/ESP",
    "/id/state%2FXYZ, 404, ''",
    "/id/state%252FESP, 404, ''",
    "/doc/%2e%2e%2fid/state/ESP, 404, ''"
  })
  void get_encodedSlash_leadsToTheAddress(String path, int status, String location) {
    HttpResponse<String> response = TestSite.get(path);
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(TestSite.header(response, "Location")).isEqualTo(location);
  }

  @Test
  void get_iriWithEncodedCharacters_isItsOwnThing(@TempDir Path folder) throws Exception {
    Path data = folder.resolve("data.nt");
    Files.writeString(
        data,
        """
        <BASEhub> <http://example.org/links> <BASEa%20b> .
        <BASEhub> <http://example.org/links> <BASEc%2Fd> .
        <BASEa%20b> LABEL "spaced"@en .
        <BASEc%2Fd> LABEL "encoded"@en .
        <BASEc/d> LABEL "plain"@en .
        <BASE\\u00E9> LABEL "composed"@en .
        <BASEe\\u0301> LABEL "decomposed"@en .
        """
            .replace("BASE", THINGS)
            .replace("LABEL", LABEL));
    try (Store store = Store.inMemory()) {
      store.load(data);
      try (Server server = TestSite.serve(store)) {
        String site = "http://127.0.0.1:" + server.port();
        assertThat(title(site + "/doc/thing/a%20b")).contains("spaced");
        assertThat(title(site + "/doc/thing/c%2Fd")).contains("encoded");
        assertThat(title(site + "/doc/thing/c/d")).contains("plain");
        assertThat(title(site + "/doc/thing/%C3%A9")).contains("composed").doesNotContain("decom");
        assertThat(title(site + "/doc/thing/e%CC%81")).contains("decomposed");
        assertThat(TestSite.header(get(site + "/id/thing/a%20b"), "Location"))
            .isEqualTo("/doc/thing/a%20b");
        for (String link :
            Jsoup.parse(get(site + "/doc/thing/hub").body())
                .select("main a[href^=/doc/thing/]")
                .eachAttr("href"))
          assertThat(get(site + link).statusCode()).as(link).isEqualTo(200);
      }
    }
  }

  private static String title(String address) {
    HttpResponse<String> response = get(address);
    assertThat(response.statusCode()).as(address).isEqualTo(200);
    return Jsoup.parse(response.body()).title();
  }

  private static HttpResponse<String> get(String address) {
    return TestSite.send(
        HttpRequest.newBuilder(URI.create(address)).header("Accept", "text/html").build());
  }
}
