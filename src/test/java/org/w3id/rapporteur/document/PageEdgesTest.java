package org.w3id.rapporteur.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageEdgesTest {
  private static final String MASTHEAD =
      "United Nations CTOC/COP/WG.6/2018/3\n\nDistr.: General\n\nOriginal: English\n\n";

  /** Each is between two lines of text, as at a page break without blank lines. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "CTOC/COP/WG.6/2018/3",
        " CTOC/COP/WG.6/2018/3",
        "CTOC/COP/WG.6/2018/3 12",
        "12 CTOC/COP/WG.6/2018/3",
        "CTOC/COP/WG.6/2018/3\nPage 12",
        "CTOC/COP/WG.6/2018/3\n12",
        "12\nCTOC/COP/WG.6/2018/3",
        "Page 12\n\nCTOC/COP/WG.6/2018/3",
        "page iv",
        "- 12 -",
        "– 12 –",
        "2/14",
        "V.18-00932 (E) 020318 050318",
        "V.18-00932",
        "GE.25-02819 3",
        "2 GE.25-02819",
        "2/14 V.18-00932",
        "18-18418 (E) 071118 *1818418*",
        "*1800932*",
        // The symbol of a draft on the report's pages: removed next to a page number.
        "CTOC/COP/WG.6/2018/L.1\nPage 12",
      })
  void takesHeadsAndNumbersOut(String edge) {
    Pages pages =
        SampleTexts.pages(MASTHEAD + "Two lines of a sentence\n" + edge + "\nthat go on.");
    PageEdges.takeFrom(pages);
    assertThat(SampleTexts.left(pages)).endsWith("Two lines of a sentence", "that go on.");
    assertThat(pages.left().get(pages.left().size() - 1).afterPage()).isTrue();
  }

  /** Text that looks like it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "CTOC/COP/WG.6/2018/INF/1.",
        "CTOC/COP/WG.6/2018/2",
        "CTOC/COP/WG.6/2018/3 and Add.1",
        "7/1",
        "12.",
        "12 States",
        "2018",
        "Page 2 of the note",
        "(E) 020318",
        "and/or",
      })
  void leavesTextAlone(String text) {
    Pages pages =
        SampleTexts.pages(MASTHEAD + "contained in document\n" + text + "\nwhich was new.");
    PageEdges.takeFrom(pages);
    assertThat(SampleTexts.left(pages)).contains(text);
  }

  @Test
  void theSymbolOfMostHeadsIsTheReportsOwn() {
    Pages pages =
        SampleTexts.pages("A/1/3\n1. It noted\nA/1/2\nand\nA/1/3 2\n\nmore.\n3 A/1/3\n2. End.");
    assertThat(PageEdges.takeFrom(pages)).contains(new DocumentSymbol("A/1/3"));
    assertThat(SampleTexts.left(pages))
        .containsExactly("1. It noted", "A/1/2", "and", "more.", "2. End.");
  }

  @Test
  void aSymbolPrintedOnceIsNobodysHead() {
    assertThat(PageEdges.takeFrom(SampleTexts.pages("A/1/3\n\n1. The Group met."))).isEmpty();
  }

  @Test
  void numbersBetweenBlankLinesArePagesWhereTheyCountOn() {
    Pages pages = SampleTexts.pages("1. One\n\n2\n\nand more.\n\n3\n\n2. Two\n");
    PageEdges.takeFrom(pages);
    assertThat(SampleTexts.left(pages)).containsExactly("1. One", "and more.", "2. Two");
  }

  @Test
  void aColumnOfNumbersIsATable() {
    Pages pages = SampleTexts.pages("1. One\n\n12\n\n13\n\n14\n\n2. Two\n");
    PageEdges.takeFrom(pages);
    assertThat(SampleTexts.left(pages)).hasSize(5);
  }

  @Test
  void aNumberThatNoOtherContinuesIsText() {
    Pages pages = SampleTexts.pages("1. One\n\n40\n\nand more.\n\n3\n\n2. Two\n");
    PageEdges.takeFrom(pages);
    assertThat(SampleTexts.left(pages)).contains("40", "3");
  }

  @Test
  void aNumberBesideAFormFeedIsAPages() {
    Pages pages = SampleTexts.pages("1. One\n40\n\fand more.\n");
    PageEdges.takeFrom(pages);
    assertThat(SampleTexts.left(pages)).containsExactly("1. One", "and more.");
  }

  /** A number counts only next to a certain sign of a page's end. */
  @Test
  void numbersDoNotVouchForEachOther() {
    Pages pages = SampleTexts.pages("Votes\n40\n41\nPage 7\nand more.\n");
    PageEdges.takeFrom(pages);
    assertThat(SampleTexts.left(pages)).containsExactly("Votes", "40", "and more.");
  }

  /** Except the first of them, which may be the title. */
  @Test
  void whatHeadsOrEndsManyPagesIsARunningHead() {
    String text =
        IntStream.rangeClosed(1, 4)
            .mapToObj(n -> "Report of the Group\nText %d.\nVienna, page %d\n\f".formatted(n, n))
            .collect(Collectors.joining());
    Pages pages = SampleTexts.pages(text);
    PageEdges.takeFrom(pages);
    assertThat(SampleTexts.left(pages))
        .containsExactly("Report of the Group", "Text 1.", "Text 2.", "Text 3.", "Text 4.");
  }

  @Test
  void twoPagesThatBeginAlikeAreNoProof() {
    Pages pages = SampleTexts.pages("1. One\n\fThe Group\nagreed.\n\fThe Group\nmet.\n");
    PageEdges.takeFrom(pages);
    assertThat(SampleTexts.left(pages)).filteredOn("The Group"::equals).hasSize(2);
  }

  @Test
  void theMastheadIsLeftForTheText() {
    Pages pages = SampleTexts.pages(MASTHEAD + "1. One");
    PageEdges.takeFrom(pages);
    assertThat(SampleTexts.left(pages)).startsWith("United Nations CTOC/COP/WG.6/2018/3");
  }
}
