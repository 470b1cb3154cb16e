package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.rapporteur.address.ServiceUrl;
import org.w3id.rapporteur.query.QueryLibrary;
import org.w3id.rapporteur.store.Store;

/** Proxies take 4 KB of headers by default, and answer 502 to more. */
class HeaderSizeTest {
  private static final int MOST = 4_096;

  @ParameterizedTest
  @ValueSource(ints = {10, 80, 150, 300})
  void headersOfAThingWithALongName_areShortEnough(int length, @TempDir Path folder)
      throws IOException {
    String name = "thing/" + "x".repeat(length);
    Path data = folder.resolve("data.nt");
    Files.writeString(data, withParts(ServerOptions.DEFAULT_BASE + "id/" + name));
    ServerOptions options = TestSite.OPTIONS.at(new ServiceUrl("https://data.example.org/wg/"));
    try (Store store = Store.inMemory()) {
      store.load(data);
      try (Server server = Server.of(store, QueryLibrary.ofClassPath(), options).start()) {
        SiteClient client = SiteClient.at("http://127.0.0.1:" + server.port());
        for (String path : new String[] {"/doc/" + name + "?lang=fr", "/doc/" + name + ".ttl"}) {
          HttpHeaders headers = client.get(path).headers();
          assertThat(size(headers)).as(path).isLessThan(MOST);
          assertThat(headers.firstValue("Link").orElseThrow()).contains("cite-as", "linkset");
        }
      }
    }
  }

  @Test
  void headersOfEveryKindOfPage_areShortEnough() {
    for (String path : EveryPage.PAGES.values())
      assertThat(size(TestSite.get(path, "Accept", "text/html").headers()))
          .as(path)
          .isLessThan(MOST);
  }

  private static String withParts(String thing) {
    StringBuilder lines = new StringBuilder();
    for (int part = 1; part <= 12; part++)
      lines
          .append("<" + thing + "> <http://purl.org/dc/terms/hasPart> <" + thing + "/" + part)
          .append("> .\n<" + thing + "/" + part + "> <http://purl.org/dc/terms/isPartOf> <" + thing)
          .append("> .\n");
    return lines.toString();
  }

  private static int size(HttpHeaders headers) {
    return headers.map().entrySet().stream()
        .flatMap(header -> header.getValue().stream().map(value -> header.getKey() + value))
        .mapToInt(line -> line.length() + ": \r\n".length())
        .sum();
  }
}
