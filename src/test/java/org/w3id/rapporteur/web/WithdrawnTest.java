package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.rapporteur.store.Store;

/** A site whose only report was withdrawn. */
class WithdrawnTest {
  private static final Store STORE = Store.inMemory();
  private static Server server;

  @BeforeAll
  static void withdraw() {
    TestSite.publish(STORE).withdraw("CTOC/COP/WG.7/2015/6", Instant.parse("2026-11-24T00:00:00Z"));
    server = TestSite.serve(STORE);
  }

  @AfterAll
  static void stop() {
    server.close();
    STORE.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/doc/CTOC/COP/WG.7/2015/6, 410",
    "/doc/CTOC/COP/WG.7/2015/6.ttl, 410",
    "/id/CTOC/COP/WG.7/2015/6, 410",
    "/doc/CTOC/COP/WG.7/2015/6/para/12, 410",
    "/doc/CTOC/COP/WG.7/2015/6/para/12.jsonld, 410",
    "/id/CTOC/COP/WG.7/2015/6/recommendation/12, 410",
    "/cite/CTOC/COP/WG.7/2015/6/para/12.bib, 410",
    "/dump/CTOC/COP/WG.7/2015/6.nq.gz, 410",
    "/dump/CTOC/COP/WG.7/2015/7.nq.gz, 404",
    "/doc/CTOC/COP/WG.7/2015/60, 404",
    "/doc/CTOC/COP/WG.7/2015, 404",
    "/doc/state/ESP, 200",
    "/doc/graph/CTOC/COP/WG.7/2015/6, 200",
    "/recommendations, 200",
    "/, 200"
  })
  void whatWasThereIsGoneAndSaysSo(String path, int status)
      throws IOException, InterruptedException {
    HttpResponse<String> response =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                    .header("Accept", "text/html")
                    .build(),
                HttpResponse.BodyHandlers.ofString());
    assertThat(response.statusCode()).isEqualTo(status);
    if (status == 410) assertThat(response.body()).contains("Gone", "has been withdrawn");
  }
}
