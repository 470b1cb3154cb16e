package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3id.rapporteur.http.Accept;
import org.w3id.rapporteur.http.Request;
import org.w3id.rapporteur.store.Store;
import org.w3id.rapporteur.store.TestStores;

/** The bundled report compared with an invented one of another body. */
class ComparePageTest {
  private static final String OTHER = "CAC/COSP/WG.2/2014/5";
  private static final String SEED = "CTOC/COP/WG.7/2015/6";
  private static final Store STORE = TestStores.begin();
  private static Site site;

  @BeforeAll
  static void publish() {
    TestSite.publish(STORE);
    STORE.load(Path.of("src/test/resources/golden/CAC-COSP-WG.2-2014-5.nq"));
    site = TestSite.site(STORE);
  }

  @AfterAll
  static void close() {
    STORE.close();
  }

  private static Document compared(String a, String b) {
    Request request =
        new Request(
            "GET", "/compare", Map.of("a", List.of(a), "b", List.of(b)), Accept.parse("text/html"));
    return Jsoup.parse(
        new String(site.answer(request).body(), java.nio.charset.StandardCharsets.UTF_8));
  }

  private static int counted(Document page, String heading) {
    Element title = page.selectFirst("#attendance ~ h3:contains(" + heading + ")");
    return Integer.parseInt(title.selectFirst(".r-count").text());
  }

  @Test
  void whoAttendedIsNewGoneOrInBoth() {
    Document page = compared(SEED, OTHER);
    int inBoth = counted(page, "In both");
    assertThat(inBoth).isPositive();
    assertThat(counted(page, "Found only in " + SEED) + inBoth).isEqualTo(91);
    Document turned = compared(OTHER, SEED);
    assertThat(counted(turned, "In both")).isEqualTo(inBoth);
    assertThat(counted(turned, "Found only in " + OTHER))
        .isEqualTo(counted(page, "Found only in " + OTHER));
  }

  @Test
  void itemsOfTheSameTitleStandTogether() {
    Element item = compared(SEED, OTHER).selectFirst("tr:has(th:contains(Adoption of the report))");
    assertThat(item.select("a").eachAttr("href"))
        .hasSize(2)
        .first()
        .isEqualTo("/doc/session/CTOC/COP/WG.7/3/item/6");
  }

  @Test
  void aReportIsLikeItself() {
    Document page = compared(SEED, SEED);
    assertThat(counted(page, "In both")).isEqualTo(91);
    assertThat(counted(page, "Found only in " + SEED)).isZero();
    for (Element row : page.select("[aria-labelledby=topics] tbody tr"))
      assertThat(row.child(1).text()).isEqualTo(row.child(2).text());
  }

  @Test
  void theRecommendationsOfEachAreCountedAndLedTo() {
    Element row = compared(SEED, OTHER).selectFirst("tr:has(th:contains(Recommendations))");
    assertThat(row.select("a").eachText()).containsExactly("41", "19");
    assertThat(row.selectFirst("a").attr("href")).isEqualTo("/recommendations?report=" + SEED);
  }

  @Test
  void get_unknownReport_404() {
    Request request =
        new Request("GET", "/compare", Map.of("a", List.of("X/Y/1")), Accept.parse("*/*"));
    assertThat(site.answer(request).status()).isEqualTo(404);
  }
}
