package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The charts of the bundled report, each of which shows what its table says. */
class ChartsTest {
  private static final Document CHARTS = PageTest.read("/charts");

  private static Element section(String id) {
    return CHARTS.selectFirst("section[aria-labelledby=" + id + "]");
  }

  @Test
  void attendanceIsCountedByCapacityAndByRegion() {
    assertThat(section("attendance").select("tbody tr").eachText())
        .containsExactly(
            "2015, session 3, Working Group on the Smuggling of Migrants 6 13 1 3 67 1 91");
    Element regions = section("regions");
    assertThat(regions.select(".r-legend li")).hasSize(5);
    List<Integer> counts =
        regions.select("tbody td").eachText().stream().map(Integer::valueOf).toList();
    int all = counts.get(counts.size() - 1);
    assertThat(counts.subList(0, 5).stream().mapToInt(Integer::intValue).sum()).isEqualTo(all);
    assertThat(all).isBetween(75, 83);
  }

  @Test
  void eachSessionWithADateIsADot() {
    assertThat(section("sessions").select("circle"))
        .hasSameSizeAs(section("sessions").select("tbody tr"));
    assertThat(section("sessions").select("tbody tr").eachText())
        .contains("Working Group on the Smuggling of Migrants, session 3 18–20 November 2015");
  }

  @Test
  void aPictureShowsTheNumbersOfItsTable() {
    for (String id : List.of("strength", "attendance", "regions", "articles")) {
      Element section = section(id);
      assertThat(section.select("svg .r-total").eachText())
          .as(id)
          .isNotEmpty()
          .isEqualTo(section.select("tbody td:last-child").eachText());
      assertThat(section.select("svg[role=img] > title, svg[role=img] > desc")).hasSize(2);
    }
  }

  @Test
  void aPictureSaysWhatItShows() {
    assertThat(section("strength").selectFirst("svg > desc").text())
        .startsWith("Smuggling of migrants: most provisions say “should” (");
    assertThat(section("attendance").selectFirst(".r-finding").text())
        .endsWith("most participants attended as “State party” (67 of 91).");
  }

  @Test
  void aSessionShowsWhoSpokeUnderTheSameItems() {
    assertThat(PageTest.read("/doc/session/CTOC/COP/WG.7/3").selectFirst(".r-finding").text())
        .isEqualTo("38 of 46 speakers spoke under one or more of the items 2–6.");
  }

  /** The report states of 38 speakers only that each spoke on one or more of five items. */
  @Test
  void aSpeakerIsJoinedToTheItemsAsTheyAreStated() {
    Document page = PageTest.read("/doc/session/CTOC/COP/WG.7/3");
    assertThat(page.text()).contains("Where no line begins, the report names no item.");
    Element network = page.selectFirst(".r-network");
    assertThat(network.text()).contains("Items 2–6").contains("one or more");
    assertThat(network.select("line")).hasSizeLessThan(4);
  }
}
