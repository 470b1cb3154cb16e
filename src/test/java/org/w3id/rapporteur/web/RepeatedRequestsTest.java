package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.rapporteur.publishing.Publisher;
import org.w3id.rapporteur.store.CountedStore;

/** What was asked for before is answered without the store, until something is published. */
class RepeatedRequestsTest {
  private static final CountedStore COUNTED = new CountedStore();
  private static final Publisher PUBLISHER = TestSite.publish(COUNTED.store());
  private static final Server SERVER = TestSite.serve(COUNTED.store());
  private static final SiteClient CLIENT = SiteClient.at("http://127.0.0.1:" + SERVER.port());

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/doc/CTOC/COP/WG.7/2015/6",
        "/doc/CTOC/COP/WG.7/2015/6.ttl",
        "/doc/state/ESP",
        "/id/state/ESP",
        "/dataset.nt",
        "/dump/vocabulary.nq.gz",
        "/queries/citations?report=CTOC/COP/WG.7/2015/6",
        "/queries/citations.csv",
        "/recommendations?strength=must",
        "/cite/CTOC/COP/WG.7/2015/6.bib",
        "/feeds/all.atom",
        "/sitemap.xml",
        "/ldes",
        "/timemap/link/doc/CTOC/COP/WG.7/2015/6",
        "/site.css",
      })
  void aRepeatedRequestReadsNothing(String path) {
    HttpResponse<String> first = CLIENT.get(path);
    long before = COUNTED.transactions();
    HttpResponse<String> second = CLIENT.get(path);
    String tag = TestSite.header(first, "ETag");
    if (!tag.isEmpty())
      assertThat(CLIENT.get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(COUNTED.transactions()).isEqualTo(before);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(second.headers().map()).containsAllEntriesOf(withoutDate(first));
  }

  private static Map<String, List<String>> withoutDate(HttpResponse<String> response) {
    Map<String, List<String>> headers = new TreeMap<>(response.headers().map());
    headers.keySet().removeIf(name -> name.equalsIgnoreCase("Date"));
    return headers;
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "br"})
  void whatIsCompressedOnceIsTheSameAgain(String coding) throws IOException {
    for (String path : List.of("/doc/state/ESP", "/doc/CTOC/COP/WG.7/2015/6.nt")) {
      HttpResponse<byte[]> first = CLIENT.bytes(path, "Accept-Encoding", coding);
      HttpResponse<byte[]> again = CLIENT.bytes(path, "Accept-Encoding", coding);
      assertThat(again.body()).isEqualTo(first.body());
      for (String header : List.of("ETag", "Content-Encoding", "Content-Type", "Vary"))
        assertThat(again.headers().allValues(header)).isEqualTo(first.headers().allValues(header));
      if (coding.equals("gzip"))
        try (GZIPInputStream plain = new GZIPInputStream(new ByteArrayInputStream(again.body()))) {
          assertThat(new String(plain.readAllBytes(), StandardCharsets.UTF_8))
              .isEqualTo(CLIENT.get(path).body());
        }
    }
    assertThat(CLIENT.bytes("/doc/state/FRA", "Accept-Encoding", coding).body())
        .isNotEqualTo(CLIENT.bytes("/doc/state/ESP", "Accept-Encoding", coding).body());
  }

  @Test
  void aRequestReadsOneStateOfTheStore() {
    String path = "/doc/CTOC/COP/WG.7/2015/6/para/12";
    CLIENT.get("/doc/CTOC/COP/WG.7/2015/6/para/13");
    long before = COUNTED.transactions();
    CLIENT.get(path);
    assertThat(COUNTED.transactions()).isEqualTo(before + 1);
  }

  @Test
  void whatIsPublishedIsSeenAtOnce() {
    String path = "/doc/state/FRA";
    String before = CLIENT.get(path).body();
    COUNTED
        .store()
        .update(
            held ->
                held.replace(
                    NodeFactory.createURI("https://w3id.org/rapporteur/id/graph/links/test"),
                    org.apache.jena.sparql.graph.GraphFactory.createDefaultGraph()));
    assertThat(CLIENT.get(path).body()).as("nothing changed").isEqualTo(before);
    PUBLISHER.withdraw("CTOC/COP/WG.7/2015/6", Instant.EPOCH);
    assertThat(CLIENT.get("/doc/CTOC/COP/WG.7/2015/6").statusCode()).isEqualTo(410);
    TestSite.publish(COUNTED.store());
    assertThat(CLIENT.get("/doc/CTOC/COP/WG.7/2015/6").statusCode()).isEqualTo(200);
  }
}
