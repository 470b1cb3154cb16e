package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.rapporteur.facts.ReportMetadata;
import org.w3id.rapporteur.http.Accept;
import org.w3id.rapporteur.http.Request;
import org.w3id.rapporteur.pipeline.Pipeline;
import org.w3id.rapporteur.publishing.Publisher;
import org.w3id.rapporteur.store.Store;
import org.w3id.rapporteur.store.TestStores;

/** The pages of States, treaties, bodies and organizations. */
class VocabularyPagesTest {
  private static final String REPORT = "CTOC/COP/WG.7/2015/6";

  @ParameterizedTest
  @CsvSource({
    "Arabic, ar, rtl, اليابان, اليابان",
    "Chinese, zh, ltr, 日本, 日本国",
    "English, en, ltr, Japan, Japan",
    "French, fr, ltr, Japon, Japon",
    "Russian, ru, ltr, Япония, Япония",
    "Spanish, es, ltr, Japón, Japón"
  })
  void japanIsNamedInSixLanguages(
      String language, String tag, String direction, String shortName, String formalName) {
    Element row =
        PageTest.read("/doc/state/JPN").selectFirst("tr:has(th:contains(%s))".formatted(language));
    assertThat(row.select("td span").eachText()).containsExactly(shortName, formalName);
    assertThat(row.select("td span").eachAttr("lang")).containsOnly(tag);
    assertThat(row.select("td span").eachAttr("dir")).containsOnly(direction);
  }

  @Test
  void aStateSaysItsCodes() {
    assertThat(properties("/doc/state/JPN"))
        .contains("ISO 3166-1 alpha-2 JP", "ISO 3166-1 alpha-3 JPN", "United Nations M49 392")
        .contains("Wikidata: Q17");
  }

  @Test
  void japanAttendedAndSpokeAsASignatory() {
    Document page = PageTest.read("/doc/state/JPN");
    assertThat(page.select("[aria-labelledby=attended] tbody tr").eachText())
        .singleElement()
        .asString()
        .contains("signatory under SOM-PROTOCOL", REPORT + ", para. 58");
    assertThat(page.select("[aria-labelledby=spoke] tbody tr").eachText())
        .singleElement()
        .asString()
        .contains("signatory", REPORT + ", para. 52");
    assertThat(page.text()).doesNotContain("Printed");
  }

  @ParameterizedTest
  @CsvSource({"CZE, Czechia, Czech Republic, 56", "TUR, Türkiye, Turkey, 56"})
  void aFormerNameStandsWhereTheReportPrintsIt(
      String code, String today, String printed, int paragraph) {
    Document page = PageTest.read("/doc/state/" + code);
    assertThat(page.selectFirst("h1").text()).isEqualTo(today);
    assertThat(page.selectFirst("dl").text())
        .contains(
            "Printed in reports “%s” in %s. The name today is %s."
                .formatted(printed, REPORT, today));
    assertThat(page.selectFirst("[aria-labelledby=attended] td[data-label=Printed as]").text())
        .isEqualTo("“" + printed + "”");
    assertThat(page.selectFirst("[aria-labelledby=attended] tbody").text())
        .contains("para. " + paragraph);
  }

  @ParameterizedTest
  @CsvSource({
    "CZE, “Czech Republic” in lists of the United Nations until 2016.",
    "COD, “Zaire” from 1971 until 1997.",
    "SWZ, Also called Kingdom of Swaziland Swaziland"
  })
  void formerNamesStandWithTheirYears(String code, String part) {
    assertThat(properties("/doc/state/" + code)).contains(part);
  }

  @ParameterizedTest
  @CsvSource({"SUN, UKR", "CSK, CZE", "YUG, SVN", "YUG, SCG", "SCG, SRB", "DDR, DEU", "YMD, YEM"})
  void aDissolvedStateAndItsSuccessorsLeadToOneAnother(String earlier, String later) {
    Element successors =
        PageTest.read("/doc/state/" + earlier).selectFirst("dt:contains(Succeeded by)").parent();
    assertThat(successors.select("a").eachAttr("href")).contains("/doc/state/" + later);
    Element predecessors =
        PageTest.read("/doc/state/" + later).selectFirst("dt:contains(Came after)").parent();
    assertThat(predecessors.select("a").eachAttr("href")).contains("/doc/state/" + earlier);
  }

  /** The symbol shows the series of a document, even if no report of its body was read. */
  @ParameterizedTest
  @CsvSource({
    "CTOC/COP/WG.7/2015/2, CTOC/COP/WG.7",
    "CTOC/COP/WG.7/2015/2/Add.1, CTOC/COP/WG.7",
    "CTOC/COP/WG.4/2015/1, CTOC/COP/WG.4"
  })
  void aDocumentsSymbolLeadsToItsBody(String document, String body) {
    assertThat(PageTest.read("/doc/" + document).select(".r-crumbs a").eachAttr("href"))
        .startsWith("/", "/doc/body/" + body);
  }

