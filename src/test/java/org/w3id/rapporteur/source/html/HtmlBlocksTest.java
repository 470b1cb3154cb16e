package org.w3id.rapporteur.source.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.w3id.rapporteur.source.html.HtmlSamples.lines;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists, tables and footnotes. */
class HtmlBlocksTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <ol><li>x<li>y</ol>                               | 1. x | 2. y
          <ol start=4><li>x<li>y</ol>                       | 4. x | 5. y
          <ol type=a><li>x<li value=27>y</ol>               | a. x | aa. y
          <ol type=I start=9><li>x<li>y</ol>                | IX. x | X. y
          <ol type=i><li>x<li>y</ol>                        | i. x | ii. y
          <ol reversed><li>x<li>y</ol>                      | 2. x | 1. y
          <ol style="list-style-type: none"><li>1. x<li>2. y</ol> | 1. x | 2. y
          <ol><li>1. x<li>2. y</ol>                         | 1. x | 2. y
          <ul><li>x<li><p>y</p></ul>                        | • x | • y
          <ol><li>x<ol type=a><li>y</ol></ol>               | 1. x | a. y
          <ul style="list-style:none"><li>x<li>y</ul>       | x | y
          <ol><li><p>x</p><p>y</p></ol>                     | 1. x | y
          """)
  void itemsHaveTheirNumbers(String html, String first, String second) {
    assertThat(lines(html)).containsExactly("LIST_ITEM " + first, "LIST_ITEM " + second);
  }

  @Test
  void anEmptyItemGivesItsNumberToNoOther() {
    assertThat(lines("<ol><li></li><li>x<li></ol><p>y")).containsExactly("LIST_ITEM 2. x", "y");
  }

  @Test
  void rowsAreCellsJoinedByTabs() {
    assertThat(
            lines(
                "<table><caption>Table 1</caption><thead><tr><th>State<th>Vote</thead>"
                    + "<tr><td><p>Spain</p><td>yes<br>(changed)</tr></table><p>Next"))
        .containsExactly(
            "Table 1", "TABLE_ROW State\tVote", "TABLE_ROW Spain\tyes (changed)", "Next");
  }

  @Test
  void columnsStayInTheirPlace() {
    assertThat(
            lines(
                "<table><tr><td rowspan=2>a<td colspan=2>b<td>c<tr><td>d<td rowspan=2>e<td>f"
                    + "<tr><td><td>g<td>h</table>"))
        .containsExactly("TABLE_ROW a\tb\t\tc", "TABLE_ROW \td\te\tf", "TABLE_ROW \tg\t\th");
  }

  /** Old pages place their columns by a table. */
  @Test
  void aTableThatHoldsPartsOfThePageIsNone() {
    String text = ("<p>" + "word ".repeat(50) + "</p>").repeat(4);
    assertThat(lines("<table><tr><td>Menu<td><h1>Report</h1>Text</table>"))
        .containsExactly("Menu", "HEADING Report", "Text");
    assertThat(lines("<table><tr><td>Menu<td>" + text + "</table>")).hasSize(5);
    assertThat(lines("<table><tr><td>x<tr><td>y</table>")).containsExactly("x", "y");
    assertThat(lines("<table role=presentation><tr><td>x<td>y</table>")).containsExactly("x", "y");
    assertThat(lines("<table><tr><td>x<td><table><tr><td>y<td>z</table></table>"))
        .containsExactly("x", "TABLE_ROW y\tz");
  }

  /** As Word saves a document as “filtered” HTML. */
  @Test
  void notesOfWordAreFound() {
    assertThat(
            lines(
                "<p class=MsoNormal>It met<a href='#_ftn1' name='_ftnref1' title=''><span><span>[1]</span></span></a>."
                    + "<div><hr><div id=ftn1><p class=MsoFootnoteText><a href='#_ftnref1' name='_ftn1'><span>[1]</span></a>"
                    + " See A/80/6.</p><p class=MsoFootnoteText>And Add.1.</p></div></div>"))
        .containsExactly("It met.", "FOOTNOTE 1 See A/80/6.", "FOOTNOTE And Add.1.");
  }

  /** As pandoc and Quarto write them. */
  @Test
  void notesInAListAreFound() {
    assertThat(
            lines(
                "<p>It met<a href='#fn1' class=footnote-ref id=fnref1 role=doc-noteref><sup>1</sup></a> and<sup><a href='#fn2' id=r2>2</a></sup> rose."
                    + "<aside class=footnotes role=doc-endnotes><ol><li id=fn1><p>See A.<a href='#fnref1' role=doc-backlink>↩︎</a></p></li>"
                    + "<li id=fn2>See B. <a href='#r2'>↩︎</a></ol></aside>"))
        .containsExactly("It met and rose.", "FOOTNOTE 1 See A.", "FOOTNOTE 2 See B.");
  }

  /** Its entries are linked, and each heading links back to it. */
  @Test
  void aTableOfContentsHasNoNotes() {
    assertThat(
            lines(
                "<p id=toc><a href='#s1' id=t1>Opening</a> <a href='#s2'>2</a></p>"
                    + "<h2 id=s1>Opening <a href='#t1'>up</a></h2><h2 id=s2>2</h2>"))
        .containsExactly("Opening 2", "HEADING Opening up", "HEADING 2");
  }
}
