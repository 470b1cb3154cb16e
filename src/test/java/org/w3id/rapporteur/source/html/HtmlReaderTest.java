package org.w3id.rapporteur.source.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.w3id.rapporteur.source.html.HtmlSamples.lines;
import static org.w3id.rapporteur.source.html.HtmlSamples.paths;
import static org.w3id.rapporteur.source.html.HtmlSamples.read;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.rapporteur.source.Line;
import org.w3id.rapporteur.source.MediaType;
import org.w3id.rapporteur.source.SourceText;
import org.w3id.rapporteur.source.UnreadableReportException;

class HtmlReaderTest {
  private static final String SENTENCE =
      "The Working Group held its third meeting in Vienna from 18 to 20 November 2015.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE html><p>x",
        "\n <HTML><p>x",
        "<!-- saved from -->\n<html>",
        "<?xml version='1.0'?><html>",
        "\uFEFF<body>",
        "<p>1. x</p>"
      })
  void pagesAreKnownByTheirStart(String start) {
    assertThat(new HtmlReader().reads(start.getBytes(StandardCharsets.UTF_8), "x")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1. The <p> element",
        "",
        "<akomaNtoso>",
        "<?xml version='1.0'?><x>",
        "<paragraph>x",
        "%PDF-1.4 <html>"
      })
  void otherFilesAreNot(String start) {
    assertThat(new HtmlReader().reads(start.getBytes(StandardCharsets.UTF_8), "x.html")).isFalse();
  }

  @Test
  void aLongBlankStartIsNoTrouble() {
    String blank = " \n".repeat(2000);
    assertThat(new HtmlReader().reads((blank + "<html>").getBytes(StandardCharsets.UTF_8), "x"))
        .isTrue();
    assertThat(new HtmlReader().reads((blank + "1. x").getBytes(StandardCharsets.UTF_8), "x"))
        .isFalse();
  }

  @Test
  void blocksGiveLinesPartedByBlankOnes() {
    SourceText source =
        read("<h1>Report</h1><p>1. The\n  meeting<br>was <b>held</b>.<p>2. It rose.");
    assertThat(source.type()).isEqualTo(MediaType.HTML);
    assertThat(source.lines())
        .extracting(Line::text)
        .containsExactly("Report", "", "1. The meeting", "was held.", "", "2. It rose.", "");
    assertThat(lines("<h1>Report</h1><p>Text")).containsExactly("HEADING Report", "Text");
  }

  /** Each path finds its element when a browser evaluates it. */
  @Test
  void linesKnowTheirElement() {
    assertThat(
            paths(
                "<title>x</title><div>a<p>b</p><ul><li>c</ul>d</div><div><table><tr><td>e<td>f</table>"
                    + "<span><p>g</p></span></div>"))
        .containsExactly(
            "/html/body/div[1]",
            "/html/body/div[1]/p[1]",
            "/html/body/div[1]/ul[1]/li[1]",
            "/html/body/div[1]",
            "/html/body/div[2]/table[1]/tbody[1]/tr[1]",
            "/html/body/div[2]/span[1]/p[1]");
  }

  @Test
  void twoLineBreaksPartParagraphs() {
    assertThat(read("<div>One<br><br>Two<br>Three</div>").lines())
        .extracting(Line::text)
        .containsExactly("One", "", "Two", "Three", "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <p>a&nbsp;b &amp; c&shy;d</p> | a\u00A0b & c\u00ADd
          <p>&nbsp; 1.&nbsp;Text </p> | 1.\u00A0Text
          <p>a<del>b</del><ins>c</ins></p> | ac
          <p>a<span style="Display : none">b</span>c</p> | ac
          <p>a<span style='mso-hide:all'>b</span>c</p> | ac
          <p hidden>b</p><p>ac</p> | ac
          <p>a<script>b</script><style>p</style><noscript>n</noscript><template>t</template>c</p> | ac
          <p>a<button>b</button><select><option>o</select>c</p> | ac
          <p>a<!-- b -->c</p> | ac
          """)
  void textIsAsABrowserShowsIt(String html, String shown) {
    assertThat(lines(html)).containsExactly(shown);
  }

  @Test
  void preformattedTextKeepsItsLines() {
    assertThat(read("<pre>1. The meeting\n   was held.\n\n2. It rose.</pre>").lines())
        .extracting(Line::text)
        .containsExactly("1. The meeting", "   was held.", "", "2. It rose.", "");
  }

  @Test
  void whatSitesPutAroundIsLeftOut() {
    assertThat(
            lines(
                "<body><header><nav>Home</nav></header><div role=navigation>Menu</div><nav>Path</nav>"
                    + "<p>"
                    + SENTENCE
                    + "</p><aside>Related</aside><footer>Contact</footer>"))
        .containsExactly(SENTENCE);
  }

  @Test
  void theMainElementHoldsTheReport() {
    String report = "<h1>Report</h1>" + ("<p>" + SENTENCE + "</p>").repeat(3);
    assertThat(
            lines("<div>Welcome</div><main><header>" + report + "</header></main><div>More</div>"))
        .containsExactly("HEADING Report", SENTENCE, SENTENCE, SENTENCE);
    assertThat(lines("<div>Welcome</div><article>" + report + "</article><div>More</div>"))
        .hasSize(4);
    assertThat(lines("<main></main><div>" + report + "</div>")).hasSize(4);
  }

  @Test
  void severalArticlesAreNoMainElement() {
    String articles =
        "<article>" + SENTENCE.repeat(5) + "</article><article>" + SENTENCE + "</article>";
    assertThat(lines(articles)).hasSize(2);
  }

  @Test
  void menusAroundTheReportAreLeftOut() {
    String menu = "<ul><li><a href=/>Home</a><li><a href=/about>About us</a></ul>";
    assertThat(lines("<div>" + menu + "<p>A/80/6</p><p>" + SENTENCE + "</p>" + menu + "</div>"))
        .containsExactly("A/80/6", SENTENCE);
  }

  /** A report lists States and documents, and may link to each. */
  @Test
  void linksWithinTheReportStay() {
    String states = "<ul><li><a href=/es>Spain</a><li><a href=/fr>France</a></ul>";
    assertThat(lines("<p>" + SENTENCE + "</p>" + states + "<p>" + SENTENCE + "</p>"))
        .containsExactly(SENTENCE, "LIST_ITEM • Spain", "LIST_ITEM • France", SENTENCE);
  }

  @Test
  void aPageOfLinksAloneStays() {
    assertThat(lines("<ul><li><a href=/1>A/80/6</a></ul>")).containsExactly("LIST_ITEM • A/80/6");
  }

  @Test
  void pagesWithoutTextAreRefused() {
    assertRefused(
        "<html><frameset><frame src=a.html></frameset>",
        "is a page of frames, whose text is in other files; expected the page of the frame");
    assertRefused(
        "<body><iframe src=a.html></iframe>",
        "is a page of frames, whose text is in other files; expected the page of the frame");
    assertRefused(
        "<body><div id=app></div><noscript>Turn on scripts</noscript><script>run()</script>",
        "has no text until its scripts run in a browser; expected the page as PDF or text");
    assertRefused("<body><p>&nbsp;</p>", "is a web page without text, expected a report");
  }

  @Test
  void hugePagesAreRefused() {
    assertRefused(
        "<p>" + "x".repeat(200_001),
        "has more than 200000 characters in /html/body/p[1], expected a report");
    assertRefused(
        "<br>".repeat(1_000_001), "has more than 1000000 tags, expected a web page with a report");
    assertRefused(
        "<p>" + " ".repeat(32 << 20), "is larger than 32 MiB, expected a web page with a report");
  }

  @Test
  void deepPagesAreRead() {
    String deep = "<div>".repeat(50_000) + "Text" + "<table><tr><td>".repeat(1000) + "cell";
    assertThat(lines(deep)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, ''",
    "UTF-8, <meta charset=utf-8>",
    "UTF-8, \uFEFF",
    "UTF-16LE, \uFEFF",
    "UTF-16BE, \uFEFF",
    "windows-1252, ''",
    "windows-1252, <meta charset='iso-8859-1'>",
    "ISO-8859-15, <meta http-equiv=Content-Type content='text/html; charset=iso-8859-15'>",
    "UTF-8, <meta charset=no-such>",
    "UTF-8, <?xml version='1.0' encoding='utf-8'?>"
  })
  void encodingsAreMarkedDeclaredOrGuessed(String charset, String start) {
    byte[] page =
        (start + "<html><p>Côte d’Ivoire")
            .replace(charset.startsWith("ISO") ? "’" : "\0", "'")
            .getBytes(Charset.forName(charset));
    SourceText source = new HtmlReader().read("report.html", page);
    assertThat(source.lines().get(0).text().replace('\'', '’')).isEqualTo("Côte d’Ivoire");
    assertThat(source.diagnostics()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"windows-1252, utf-8", "UTF-8, iso-8859-1", "UTF-8, gb2312", "windows-1252, big5"})
  void aWrongDeclarationIsTold(String charset, String declared) {
    byte[] page =
        ("<html><meta charset=" + declared + "><p>Côte d’Ivoire.")
            .getBytes(Charset.forName(charset));
    SourceText source = new HtmlReader().read("report.html", page);
    assertThat(source.lines().get(0).text()).isEqualTo("Côte d’Ivoire.");
    assertThat(source.diagnostics())
        .extracting(Object::toString)
        .containsExactly(
            "report.html:/html/body/p[1]: warning: the page says that it is in "
                + declared
                + ", but it is not; it was read in another encoding [ENCODING_CONTRADICTED]");
  }

  @ParameterizedTest
  @CsvSource({"windows-1251, Доклад", "GB18030, 工作组的报告", "koi8-r, Доклад", "windows-1256, تقرير"})
  void declaredEncodingsOfOtherLanguagesAreRead(String charset, String text) {
    byte[] page = ("<meta charset=" + charset + "><p>" + text).getBytes(Charset.forName(charset));
    assertThat(new HtmlReader().read("x", page).lines().get(0).text()).isEqualTo(text);
  }

  @Test
  void charactersThatCannotBeDecodedAreCounted() {
    byte[] page = "<html><p>Text<p>\u0081 and \u008D".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(new HtmlReader().read("report.html", page).diagnostics())
        .extracting(Object::toString)
        .containsExactly(
            "report.html:/html/body/p[2]: warning: 2 characters cannot be decoded; the first is here"
                + " [CHARACTER_UNKNOWN]");
  }

  private static void assertRefused(String html, String reason) {
    assertThatThrownBy(() -> read(html))
        .isInstanceOf(UnreadableReportException.class)
        .hasMessage("report.html: " + reason);
  }
}