  @Test
  void aStateAndTheGroupThatItCountsInLeadToOneAnother() {
    Element group =
        PageTest.read("/doc/state/USA").selectFirst("dt:contains(Regional group)").parent();
    assertThat(group.select("a").eachAttr("href")).containsExactly("/doc/organization/WEOG");
    assertThat(properties("/doc/state/USA"))
        .contains("Note A member of no regional group; in elections it counts");
    Element counted =
        PageTest.read("/doc/organization/WEOG").selectFirst("[aria-labelledby=counted]");
    assertThat(counted.selectFirst("h2").text()).isEqualTo("States that it counts in elections 29");
    assertThat(counted.select("a").eachAttr("href")).hasSize(29).contains("/doc/state/USA");
    assertThat(properties("/doc/state/PSE")).doesNotContain("Regional group", "Note");
    assertThat(properties("/doc/state/COK"))
        .doesNotContain("Regional group")
        .contains("Note Not a member of the United Nations; a party to treaties");
  }

  @Test
  void whatOthersCallAThingStandsWithWhoSaysSo() {
    Element elsewhere =
        PageTest.read("/doc/state/CZE").selectFirst("dt:contains(Elsewhere)").parent();
    assertThat(elsewhere.select("a").eachAttr("href"))
        .isEqualTo(
            List.of(
                "http://publications.europa.eu/resource/authority/country/CZE",
                "/doc/graph/links/eu-countries",
                "http://www.wikidata.org/entity/Q213",
                "/doc/graph/links/wikidata"));
  }

  @Test
  void anArticleShowsItsTitleItsTreatyAndTheRecommendationThatCitesIt() {
    Document page = PageTest.read("/doc/instrument/UNTOC/article/16");
    assertThat(page.selectFirst(".r-kind").text()).isEqualTo("Article 16");
    assertThat(page.selectFirst("h1").text()).isEqualTo("Extradition");
    assertThat(page.selectFirst("main dl").text())
        .contains("Treaty United Nations Convention against Transnational Organized Crime")
        .contains("short title Organized Crime Convention");
    assertThat(page.select("main dl a").eachAttr("href")).containsOnly("/doc/instrument/UNTOC");
    assertThat(page.select("main p a").eachAttr("href"))
        .contains("/recommendations?article=UNTOC/article/16");
    Element row = page.select("[aria-labelledby=cited] tbody tr").first();
    assertThat(row.text()).contains("Recommendation 12, provision 1", "should");
    assertThat(row.select("a").eachAttr("href"))
        .contains(
            "/doc/%s/recommendation/12/provision/1".formatted(REPORT), "/doc/strength/should");
    assertThat(page.select(".r-turn a").eachText())
        .containsExactly(
            "← Article 15, Jurisdiction", "Article 17, Transfer of sentenced persons →");
  }

  @Test
  void aCitationInALeadInStandsWithEachProvision() {
    Element row =
        PageTest.read("/doc/instrument/SOM-PROTOCOL/article/19")
            .selectFirst("[aria-labelledby=cited] tbody tr");
    assertThat(row.select(".r-worded > a:first-child").eachText())
        .containsExactly(
            "Recommendation 18, provision 1",
            "Recommendation 18, provision 2",
            "Recommendation 18, provision 3");
  }

  @Test
  void aTreatyShowsItsTitlesDatesAndArticles() {
    Document page = PageTest.read("/doc/instrument/SOM-PROTOCOL");
    assertThat(page.selectFirst("main dl").text())
        .contains("Short title Smuggling of Migrants Protocol", "Migrants Protocol")
        .contains("Adopted 15 November 2000", "In force since 28 January 2004", "XVIII-12-b")
        .contains("Supplements United Nations Convention against Transnational Organized Crime")
        .contains("Reviewed by Working Group on the Smuggling of Migrants");
    assertThat(page.select("main dl a[rel=external]").eachAttr("href"))
        .anyMatch(link -> link.startsWith("https://treaties.un.org/"));
    assertThat(page.select(".r-articles li").eachText())
        .hasSize(25)
        .contains("6 Criminalization", "19 Saving clause 1 citation");
  }

  /** The first report cites no part of an article; this one does, in its paragraph 25. */
  @Test
  void aParagraphOfAnArticleIsCitedToo() {
    Pipeline pipeline = new Pipeline(ServerOptions.DEFAULT_BASE);
    Store store = TestStores.begin();
    Path report = Path.of("src/test/resources/gold/CAC-COSP-WG.2-2014-5/report.txt");
    new Publisher(pipeline, store).publish(pipeline.read(report, ReportMetadata.NONE).value());
    Site site = TestSite.site(store);
    String path = "/doc/instrument/UNCAC/article/54/paragraph/1/c.html";
    Request request = new Request("GET", path, Map.of(), Accept.parse("text/html"));
    Document page = Jsoup.parse(new String(site.answer(request).body(), StandardCharsets.UTF_8));
    assertThat(page.selectFirst("h1").text()).isEqualTo("Article 54, paragraph 1 (c)");
    assertThat(page.select("main dl a").eachAttr("href"))
        .contains("/doc/instrument/UNCAC/article/54", "/doc/instrument/UNCAC");
    assertThat(page.select("[aria-labelledby=cited] th a").text()).endsWith("para. 25");
  }

  private static String properties(String path) {
    return PageTest.read(path).selectFirst("main dl").text();
  }
}
