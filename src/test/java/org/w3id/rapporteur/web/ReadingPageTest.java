package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The reading page of the first report: its words, their links, and the notes beside them. */
class ReadingPageTest {
  private static final String REPORT = "/doc/CTOC/COP/WG.7/2015/6";
  private static final Document PAGE = PageTest.read(REPORT);

  /** As in the query for paragraphs, which is tested against the report itself. */
  @Test
  void everyParagraphIsAsPrinted() {
    List<String> printed = new ArrayList<>();
    List<String> shown = new ArrayList<>();
    String answer = TestSite.get("/queries/paragraphs.xml").body();
    for (Element row : Jsoup.parse(answer, org.jsoup.parser.Parser.xmlParser()).select("result")) {
      String number = row.select("binding[name=number]").text();
      Element words = PAGE.selectFirst("#para-" + number + " .r-words");
      if (words.selectFirst(".r-items") != null) continue;
      shown.add(words.text());
      printed.add(row.select("binding[name=text]").text());
    }
    assertThat(shown).hasSizeGreaterThan(60).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      para-1    | resolution 5/3               | /doc/resolution/CTOC/COP/5/3
      para-5    | article 15 of the Convention | /doc/instrument/UNTOC/article/15
      para-5    | rescuers                     | /doc/topic/search-and-rescue
      para-12   | 18                           | /doc/instrument/UNTOC/article/18
      para-47   | Ignacio Baylina Ruíz         | /doc/CTOC/COP/WG.7/2015/6/person/ignacio-baylina-ruiz
      para-47   | Spain                        | /doc/state/ESP
      para-50   | United States of America     | /doc/state/USA
      para-51   | Turkey                       | /doc/state/TUR
      para-55-2 | Smuggling of migrants by sea. | /doc/session/CTOC/COP/WG.7/3/item/2
      para-63-b | Add.1                        | /doc/CTOC/COP/WG.7/2015/2/Add.1
      """)
  void wordsThatNameSomethingLeadToIt(String anchor, String words, String path) {
    Element link = PAGE.selectFirst("#" + anchor + " a[href=" + path + "]");
    assertThat(link.text()).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      para-5    | may wish to                                 | may wish to
      para-8    | should not                                  | should not
      para-61   | Economic Community of Central Africa States | Economic Community of Central Africa States
      para-63-a | CTOC/COP/WG.4/2015/1                        | CTOC/COP/WG.4/2015/1
      """)
  void otherWordsLeadToTheirNoteAndBack(String anchor, String words, String label) {
    Element link = PAGE.select("#" + anchor + " a[href^=#n]:contains(" + words + ")").last();
    assertThat(link.text()).isEqualTo(words);
    Element note = PAGE.getElementById(link.attr("href").substring(1));
    assertThat(note.text()).isEqualTo(label);
    assertThat(note.attr("href")).isEqualTo("#" + link.id());
  }

  @Test
  void aCorrectionsReasonStandsBesideTheWords() {
    String note = PAGE.select("#para-63 .r-notes").text();
    assertThat(note).contains("Perhaps CTOC/COP/WG.7/2015/1.", "another body's series");
    assertThat(PAGE.select("#para-63 .r-notes .r-doubt").attr("href"))
        .isEqualTo(REPORT + "/para/63/document/CTOC/COP/WG.4/2015/1#doubt");
  }

  @Test
  void inAnotherLanguageTheReportStaysAsItIs() {
    Document french =
        Jsoup.parse(TestSite.get(REPORT, "Accept", "text/html", "Accept-Language", "fr").body());
    String words = ".r-paragraph .r-words";
    assertThat(french.select(words).eachText()).isEqualTo(PAGE.select(words).eachText());
    assertThat(french.select(words + ":not([lang=en])")).isEmpty();
    assertThat(french.selectFirst("#para-12 .r-margin").text()).isEqualTo("12 citer");
    assertThat(french.selectFirst("#para-51 .r-notes").text()).contains("Turkey [Türkiye]");
    assertThat(french.select(".r-citation").text()).isEqualTo(PAGE.select(".r-citation").text());
  }

  /**
   * Each has words as its text: none is a sign that needs an explanation, and none is read twice.
   */
  @Test
  void marksAreLinksAndNothingMore() {
    for (Element mark : PAGE.select(".r-words p a, .r-words li > span a")) {
      assertThat(mark.text()).isNotBlank();
      assertThat(mark.attributes().asList())
          .allMatch(each -> List.of("id", "class", "href").contains(each.getKey()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/para/12", "/para/63/a", "/recommendation/9", "/section/II.A"})
  void otherPagesOfTheTextShowTheSameWords(String path) {
    Document page = PageTest.read(REPORT + path);
    assertThat(page.select(".r-quote a[href], .r-words p a[href]")).isNotEmpty();
  }
}
