package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The text of the pages of the first report, and its order. */
class PageTextTest {
  private static final String REPORT = "/doc/CTOC/COP/WG.7/2015/6";

  @Test
  void everyParagraphStandsAtItsAnchorInOrder() {
    List<String> anchors = PageTest.read(REPORT).select(".r-paragraph").eachAttr("id");
    assertThat(anchors)
        .isEqualTo(IntStream.rangeClosed(1, 65).mapToObj(number -> "para-" + number).toList());
  }

  @Test
  void everyItemStandsAtItsAnchorInOrder() {
    List<String> anchors = PageTest.read(REPORT).select(".r-items > li").eachAttr("id");
    assertThat(anchors)
        .startsWith("para-55-1", "para-55-1-a", "para-55-1-b", "para-55-2")
        .endsWith("para-63-f", "para-63-g", "para-63-h")
        .hasSize(16);
  }

  @Test
  void theTextIsReadWithoutItsItemsTwice() {
    Element paragraph = PageTest.read(REPORT).getElementById("para-63");
    assertThat(paragraph.selectFirst(".r-words p").text())
        .isEqualTo("The Working Group had before it the following documents:");
    assertThat(paragraph.selectFirst("#para-63-a span").text())
        .isEqualTo("Provisional agenda and annotations (CTOC/COP/WG.4/2015/1);");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      para-3  | Decision encouraged 7/1
      para-5  | may wish to States
      para-8  | should not States
      para-12 | UNTOC article 18
      para-44 | Mention Sharing Electronic Resources and Laws on Crime
      para-47 | Chair Ignacio Baylina Ruíz
      para-51 | 38 statements
      para-55 | Adoption of the agenda
      para-56 | 67 participants (State party): Czech Republic [Czechia],
      para-63 | Doubted CTOC/COP/WG.4/2015/1. Perhaps CTOC/COP/WG.7/2015/1.
      """)
  void factsStandBesideTheirParagraph(String anchor, String note) {
    Element notes = PageTest.read(REPORT).selectFirst("#" + anchor + " .r-notes");
    assertThat(notes.text()).contains(note);
  }

  @Test
  void aReportNamesItsSourceAndWhatItsEditorsNote() {
    Element facts = PageTest.read(REPORT).selectFirst("dl.r-facts");
    assertThat(facts.select("a[href=https://undocs.org/CTOC/COP/WG.7/2015/6]")).hasSize(1);
    assertThat(facts.text()).contains("The text does not print its symbol; it is given here.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      /para/12                        | Paragraph 12           | CTOC/COP/WG.7/2015/6
      /para/63/a                      | Paragraph 63 (a)       | CTOC/COP/WG.7/2015/6
      /recommendation/9               | Recommendation 9       | CTOC/COP/WG.7/2015/6
      /recommendation/9/provision/2   | Provision 2            | CTOC/COP/WG.7/2015/6
      /para/12/citation/UNTOC/article/18 | Citation: UNTOC article 18 | CTOC/COP/WG.7/2015/6
      /para/56/participation/state/TUR | Participant: Türkiye  | CTOC/COP/WG.7/2015/6
      /section/II.A                   | Smuggling of migrants by sea | CTOC/COP/WG.7/2015/6
      /person/simona-ragazzi          | Simona Ragazzi         |
      """)
  void aTitleSaysWhatAndOfWhichReport(String path, String heading, String report) {
    Document page = PageTest.read(REPORT + path);
    assertThat(page.selectFirst("h1").text()).isEqualTo(heading);
    assertThat(page.title())
        .isEqualTo(heading + (report == null ? "" : " · " + report) + " · Rapporteur");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      /doc/resolution/CTOC/COP/7/1                  | Resolution | Resolution CTOC/COP/7/1
      /doc/CTOC/COP/WG.7/2015/2/Add.1               | Note       | CTOC/COP/WG.7/2015/2/Add.1
      /doc/instrument/SOM-PROTOCOL/status/state/BOL | Treaty status | Treaty status: Bolivia (Plurinational State of)
      /doc/organization/IOM                         | Organization | International Organization for Migration
      /doc/dataset                                  | Dataset    | Rapporteur: reports of intergovernmental meetings as linked data
      """)
  void aThingIsCalledByItsKindAndName(String path, String kind, String heading) {
    Document page = PageTest.read(path);
    assertThat(page.selectFirst(".r-kind").text()).isEqualTo(kind);
    assertThat(page.selectFirst("h1").text()).isEqualTo(heading);
  }

  @Test
  void aProhibitionIsSaidToBeOne() {
    Element list = PageTest.read("/recommendations").selectFirst("ol");
    assertThat(list.select("li:has([aria-label=Recommendation 8]) .r-strengths").text())
        .isEqualTo("should not");
    assertThat(list.select("li:has([aria-label=Recommendation 6]) .r-strengths").text())
        .isEqualTo("must");
  }

  @Test
  void provisionsFollowTheReport() {
    List<String> places = PageTest.read("/doc/strength/should").select(".r-list a").eachText();
    assertThat(places)
        .startsWith("recommendation 8, provision 1", "recommendation 9, provision 1")
        .endsWith("recommendation 45, provision 1");
  }

  @Test
  void citationsFollowTheReport() {
    List<String> places =
        PageTest.read("/doc/instrument/UNTOC").select("#cited ~ div tbody th").eachText();
    assertThat(places).first().asString().endsWith("para. 5");
    assertThat(places).last().asString().endsWith("para. 42");
  }

  @Test
  void anItemShowsItsOwnFactsAlone() {
    Document item = PageTest.read(REPORT + "/para/63/b");
    assertThat(item.select("tbody td:last-child").eachText())
        .containsExactly("CTOC/COP/WG.7/2015/2 and Add.1", "CTOC/COP/WG.7/2015/2 and Add.1");
    assertThat(item.select(".r-citation").text()).contains("para. 63 (b)");
  }

  @Test
  void aCorrectionMarksTheWordsItDoubts() {
    String fact = REPORT + "/para/63/document/CTOC/COP/WG.4/2015/1";
    for (String path : List.of(fact, fact + "/correction"))
      assertThat(PageTest.read(path).select("mark").text()).isEqualTo("CTOC/COP/WG.4/2015/1");
  }

  @Test
  void namesStandAsPrintedWithTheirPresentOnesInBrackets() {
    assertThat(PageTest.read("/doc/session/CTOC/COP/WG.7/3").select(".r-names li").eachText())
        .contains("Turkey [Türkiye] ¶", "Spain ¶")
        .contains("Economic Community of Central Africa States doubted ¶");
  }

  @Test
  void datesAndAddressesElsewhereAreWrittenOut() {
    String state = PageTest.read("/doc/state/BOL").text();
    assertThat(state).contains("12 December 2000", "September 2013", "Wikidata: Q750");
    String treaty = PageTest.read("/doc/instrument/UNTOC").text();
    assertThat(treaty).contains("15 November 2000", "United Nations Treaty Collection");
  }

  @Test
  void theDatasetSaysItsTermsAndWhatEachGraphHolds() {
    Document page = PageTest.read("/dataset");
    assertThat(page.selectFirst("dl.r-facts").text())
        .contains("0.1.0", "CC BY 4.0", "are the United Nations", "no position on the status")
        .contains(TestSite.url("/sparql"));
    assertThat(page.select("main a[href]").eachAttr("href"))
        .contains("/sparql", "/dump/all.nq.gz", "/dump/all.trig.gz", "/dump/links.csv")
        .contains("/dump/CTOC/COP/WG.7/2015/6.ttl", "/dataset.ttl");
    assertThat(page.select("td.r-n").eachText())
        .isNotEmpty()
        .allMatch(n -> n.matches("[1-9][\\d,]*"));
  }
}
