package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.rapporteur.http.Accept;
import org.w3id.rapporteur.http.Request;
import org.w3id.rapporteur.http.Response;
import org.w3id.rapporteur.store.Store;
import org.w3id.rapporteur.store.TestStores;

/** More reports than a page lists. */
class ReportsPageTest {
  private static final String PREFIXES =
      """
      @prefix eli-dl: <http://data.europa.eu/eli/eli-draft-legislation-ontology#> .
      @prefix rap: <https://w3id.org/rapporteur/ns#> .
      @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
      @base <https://w3id.org/rapporteur/id/> .
      """;

  @TempDir static Path folder;
  private static Site site;

  @BeforeAll
  static void serve() throws IOException {
    String reports =
        IntStream.rangeClosed(1, 45)
            .mapToObj(
                i ->
                    """
                    <EX/%1$d> a rap:Report .
                    <session/X/%1$d> a rap:Session ; eli-dl:recorded_in_a_realization_of <EX/%1$d> ;
                      eli-dl:activity_start_date "%2$d-01-01"^^xsd:date .
                    <EX/%1$d/para/1> a rap:Paragraph ; rap:inReport <EX/%1$d> .
                    """
                        .formatted(i, 1950 + i))
            .collect(Collectors.joining());
    Store store = TestStores.begin();
    store.load(Files.writeString(folder.resolve("x.ttl"), PREFIXES + reports));
    site = TestSite.site(store);
  }

  private static Response get(String path, Map<String, List<String>> parameters) {
    return site.answer(new Request("GET", path, parameters, Accept.parse("text/html,*/*;q=0.5")));
  }

  private static Document page(String path, Map<String, List<String>> parameters) {
    return Jsoup.parse(new String(get(path, parameters).body(), StandardCharsets.UTF_8));
  }

  private static List<String> reports(Document page) {
    return page.select(".r-card-title a").eachAttr("href");
  }

  @Test
  void listsTheLatestFirst() {
    Document first = page("/reports", Map.of());
    assertThat(reports(first)).hasSize(20).startsWith("/doc/EX/45").endsWith("/doc/EX/26");
    assertThat(first.select(".r-figures dd").eachText()).hasSize(20).containsOnly("1");
    assertThat(first.selectFirst("a[rel=next]").attr("href")).isEqualTo("/reports?page=2");
    Document last = page("/reports", Map.of("page", List.of("3")));
    assertThat(reports(last)).hasSize(5).endsWith("/doc/EX/1");
    assertThat(last.select("a[rel=next]")).isEmpty();
    assertThat(last.selectFirst("a[rel=prev]").attr("href")).isEqualTo("/reports?page=2");
  }

  @Test
  void theHomePageShowsTheLatestAndHowManyThereAre() {
    Document home = page("/", Map.of());
    assertThat(reports(home)).hasSize(10).startsWith("/doc/EX/45");
    assertThat(home.selectFirst("p:contains(Shown:)").text())
        .isEqualTo("Shown: 10 of 45. All reports");
  }

  @ParameterizedTest
  @CsvSource({"4, 404", "0, 400", "two, 400"})
  void get_noSuchPage_problem(String number, int status) {
    assertThat(get("/reports", Map.of("page", List.of(number))).status()).isEqualTo(status);
  }
}
