package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportXmlTest {
  private static final String REPORT = "/doc/CTOC/COP/WG.7/2015/6";
  private static final String TYPE = "application/akn+xml";

  @Test
  void get_reportBySuffixAndByNegotiation() {
    HttpResponse<String> named = TestSite.get(REPORT + ".akn.xml");
    HttpResponse<String> chosen = TestSite.get(REPORT, "Accept", TYPE);
    assertThat(named.statusCode()).isEqualTo(200);
    assertThat(TestSite.header(named, "Content-Type")).isEqualTo(TYPE);
    assertThat(named.body()).contains("<debateReport name=\"meetingReport\">", "eId=\"para_65\"");
    assertThat(named.body()).contains("Suspected misprint", "showAs=\"Spain\"");
    assertThat(chosen.body()).isEqualTo(named.body());
    assertThat(TestSite.header(chosen, "Content-Location")).isEqualTo(REPORT + ".akn.xml");
    assertThat(TestSite.vary(chosen)).contains("Accept");
    assertThat(TestSite.header(named, "ETag")).isEqualTo(TestSite.header(chosen, "ETag"));
  }

  @Test
  void get_reportLinksToIt() {
    assertThat(TestSite.header(TestSite.get(REPORT), "Link"))
        .contains("<" + REPORT + ".akn.xml>; rel=\"alternate\"; type=\"" + TYPE + "\"");
    assertThat(TestSite.get(REPORT).body())
        .contains("<link rel=\"alternate\" type=\"" + TYPE + "\" href=\"" + REPORT + ".akn.xml\">");
    assertThat(TestSite.get(REPORT + ".linkset").body()).contains(REPORT + ".akn.xml");
  }

  @Test
  void get_otherSpelling_308() {
    HttpResponse<String> response = TestSite.get("/doc/ctoc/cop/wg.7/2015/6.akn.xml");
    assertThat(response.statusCode()).isEqualTo(308);
    assertThat(TestSite.header(response, "Location")).isEqualTo(REPORT + ".akn.xml");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/para/12", "/en", "/section/II.A"})
  void get_ofWhatIsNoReport_404And406(String part) {
    assertThat(TestSite.get(REPORT + part + ".akn.xml").statusCode()).isEqualTo(404);
    assertThat(TestSite.get(REPORT + part, "Accept", TYPE).statusCode()).isEqualTo(406);
    assertThat(TestSite.header(TestSite.get(REPORT + part), "Link")).doesNotContain(TYPE);
  }
}
