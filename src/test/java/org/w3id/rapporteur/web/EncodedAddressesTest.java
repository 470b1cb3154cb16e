package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.rapporteur.address.PercentEncoding;
import org.w3id.rapporteur.store.Store;

/** Addresses whose reserved characters are percent-encoded, and IRIs that contain encoded ones. */
class EncodedAddressesTest {
  @TempDir static Path folder;
  private static Path data;

  private static final String THINGS = ServerOptions.DEFAULT_BASE + "id/thing/";

  /** Other people's IRIs, as they follow {@code id/thing/} in the data. */
  private static final List<String> NAMES =
      List.of(
          "a%20b",
          "c%2Fd",
          "c%2fd",
          "c/d",
          "100%25",
          "100%2525",
          "x;y=1",
          "x%3By=1",
          "a&b",
          "a%26b",
          "a+b",
          "a%2Bb",
          "q%3Fx",
          "h%23x",
          "(a)!*'$,:@~",
          "%41bc",
          "only%c3%a9",
          "é",
          "e\u0301",
          "é%20x",
          "\uD83D\uDE00",
          "latin%E9",
          "half%C3",
          "dots/../up",
          "http://example.org/x//y",
          "slash/",
          "x.ttl",
          "bare%",
          "bare%zz",
          "a[b]|{c}^`");

  @ParameterizedTest
  @CsvSource({
    "/id/state%2FESP, 308, /id/state/ESP",
    "/doc/state%2FESP.ttl?a=b, 308, /doc/state/ESP.ttl?a=b",
    "/doc/state%2fesp, 308, /doc/state/ESP",
    "/doc%2fstate%2fESP, 308, /doc/state/ESP",
    "/cite/CTOC%2FCOP%2FWG.7%2F2015%2F6.bib, 308, /cite/CTOC/COP/WG.7/2015/6.bib",
    "/dump/CTOC%2FCOP%2FWG.7%2F2015%2F6.nt, 308, /dump/CTOC/COP/WG.7/2015/6.nt",
    "/id/%73tate/ESP, 303, /doc/state/ESP",
    "/id/state%2FXYZ, 404, ''",
    "/id/state%252FESP, 404, ''",
    "/id//state/ESP, 308, /id/state/ESP",
    "/doc//state///ESP.ttl?a=b, 308, /doc/state/ESP.ttl?a=b",
    "//states, 404, ''",
    "//example.org/states, 404, ''",
    "/%2Fexample.org%2F, 404, ''",
    "/doc/%2e%2e%2fid/state/ESP, 404, ''"
  })
  void get_encodedSlash_leadsToTheAddress(String path, int status, String location) {
    HttpResponse<String> response = TestSite.get(path);
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(TestSite.header(response, "Location")).isEqualTo(location);
  }

  @Test
  void get_iriOfOthers_isItsOwnThing() {
    try (Store store = Store.inMemory()) {
      store.load(data);
      try (Server server = TestSite.serve(store)) {
        String site = "http://127.0.0.1:" + server.port();
        for (String name : NAMES) {
          String path = "/thing/" + requested(name);
          assertThat(title(site + "/doc" + path)).startsWith(label(name) + " ");
          assertThat(TestSite.header(get(site + "/id" + path), "Location"))
              .isEqualTo("/doc" + path);
          assertThat(get(site + "/doc" + path + ".nt").body()).contains(label(name));
          assertThat(TestSite.header(get(site + "/doc" + path), "Link"))
              .contains("<" + THINGS + requested(name) + ">; rel=\"cite-as\"")
              .contains("<" + site + "/doc" + path + ">; rel=\"canonical\"");
        }
        assertThat(title(site + "/doc/thing/only%C3%A9")).startsWith(label("only%c3%a9"));
        assertThat(title(site + "/doc/thing/%c3%a9%20x")).startsWith(label("é%20x"));
        assertThat(get(site + "/doc/thing/100").statusCode()).isEqualTo(404);
        List<String> links =
            Jsoup.parse(get(site + "/doc/thing/hub").body())
                .select("main a[href^=/doc/thing/]")
                .eachAttr("href");
        assertThat(links).hasSizeGreaterThanOrEqualTo(NAMES.size());
        for (String link : links)
          assertThat(get(site + requested(link)).statusCode()).as(link).isEqualTo(200);
      }
    }
  }

  @BeforeAll
  static void write() throws IOException {
    StringBuilder triples = new StringBuilder();
    for (String name : NAMES)
      triples.append(
          """
          <BASEhub> <http://example.org/links> <BASENAME> .
          <BASENAME> <http://www.w3.org/2000/01/rdf-schema#label> "LABEL"@en .
          """
              .replace("LABEL", label(name))
              .replace("NAME", name)
              .replace("BASE", THINGS));
    data = Files.writeString(folder.resolve("data.nt"), triples);
  }

  /** Returns a unique label, which is not part of any address. */
  private static String label(String name) {
    return "Thing" + NAMES.indexOf(name) + "!";
  }

  /**
   * Returns the name as clients request it, without letters beyond ASCII and bare percent signs.
   */
  private static String requested(String name) {
    return PercentEncoding.path(name);
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
