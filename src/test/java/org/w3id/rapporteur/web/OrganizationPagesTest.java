package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages of bodies, organizations, groups, programmes and information systems. */
class OrganizationPagesTest {
  private static final String REPORT = "CTOC/COP/WG.7/2015/6";

  @Test
  void aBodySaysItsSymbolSeriesItsNamesItsParentAndItsTreaty() {
    Document page = PageTest.read("/doc/body/CTOC/COP/WG.7");
    assertThat(page.selectFirst("h1").text())
        .isEqualTo("Working Group on the Smuggling of Migrants");
    assertThat(row(page, "Symbol series").text()).endsWith("CTOC/COP/WG.7/…");
    assertThat(row(page, "Also called").text())
        .contains(
            "Open-ended Intergovernmental Interim Working Group on the Smuggling of Migrants");
    assertThat(row(page, "Part of").select("a").eachAttr("href"))
        .containsExactly("/doc/body/CTOC/COP");
    assertThat(row(page, "Reviews").select("a").eachAttr("href"))
        .containsExactly("/doc/instrument/SOM-PROTOCOL");
  }

  @Test
  void aBodyListsItsSessionsWithTheirReports() {
    assertThat(
            PageTest.read("/doc/body/CTOC/COP/WG.7")
                .select("[aria-labelledby=sessions] tbody tr")
                .eachText())
        .hasSize(3)
        .last()
        .asString()
        .contains("3rd session", "18–20 November 2015", "Vienna", REPORT);
  }

  @Test
  void aBodyListsThoseBelowItItsResolutionsAndWhatItIsAskedToDo() {
    Document page = PageTest.read("/doc/body/CTOC/COP");
    assertThat(page.select("[aria-labelledby=bodies] li").eachText())
        .hasSize(5)
        .contains("Working Group on Firearms CTOC/COP/WG.6");
    assertThat(page.select("[aria-labelledby=resolutions] li a").eachAttr("href"))
        .containsExactly(
            "/doc/resolution/CTOC/COP/5/3",
            "/doc/resolution/CTOC/COP/6/3",
            "/doc/resolution/CTOC/COP/7/1");
    assertThat(page.select("[aria-labelledby=addressed] li").eachText())
        .hasSize(2)
        .last()
        .asString()
        .startsWith(REPORT + ", para. 42 should consider The Conference should consider all");
  }

  @Test
  void anOrgansPageLeadsElsewhereAndSaysWhoSaysSo() {
    assertThat(row(PageTest.read("/doc/body/A"), "Elsewhere").select("a").eachAttr("href"))
        .containsExactly("http://www.wikidata.org/entity/Q47423", "/doc/graph/links/wikidata");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      organization/INTERPOL   | Acronym    | INTERPOL
      organization/INTERPOL   | Also       | Interpol
      organization/INTERPOL   | Kind       | intergovernmental organization
      organization/INTERPOL   | Runs       | Stolen and Lost Travel Documents database
      organization/world-bank | Key        | world-bank
      organization/UNODC      | Kind       | United Nations entity
      organization/EU         | Its parts  | European Commission
      organization/Europol    | Part of    | European Union
      organization/GRULAC     | Also       | Latin American and Caribbean Group
      system/SHERLOC          | Acronym    | SHERLOC
      system/SHERLOC          | Run by     | United Nations Office on Drugs and Crime
      programme/2030-AGENDA   | Key        | 2030-AGENDA
      """)
  void anOrganizationSaysItsNamesItsKindAndItsRelatives(String thing, String term, String value) {
    Element row = row(PageTest.read("/doc/" + thing), term);
    assertThat(row.select("dd").eachText()).contains(value);
  }

  @Test
  void anAcronymIsNotSaidAgain() {
    assertThat(row(PageTest.read("/doc/organization/INTERPOL"), "Also").select("dd").eachText())
        .doesNotContain("INTERPOL");
  }

  @Test
  void anOrganizationShowsThatItAttendedAndSpoke() {
    Document page = PageTest.read("/doc/organization/EU");
    assertThat(page.select("[aria-labelledby=attended] tbody tr").text())
        .contains("session 3", "under SOM-PROTOCOL", REPORT + ", para. 57");
    assertThat(page.select("[aria-labelledby=spoke] tbody tr").text())
        .contains("2, 3, 4, 5, 6", REPORT + ", para. 51");
    assertThat(page.select("[aria-labelledby=spoke] td a").eachAttr("href"))
        .contains("/doc/%s/para/51/statement/organization/EU".formatted(REPORT));
  }

  @Test
  void agendaItemsAreNoColumnWhereNoneAreStated() {
    assertThat(
            PageTest.read("/doc/organization/GRULAC")
                .select("[aria-labelledby=spoke] th[scope=col]"))
        .extracting(Element::text)
        .isEqualTo(List.of("Session", "Capacity", "Source"));
  }

  /** Paragraph 61 prints “Economic Community of Central Africa States”. */
  @Test
  void aDoubtedNameAndTheOneSuggestedBothShowTheDoubt() {
    Document printed =
        PageTest.read("/doc/organization/economic-community-of-central-africa-states");
    assertThat(printed.selectFirst("main").text()).contains("not one of those known here");
    String doubt =
        "/doc/%s/para/61/participation/organization/economic-community-of-central-africa-states#doubt"
            .formatted(REPORT);
    assertThat(printed.select("[aria-labelledby=attended] a.r-doubt").eachAttr("href"))
        .containsExactly(doubt);
    Document suggested = PageTest.read("/doc/organization/ECCAS");
    assertThat(suggested.select("[aria-labelledby=suggested] li").text())
        .isEqualTo(REPORT + ", para. 61: Economic Community of Central Africa States");
    assertThat(suggested.select("[aria-labelledby=suggested] a").eachAttr("href"))
        .containsExactly(doubt);
    assertThat(suggested.select("[aria-labelledby=attended]")).isEmpty();
  }

  private static Element row(Document page, String term) {
    Element found = page.selectFirst("main dl dt:contains(%s)".formatted(term));
    assertThat(found).as(term).isNotNull();
    return found.parent();
  }
}
