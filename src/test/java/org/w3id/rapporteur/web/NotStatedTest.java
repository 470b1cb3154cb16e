package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.rapporteur.http.Accept;
import org.w3id.rapporteur.http.Request;
import org.w3id.rapporteur.store.Store;
import org.w3id.rapporteur.store.TestStores;

/** What a report does not state, or what was not found in it, is shown as such, never as “none”. */
class NotStatedTest {
  private static final String SEED = "CTOC/COP/WG.7/2015/6";
  private static final String NO_CAPACITY = "RIV/FISH/2024/9";
  private static final String NOTHING = "RIV/FISH/2025/9";
  private static final Store STORE = TestStores.begin();
  private static Site site;

  @BeforeAll
  static void publish() {
    TestSite.publish(STORE);
    STORE.load(Path.of("src/test/resources/handmade/no-capacity.trig"));
    site = TestSite.site(STORE);
  }

  @AfterAll
  static void close() {
    STORE.close();
  }

  private static String body(String path, Map<String, List<String>> parameters) {
    Request request = new Request("GET", path, parameters, Accept.parse("text/html,*/*;q=0.5"));
    return new String(site.answer(request).body(), StandardCharsets.UTF_8);
  }

  private static Document page(String path) {
    return Jsoup.parse(body(path, Map.of()));
  }

  private static Document compared(String a, String b) {
    return Jsoup.parse(body("/compare", Map.of("a", List.of(a), "b", List.of(b))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"participations", "statements"})
  void whoseCapacityIsNotStatedCanBeChosen(String collection) {
    Element value = page("/" + collection).getElementById("capacity=not-stated").parent();
    List<String> table =
        body("/" + collection + ".csv", Map.of("capacity", List.of("not-stated"))).lines().toList();
    assertThat(value.text()).startsWith("Not stated ");
    assertThat(table.stream().filter(line -> line.startsWith(NO_CAPACITY)))
        .isNotEmpty()
        .noneMatch(line -> line.contains("Kenya"));
    assertThat(Integer.parseInt(value.select(".r-count").text())).isEqualTo(table.size() - 1);
  }

  @Test
  void aCapacityAndNoneCanBeChosenTogether() {
    Map<String, List<String>> chosen = new LinkedHashMap<>();
    chosen.put("capacity", List.of("signatory", "not-stated"));
    chosen.put("body", List.of("RIV/FISH"));
    assertThat(body("/participations.csv", chosen).lines())
        .hasSize(4)
        .anyMatch(line -> line.contains("Kenya"))
        .anyMatch(line -> line.contains("Norway"));
    assertThat(body("/participations.jsonld", chosen)).contains("state/NOR").contains("state/KEN");
    assertThat(body("/participations.jsonld", chosen)).doesNotContain("not-stated");
  }

  /** Persons have a role instead of a capacity. */
  @Test
  void personsAreNotAmongThoseWithoutACapacity() {
    assertThat(body("/participations.csv", Map.of("capacity", List.of("not-stated"))))
        .doesNotContain("chair")
        .doesNotContain("panellist");
    Element officer = page("/participations").selectFirst("tr:has(th:contains(Baylina))");
    assertThat(officer.text()).doesNotContain("Not stated");
  }

  /** An absent value is an empty cell. */
  @Test
  void theQueriesListParticipantsWithoutACapacity() {
    Map<String, List<String>> report = Map.of("report", List.of(NO_CAPACITY));
    assertThat(body("/queries/attendance-by-capacity.csv", report).lines())
        .contains(",,2," + NO_CAPACITY, "signatory,signatory,1," + NO_CAPACITY);
    assertThat(body("/queries/attendance.csv", report).lines())
        .contains("Norway,NOR,,3," + NO_CAPACITY, "Kenya,KEN,signatory,3," + NO_CAPACITY);
    assertThat(body("/queries/statements.csv", report).lines())
        .contains("Norway,NOR,,,3," + NO_CAPACITY);
  }

  @Test
  void theListSaysThatNoCapacityIsStated() {
    Document list = Jsoup.parse(body("/participations", Map.of("body", List.of("RIV/FISH"))));
    assertThat(list.selectFirst("tr:has(th:contains(Norway))").text()).contains("Not stated");
    assertThat(list.selectFirst("tr:has(th:contains(Kenya))").text()).contains("signatory");
  }

  @Test
  void theChartShowsParticipantsWithoutACapacity() {
    Element attendance = page("/charts").selectFirst("section[aria-labelledby=attendance]");
    assertThat(attendance.select("thead th").eachText()).containsOnlyOnce("Not stated");
    assertThat(attendance.select(".r-legend li").last().text()).isEqualTo("Not stated");
    Element row = attendance.selectFirst("tbody tr:contains(Inland Fisheries)");
    assertThat(row.select("td.r-n").eachText()).endsWith("1", "2", "3").contains("1");
    assertThat(attendance.text()).doesNotContain("session 41");
  }

  /** Two bodies that the dictionary does not know are not taken for one without a name. */
  @Test
  void bodiesKnownByTheirPrintedNamesHaveLinesOfTheirOwn() {
    Element sessions = page("/charts").selectFirst("section[aria-labelledby=sessions]");
    assertThat(sessions.select("svg").text()).contains("Group on Eels").contains("Group on Otters");
    assertThat(sessions.selectFirst(".r-finding").text()).contains(" of 4 bodies");
  }

  @Test
  void theSessionAndTheStateSayIt() {
    assertThat(page("/doc/session/RIV/FISH/40").select("h3").eachText())
        .contains("Without a stated capacity 2");
    assertThat(page("/doc/state/NOR").selectFirst("tr:contains(" + NO_CAPACITY + ")").text())
        .contains("Not stated");
  }

  @Test
  void aReportWithoutRecommendationsFoundHasNoBarOfNone() {
    Document page = compared(SEED, NO_CAPACITY);
    assertThat(page.text()).contains("No recommendations were found in " + NO_CAPACITY + ".");
    assertThat(page.text()).doesNotContain("No recommendations were found in " + SEED);
    Element strengths = page.selectFirst("section[aria-labelledby=strengths]");
    assertThat(strengths.select("tbody tr")).hasSize(1);
    assertThat(strengths.text()).doesNotContain(NO_CAPACITY);
    assertThat(page.selectFirst("tr:has(th:contains(Recommendations))").select("td").eachText())
        .containsExactly("41", "None found");
    assertThat(page.selectFirst("section[aria-labelledby=agenda]").text())
        .contains("No agenda was found in " + NO_CAPACITY + ".");
  }

  @Test
  void attendanceIsNotComparedWithWhatWasNotFound() {
    Document page = compared(NO_CAPACITY, NOTHING);
    assertThat(page.text()).contains("No participants were found in " + NOTHING + ".");
    assertThat(page.select("#attendance ~ h3").eachText()).containsExactly(NO_CAPACITY + " 3");
    assertThat(page.text()).doesNotContain("Found only in").doesNotContain("In both");
    assertThat(page.select("section[aria-labelledby=strengths]")).isEmpty();
  }

  @Test
  void twoReportsOfWhichNothingWasFoundAreNotAlike() {
    Document page = compared(NOTHING, NOTHING);
    assertThat(page.select("#attendance")).isEmpty();
    assertThat(page.selectFirst("tr:has(th:contains(attending))").select("td").eachText())
        .containsExactly("None found", "None found");
  }
}
