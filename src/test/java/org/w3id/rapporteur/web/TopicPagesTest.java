package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages of topics, the list of topics, and the pages of concept schemes. */
class TopicPagesTest {
  private static final String REPORT = "/doc/CTOC/COP/WG.7/2015/6";

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      smuggling-of-migrants  | Broader            | forms of crime
      smuggling-of-migrants  | Narrower           | smuggling of migrants by sea 2 recommendations
      smuggling-of-migrants  | Related            | trafficking in persons 1 recommendation
      trafficking-in-persons | Related            | smuggling of migrants 31 recommendations
      extradition            | In other languages | extradition French
      extradition            | In other languages | extradición Spanish
      extradition            | Elsewhere          | EuroVoc: 953 exact match, from Links to EuroVoc
      smuggling-of-migrants  | Elsewhere          | UNBIS Thesaurus: 1006622 related match, from Links to the UNBIS Thesaurus
      document-fraud         | Elsewhere          | EuroVoc: 1092 broader match, from Links to EuroVoc
      """)
  void aTopicStandsAmongTopicsAndToThoseOfOthers(String topic, String term, String value) {
    assertThat(row(topic, term).select("dd").eachText()).contains(value);
  }

  @Test
  void aTopicSaysItsMeaningAndItsWords() {
    assertThat(PageTest.read("/doc/topic/extradition").selectFirst("h1 + .r-lead").text())
        .isEqualTo("Handing a person over to another State for trial or punishment.");
    assertThat(row("extradition", "Also found by").select("dd span").eachText())
        .containsExactly("extradite", "extradition requests");
  }

  @Test
  void aTopicShowsTheRecommendationsAboutItWithTheirEvidence() {
    Document page = PageTest.read("/doc/topic/extradition");
    List<Element> recommendations =
        page.select("[aria-labelledby=indexed] .r-recommendations > li");
    assertThat(recommendations).hasSize(2);
    Element first = recommendations.get(0);
    assertThat(first.selectFirst("a.r-number").attr("href"))
        .isEqualTo(REPORT + "/recommendation/12");
    assertThat(first.select("mark").eachText()).containsExactly("extradition");
    assertThat(first.selectFirst("a:has(mark)").attr("href"))
        .isEqualTo(REPORT + "/para/12/mention/topic/extradition");
    assertThat(first.selectFirst("p").text())
        .startsWith("States should enhance the use of the Organized Crime Convention")
        .contains("aimed at facilitating extradition and the widest possible")
        .endsWith("articles 16 and 18 of the Convention.");
    assertThat(first.select(".r-strength").eachText()).containsExactly("should");
  }

  @Test
  void everyRecommendationStandsOnceUnderATopic() {
    assertThat(
            PageTest.read("/doc/topic/smuggling-of-migrants")
                .select("[aria-labelledby=indexed] a.r-number")
                .eachAttr("href"))
        .hasSize(31)
        .doesNotHaveDuplicates();
  }

  @Test
  void aTopicOfNoRecommendationSaysSo() {
    assertThat(
            PageTest.read("/doc/topic/firearms-trafficking")
                .selectFirst("[aria-labelledby=indexed]")
                .text())
        .isEqualTo(
            "Recommendations about it 0 None of the reports published here prints its words in a"
                + " recommendation.");
  }

  @Test
  void theListOfTopicsIsTheWayToATopic() {
    assertThat(
            PageTest.read("/doc/topic/extradition")
                .select("[aria-label=Breadcrumbs] a")
                .eachAttr("href"))
        .containsExactly("/", "/topics", "/doc/topic/extradition");
  }

  @ParameterizedTest
  @CsvSource({
    "criminal-justice, 0, 4, 24",
    "crime-prevention, 1, 5, 12",
    "border-control, 2, 2, 4",
    "commercial-carriers, 3, 1, ''",
    "crime, 0, '', 32"
  })
  void theListShowsWhatIsBelowWhatAndHowManyRecommendations(
      String topic, int depth, String own, String whole) {
    Element row =
        PageTest.read("/topics").selectFirst("tr:has(a[href=/doc/topic/%s])".formatted(topic));
    assertThat(row.className()).isEqualTo("r-depth-" + depth);
    assertThat(row.select("td.r-n").eachText().stream().map(String::strip))
        .containsExactlyElementsOf(
            List.of(own, whole).stream().filter(count -> !count.isEmpty()).toList());
  }

  @Test
  void theListHoldsEveryTopicOnce() {
    List<String> topics = PageTest.read("/topics").select("tbody th a").eachAttr("href");
    assertThat(topics).hasSizeGreaterThan(60).doesNotHaveDuplicates();
    assertThat(PageTest.read("/doc/topic").select("tbody th a").eachAttr("href"))
        .containsExactlyInAnyOrderElementsOf(topics);
  }

  @Test
  void aSchemeListsItsConceptsWithKeysAndRanks() {
    Document page = PageTest.read("/doc/strength");
    assertThat(page.selectFirst("h1").text()).isEqualTo("Strengths");
    assertThat(page.select("tbody tr").eachText())
        .hasSize(8)
        .first()
        .isEqualTo("must must 7 The addressee must act, or shall act.");
  }

  @Test
  void aNarrowerConceptStandsBelowTheBroader() {
    assertThat(
            PageTest.read("/doc/capacity")
                .select("tr:has(a[href=/doc/capacity/party]) + tr.r-depth-1 a")
                .eachAttr("href"))
        .containsExactly("/doc/capacity/regional-organization");
  }

  private static Element row(String topic, String term) {
    Element found =
        PageTest.read("/doc/topic/" + topic).selectFirst("main dl dt:contains(%s)".formatted(term));
    assertThat(found).as(term).isNotNull();
    return found.parent();
  }
}
