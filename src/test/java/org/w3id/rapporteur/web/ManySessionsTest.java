package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.rapporteur.http.Accept;
import org.w3id.rapporteur.http.Request;
import org.w3id.rapporteur.store.Store;
import org.w3id.rapporteur.store.TestStores;

/** More sessions than a page can list: its maximum is that of all sessions, not of those listed. */
class ManySessionsTest {
  private static final int MANY = 2_100;

  private static final String DATA =
      """
      @prefix rap: <https://w3id.org/rapporteur/ns#> .
      @prefix eli: <http://data.europa.eu/eli/ontology#> .
      @prefix eli-dl: <http://data.europa.eu/eli/eli-draft-legislation-ontology#> .
      @prefix foaf: <http://xmlns.com/foaf/0.1/> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
      @base <https://w3id.org/rapporteur/id/> .
      <body/X> foaf:name "Panel" .
      <capacity/observer> skos:prefLabel "observer"@en .
      <capacity/member> skos:prefLabel "member"@en .
      """;

  @TempDir static Path folder;
  private static Site site;

  /** The oldest session has the most participants. */
  @BeforeAll
  static void serve() throws IOException {
    Store store = TestStores.begin();
    String sessions =
        IntStream.rangeClosed(1, MANY)
            .mapToObj(i -> session(i, i == 1 ? 3 : 1))
            .collect(Collectors.joining());
    store.load(Files.writeString(folder.resolve("x.ttl"), DATA + sessions));
    site = TestSite.site(store);
  }

  private static String session(int number, int participants) {
    String session = "<session/X/" + number + ">";
    String all =
        IntStream.range(0, participants)
            .mapToObj(
                i ->
                    session
                        + " eli-dl:had_participation <p/"
                        + number
                        + "/"
                        + i
                        + "> .\n<p/"
                        + number
                        + "/"
                        + i
                        + "> eli-dl:had_participant_organization <state/"
                        + i
                        + "> ; rap:capacity <capacity/member> .\n")
            .collect(Collectors.joining());
    return "%s a rap:Session ; rap:body <body/X> ; rap:ordinal %d ; eli-dl:activity_start_date \"%d-01-01\"^^xsd:date .\n"
            .formatted(session, number, 1_000 + number)
        + all;
  }

  private static Document page(String path) {
    Request request = new Request("GET", path, Map.of(), Accept.parse("text/html,*/*;q=0.5"));
    return Jsoup.parse(new String(site.answer(request).body(), StandardCharsets.UTF_8));
  }

  @Test
  void chartsShowTheLatest() {
    Document charts = page("/charts");
    assertThat(charts.select("section[aria-labelledby=attendance] tbody tr").eachText())
        .hasSize(15)
        .first()
        .asString()
        .startsWith("3100, session 2100, Panel");
    assertThat(charts.select("section[aria-labelledby=sessions] tbody tr")).hasSize(100);
  }
}
