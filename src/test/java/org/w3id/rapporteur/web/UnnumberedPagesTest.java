package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.rapporteur.ReportWithNotes;

/** The pages of paragraphs without numbers, and of footnotes. */
class UnnumberedPagesTest {
  private static final String REPORT = "/doc/CTOC/COP/WG.7/2015/9";
  private static final Server SERVER = TestSite.serve(ReportWithNotes.store());

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
  void theReportShowsThemInTheirPlaces() {
    Document report = page(REPORT);
    assertThat(report.select(".r-paragraph").eachAttr("id"))
        .containsExactly("text-1", "section-I-text-1", "para-1", "section-I-text-2", "para-2");
    assertThat(report.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    assertThat(report.getElementById("section-I-text-2").text()).contains("other things");
  }

  @ParameterizedTest
  @CsvSource({
    "/text/1, The experts of the group wrote",
    "/section/I/text/1, The experts agreed: (a) On the first; (b) On the second.",
    "/footnote/1, 'See CTOC/COP/2012/15, chap. I.'",
  })
  void eachHasAPageOfItsOwn(String path, String words) {
    assertThat(page(REPORT + path).select("main").text()).contains(words);
  }

  @Test
  void neighboursLeadToEachOther() {
    assertThat(page(REPORT + "/para/1").select("a[rel=next]").attr("href"))
        .isEqualTo(REPORT + "/section/I/text/2");
    assertThat(page(REPORT + "/section/I/text/2").select("a[rel=next]").attr("href"))
        .isEqualTo(REPORT + "/para/2");
  }

  @Test
  void queriesListThemInDocumentOrder() {
    List<String> rows =
        get("/queries/paragraphs.csv")
            .body()
            .lines()
            .skip(1)
            .map(row -> row.split(",")[0])
            .toList();
    assertThat(rows).containsExactly("text/1", "section/I/text/1", "1", "section/I/text/2", "2");
  }

  @Test
  void onlyNumberedParagraphsAreCounted() {
    assertThat(get("/queries/reports.csv").body()).contains(",2,2,CTOC/COP/WG.7/2015/9");
  }
}
