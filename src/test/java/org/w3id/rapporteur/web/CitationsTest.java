package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Citations of the first report and its parts, on pages and as files. */
class CitationsTest {
  private static final String REPORT = "CTOC/COP/WG.7/2015/6";

  @ParameterizedTest
  @CsvSource({
    "txt,  text/plain;charset=utf-8",
    "bib,  application/x-bibtex;charset=utf-8",
    "ris,  application/x-research-info-systems;charset=utf-8",
    "json, application/vnd.citationstyles.csl+json"
  })
  void get_file_hasItsTypeAndName(String suffix, String type) {
    HttpResponse<String> file = TestSite.get("/cite/" + REPORT + "/para/12." + suffix);
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(TestSite.header(file, "Content-Type")).isEqualToIgnoringCase(type);
    assertThat(TestSite.header(file, "Content-Disposition"))
        .isEqualTo("inline; filename=\"CTOC-COP-WG.7-2015-6-para-12." + suffix + "\"");
    assertThat(file.body())
        .contains("para. 12", "Working Group on the Smuggling of Migrants", "2015")
        .contains("https://w3id.org/rapporteur/id/CTOC/COP/WG.7/2015/6/para/12")
        .doesNotContain("127.0.0.1");
  }

  @ParameterizedTest(name = "at {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      ''                        | CTOC/COP/WG.7/2015/6.
      /section/II.A             | CTOC/COP/WG.7/2015/6, sect. II.A.
      /para/12                  | CTOC/COP/WG.7/2015/6, para. 12.
      /para/63/a                | CTOC/COP/WG.7/2015/6, para. 63 (a).
      /recommendation/12        | CTOC/COP/WG.7/2015/6, para. 12.
      /recommendation/9/provision/2 | CTOC/COP/WG.7/2015/6, para. 9.
      /para/51/statement/state/ESP  | CTOC/COP/WG.7/2015/6, para. 51.
      """)
  void thePageSaysWhatTheFileSays(String place, String words) {
    String citation = PageTest.read("/doc/" + REPORT + place).select(".r-citation").text();
    assertThat(citation)
        .isEqualTo(
            "Working Group on the Smuggling of Migrants, Report on the meeting of the Working Group"
                + " on the Smuggling of Migrants held in Vienna from 18 to 20 November 2015 (United"
                + " Nations, 2015), "
                + words
                + " "
                + ServerOptions.DEFAULT_BASE
                + "id/"
                + REPORT
                + place);
    assertThat(TestSite.get("/cite/" + REPORT + place + ".txt").body()).isEqualTo(citation + "\n");
  }

  @Test
  void aCitationIsTheSameInEveryLanguage() {
    String path = "/cite/" + REPORT + "/para/63/a.txt";
    assertThat(TestSite.get(path, "Accept-Language", "fr").body())
        .isEqualTo(TestSite.get(path).body());
  }

  @Test
  void theDocumentationShowsWhatIsServed() throws IOException {
    String documentation = Files.readString(Path.of("docs/citing.md"));
    String served = TestSite.get("/cite/" + REPORT + "/para/12.bib").body();
    assertThat(documentation).contains(served);
  }

  @Test
  void get_withoutSuffix_leadsToThePage() {
    HttpResponse<String> reply = TestSite.get("/cite/" + REPORT);
    assertThat(reply.statusCode()).isEqualTo(303);
    assertThat(TestSite.header(reply, "Location")).isEqualTo("/doc/" + REPORT + "#cite");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/cite/",
        "/cite/CTOC/COP/WG.7/2015/6/para/999.bib",
        "/cite/CTOC/COP/WG.7/2015/6/para/12.doc",
        "/cite/state/ESP.bib",
        "/cite/instrument/UNTOC/article/18.ris"
      })
  void get_whatIsNotOfAReport_404(String path) {
    assertThat(TestSite.get(path).statusCode()).isEqualTo(404);
  }

  @Test
  void everyParagraphLeadsToItsCitation() {
    List<String> links =
        PageTest.read("/doc/" + REPORT).select(".r-paragraph a[href$=#cite]").eachAttr("href");
    assertThat(links).hasSize(65).contains("/doc/" + REPORT + "/para/12#cite");
  }
}
