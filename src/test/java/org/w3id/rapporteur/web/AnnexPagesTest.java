package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.rapporteur.ReportWithAnnexes;

/** The pages of parts whose number another part of the report has too. */
class AnnexPagesTest {
  private static final String REPORT = "/doc/CTOC/COP/WG.7/2015/9";
  private static final Server SERVER = TestSite.serve(ReportWithAnnexes.store());

  @AfterAll
  static void closes() {
    SERVER.close();
  }

  private static HttpResponse<String> get(String path) {
    URI address = URI.create("http://127.0.0.1:" + SERVER.port() + path);
    return TestSite.send(HttpRequest.newBuilder(address).header("Accept", "text/html").build());
  }

  private static Document page(String path) {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return Jsoup.parse(answer.body());
  }

  @Test
  void noTwoPlacesOfAReportHaveOneAnchor() {
    Document report = page(REPORT);
    List<String> anchors = report.select("[id]").eachAttr("id");
    assertThat(anchors)
        .doesNotHaveDuplicates()
        .contains(
            "para-1",
            "section-II-para-1",
            "annex-I-para-1",
            "annex-I-section-A",
            "annex-II-para-1");
    assertThat(report.getElementById("annex-II-para-1").text()).contains("The experts meet");
    for (Element link : report.select("a[href^=#]"))
      assertThat(anchors).contains(link.attr("href").substring(1));
  }

  @ParameterizedTest
  @CsvSource({
    "/recommendation/1, States should ratify, Recommendation 1",
    "/annex/I/recommendation/1, States may wish to consider, Recommendation 1",
    "/annex/I/section/A, On cooperation, Section A",
    "/annex/I/para/2, States should consider, Paragraph 2",
    "/annex/I/para/2/b, By night, Item (b)",
    "/section/II/para/1, the Working Group adopted the report, Paragraph 1"
  })
  void eachHasAPageOfItsOwn(String path, String words, String crumb) {
    Document page = page(REPORT + path);
    assertThat(page.select("main").text()).contains(words);
    assertThat(page.select("nav [aria-current=page]").text()).isEqualToIgnoringCase(crumb);
  }

  @Test
  void theWayToAnAnnexsSectionLeadsThroughTheAnnex() {
    assertThat(page(REPORT + "/annex/I/section/A").select("nav.r-crumbs a").eachAttr("href"))
        .contains(REPORT, REPORT + "/annex/I");
  }

  @ParameterizedTest
  @CsvSource({
    "/recommendations.csv, 'annex/I/section/A,On cooperation,annex/I/para/2,1'",
    "/dump/links.csv, 'annex/I/para/1,UNTOC,18'"
  })
  void filesNameParagraphsByTheirPaths(String path, String row) {
    assertThat(get(path).body()).contains(row);
  }

  /** In earlier builds, the sections of an annex had these addresses. */
  @Test
  void get_aSectionWithoutTheWord_404() {
    assertThat(get(REPORT + "/annex/I/A").statusCode()).isEqualTo(404);
  }

  @Test
  void cellsOfAnswersLeadIntoTheAnnex() {
    Document answer = page("/queries/recommendations?report=CTOC/COP/WG.7/2015/9");
    assertThat(answer.select("main table a").eachAttr("href"))
        .contains(REPORT + "/annex/I/para/2", REPORT + "/annex/I/section/A", REPORT + "/annex/I");
  }
}
