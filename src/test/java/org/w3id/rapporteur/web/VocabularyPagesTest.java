package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the pages of States, treaties, bodies and organizations say. */
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
            "Printed in reports “%s” in %s The name today is %s."
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
  @CsvSource({"SUN, UKR", "CSK, CZE", "YUG, SVN", "SCG, SRB", "DDR, DEU"})
  void aDissolvedStateAndItsSuccessorsLeadToOneAnother(String earlier, String later) {
    Element successors =
        PageTest.read("/doc/state/" + earlier).selectFirst("dt:contains(Succeeded by)").parent();
    assertThat(successors.select("a").eachAttr("href")).contains("/doc/state/" + later);
    Element predecessors =
        PageTest.read("/doc/state/" + later).selectFirst("dt:contains(Came after)").parent();
    assertThat(predecessors.select("a").eachAttr("href")).contains("/doc/state/" + earlier);
  }

  @Test
  void whatOthersCallAThingStandsWithWhoSaysSo() {
    Element elsewhere =
        PageTest.read("/doc/state/CZE").selectFirst("dt:contains(Elsewhere)").parent();
    assertThat(elsewhere.select("a").eachAttr("href"))
        .isEqualTo(
            List.of(
                "http://www.wikidata.org/entity/Q213",
                "/doc/graph/links/wikidata",
                "http://publications.europa.eu/resource/authority/country/CZE",
                "/doc/graph/links/eu-countries"));
  }

  private static String properties(String path) {
    return PageTest.read(path).selectFirst("main dl").text();
  }
}
