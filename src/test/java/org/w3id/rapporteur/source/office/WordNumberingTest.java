package org.w3id.rapporteur.source.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.w3id.rapporteur.source.office.DocxFile.p;
import static org.w3id.rapporteur.source.office.DocxFile.tbl;
import static org.w3id.rapporteur.source.office.DocxFile.tc;
import static org.w3id.rapporteur.source.office.DocxFile.tr;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3id.rapporteur.source.SourceText;

class WordNumberingTest {
  private static final String LEGAL =
      abstractNum(
          "0",
          level(0, 1, "decimal", "%1."),
          level(1, 1, "decimal", "%1.%2"),
          level(2, 1, "lowerLetter", "(%3)"));

  @Test
  void paragraphsAreCountedLevelByLevel() {
    assertThat(
            numbered(
                LEGAL + num("1", "0"),
                n("1", 0),
                n("1", 1),
                n("1", 1),
                n("1", 2),
                n("1", 0),
                n("1", 1),
                n("1", 2)))
        .containsExactly("1.", "1.1", "1.2", "(a)", "2.", "2.1", "(a)");
  }

  @Test
  void aParagraphBetweenDoesNotRestart() {
    assertThat(
            numbered(
                LEGAL + num("1", "0"),
                n("1", 0),
                "",
                "<w:numPr><w:numId w:val=\"0\"/></w:numPr>",
                n("1", 0)))
        .containsExactly("1.", "", "", "2.");
  }

  @Test
  void listsWithOneDefinitionCountOn() {
    assertThat(numbered(LEGAL + num("1", "0") + num("2", "0"), n("1", 0), n("2", 0), n("1", 0)))
        .containsExactly("1.", "2.", "3.");
  }

  @Test
  void listsWithTheirOwnDefinitionsDoNot() {
    String other = abstractNum("7", level(0, 5, "upperRoman", "%1."));
    assertThat(
            numbered(
                LEGAL + other + num("1", "0") + num("2", "7"),
                n("1", 0),
                n("2", 0),
                n("1", 0),
                n("2", 0)))
        .containsExactly("1.", "V.", "2.", "VI.");
  }

  /** An annex counts anew: its list has the same definition, and a start of its own. */
  @Test
  void aListMayStateItsStart() {
    String annex =
        num("2", "0", "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride>");
    assertThat(
            numbered(
                LEGAL + num("1", "0") + annex,
                n("1", 0),
                n("1", 0),
                n("2", 0),
                n("2", 0),
                n("1", 0)))
        .containsExactly("1.", "2.", "1.", "2.", "3.");
  }

  @Test
  void aListMayStateALevel() {
    String own =
        num(
            "2",
            "0",
            "<w:lvlOverride w:ilvl=\"0\">"
                + level(0, 4, "decimal", "Article %1")
                + "</w:lvlOverride>");
    assertThat(numbered(LEGAL + own, n("2", 0), n("2", 0), n("2", 1)))
        .containsExactly("Article 4", "Article 5", "5.1");
  }

  @Test
  void aLevelMayCountOn() {
    String through =
        abstractNum(
            "0",
            level(0, 1, "upperRoman", "%1."),
            level(1, 1, "decimal", "%2.", "<w:lvlRestart w:val=\"0\"/>"));
    assertThat(
            numbered(
                through + num("1", "0"), n("1", 0), n("1", 1), n("1", 1), n("1", 0), n("1", 1)))
        .containsExactly("I.", "1.", "2.", "II.", "3.");
  }

  @Test
  void aLevelMayRestartAfterOneAlone() {
    String after =
        abstractNum(
            "0",
            level(0, 1, "decimal", "%1."),
            level(1, 1, "decimal", "%2"),
            level(2, 1, "lowerLetter", "%3", "<w:lvlRestart w:val=\"1\"/>"));
    assertThat(
            numbered(
                after + num("1", "0"),
                n("1", 0),
                n("1", 1),
                n("1", 2),
                n("1", 1),
                n("1", 2),
                n("1", 0),
                n("1", 2)))
        .containsExactly("1.", "1", "a", "2", "b", "2.", "a");
  }

  /** Word counts a level whose paragraphs are missing. */
  @Test
  void aMissingLevelIsCounted() {
    assertThat(numbered(LEGAL + num("1", "0"), n("1", 1), n("1", 1), n("1", 0)))
        .containsExactly("1.1", "1.2", "2.");
  }

  @Test
  void allNumbersMayBeArabic() {
    String legal =
        abstractNum(
            "0",
            level(0, 1, "upperRoman", "%1."),
            level(1, 1, "lowerLetter", "%1.%2", "<w:isLgl/>"),
            level(2, 1, "lowerLetter", "%1.%3"));
    assertThat(numbered(legal + num("1", "0"), n("1", 0), n("1", 1), n("1", 2)))
        .containsExactly("I.", "1.1", "I.a");
  }

  @Test
  void whatFollowsANumberIsATabASpaceOrNothing() {
    String lists =
        abstractNum("0", level(0, 1, "decimal", "%1."))
            + abstractNum("1", level(0, 1, "decimal", "%1.", "<w:suff w:val=\"space\"/>"))
            + abstractNum("2", level(0, 1, "decimal", "%1.", "<w:suff w:val=\"nothing\"/>"))
            + num("1", "0")
            + num("2", "1")
            + num("3", "2");
    assertThat(document(lists, n("1", 0), n("2", 0), n("3", 0)).lines())
        .containsExactly("1 1.\tText", "2 1. Text", "3 1.Text");
  }

  @Test
  void bulletsAreSignsOfUnicode() {
    String lists =
        abstractNum(
                "0",
                level(0, 1, "bullet", "\uF0B7", font("Symbol")),
                level(1, 1, "bullet", "o", font("Courier New")),
                level(2, 1, "bullet", "\uF0A7", font("Wingdings")),
                level(3, 1, "bullet", "\uF021", font("Other")),
                level(4, 1, "bullet", "–"))
            + num("1", "0");
    assertThat(document(lists, n("1", 0), n("1", 1), n("1", 2), n("1", 3), n("1", 4)).lines())
        .containsExactly(
            "1 LIST_ITEM •\tText",
            "2 LIST_ITEM o\tText",
            "3 LIST_ITEM ▪\tText",
            "4 LIST_ITEM •\tText",
            "5 LIST_ITEM –\tText");
  }

  @Test
  void hiddenNumbersAreCounted() {
    String lists =
        abstractNum(
                "0",
                level(0, 1, "decimal", "%1.", "<w:rPr><w:vanish/></w:rPr>"),
                level(1, 1, "decimal", "%1.%2"))
            + num("1", "0");
    assertThat(document(lists, n("1", 0), n("1", 0), n("1", 1)).lines())
        .containsExactly("1 Text", "2 Text", "3 2.1\tText");
  }

  /** The United Nations' template numbers paragraphs by their style. */
  @Test
  void stylesNumberTheirParagraphs() {
    String lists =
        abstractNum(
                "0",
                level(0, 1, "decimal", "%1."),
                level(1, 1, "lowerLetter", "(%2)", "<w:pStyle w:val=\"Item\"/>"))
            + num("1", "0");
    String styles =
        style("Para", "", "<w:numPr><w:numId w:val=\"1\"/></w:numPr>")
            + style(
                "Item", "Para", "<w:numPr><w:ilvl w:val=\"5\"/><w:numId w:val=\"1\"/></w:numPr>")
            + style("Quiet", "Para", "<w:numPr><w:numId w:val=\"0\"/></w:numPr>")
            + style("Same", "Item", "");
    assertThat(
            document(
                    lists,
                    "<w:pStyle w:val=\"Para\"/>",
                    "<w:pStyle w:val=\"Item\"/>",
                    "<w:pStyle w:val=\"Same\"/>",
                    "<w:pStyle w:val=\"Quiet\"/>",
                    "<w:pStyle w:val=\"Para\"/>",
                    "<w:pStyle w:val=\"Para\"/><w:numPr><w:ilvl w:val=\"1\"/></w:numPr>")
                .with("styles", styles)
                .lines())
        .containsExactly(
            "1 1.\tText", "2 (a)\tText", "3 (b)\tText", "4 Text", "5 2.\tText", "6 (a)\tText");
  }

  @Test
  void aStyleStatesItsLevel() {
    String styles =
        style("Item", "", "<w:numPr><w:ilvl w:val=\"2\"/><w:numId w:val=\"1\"/></w:numPr>");
    assertThat(
            document(LEGAL + num("1", "0"), "<w:pStyle w:val=\"Item\"/>")
                .with("styles", styles)
                .lines())
        .containsExactly("1 (a)\tText");
  }

  @Test
  void aDefinitionMayLinkToAStyleOfLists() {
    String lists =
        LEGAL
            + "<w:abstractNum w:abstractNumId=\"3\"><w:numStyleLink w:val=\"Legal\"/></w:abstractNum>"
            + num("1", "0")
            + num("2", "3");
    String styles =
        "<w:style w:type=\"numbering\" w:styleId=\"Legal\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>";
    assertThat(document(lists, n("2", 0), n("2", 1), n("1", 0)).with("styles", styles).lines())
        .containsExactly("1 1.\tText", "2 1.1\tText", "3 2.\tText");
  }

  @Test
  void cellsAreNumberedToo() {
    String row = tr(tc(p(n("1", 0), "")), tc(p("a")));
    assertThat(
            DocxFile.of(tbl(row, row), p(n("1", 0), "Text"))
                .with("numbering", LEGAL + num("1", "0"))
                .lines())
        .containsExactly("1 TABLE_ROW 1.\ta", "1 TABLE_ROW 2.\ta", "2 3.\tText");
  }

  @Test
  void deletedParagraphsAreNotCounted() {
    String gone =
        "<w:p><w:pPr>"
            + n("1", 0)
            + "<w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:t>Gone</w:t></w:r></w:del></w:p>";
    String hidden =
        "<w:p><w:pPr>"
            + n("1", 0)
            + "<w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:rPr><w:vanish/></w:rPr><w:t>No</w:t></w:r></w:p>";
    assertThat(
            DocxFile.of(p(n("1", 0), "One"), gone, hidden, p(n("1", 0), "Two"))
                .with("numbering", LEGAL + num("1", "0"))
                .lines())
        .containsExactly("1 1.\tOne", "4 2.\tTwo");
  }

  @Test
  void listsThatDoNotExistNumberNothing() {
    assertThat(
            numbered(
                LEGAL + num("1", "0") + num("2", "9"), n("3", 0), n("2", 0), n("1", 8), n("1", 77)))
        .containsExactly("", "", "", "");
  }

  @Test
  void anUnknownFormatIsTold() {
    SourceText source =
        document(
                abstractNum("0", level(0, 1, "hebrew1", "%1.")) + num("1", "0"),
                "",
                n("1", 0),
                n("1", 0))
            .read();
    assertThat(DocxFile.lines(source)).containsExactly("1 Text", "2 1.\tText", "3 2.\tText");
    assertThat(source.diagnostics())
        .extracting(Object::toString)
        .containsExactly(
            "report.docx:paragraph 2: warning: numbers in the format “hebrew1” were read as 1, 2, 3"
                + " [NUMBER_FORMAT_UNKNOWN]");
  }

  /** Returns what is printed before the word of each paragraph. */
  private static List<String> numbered(String numbering, String... properties) {
    return document(numbering, properties).lines().stream()
        .map(line -> line.replaceFirst("^\\d+ ", "").replaceFirst("\\t?Text$", ""))
        .toList();
  }

  private static DocxFile document(String numbering, String... properties) {
    String[] paragraphs = new String[properties.length];
    for (int i = 0; i < properties.length; i++) {
      paragraphs[i] = p(properties[i], "Text");
    }
    return DocxFile.of(paragraphs).with("numbering", numbering);
  }

  private static String n(String list, int level) {
    return "<w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"%s\"/></w:numPr>"
        .formatted(level, list);
  }

  private static String abstractNum(String id, String... levels) {
    return "<w:abstractNum w:abstractNumId=\"%s\">%s</w:abstractNum>"
        .formatted(id, String.join("", levels));
  }

  private static String level(int level, int start, String format, String text, String... more) {
    return "<w:lvl w:ilvl=\"%d\"><w:start w:val=\"%d\"/><w:numFmt w:val=\"%s\"/><w:lvlText w:val=\"%s\"/>%s</w:lvl>"
        .formatted(level, start, format, text, String.join("", more));
  }

  private static String num(String id, String definition, String... overrides) {
    return "<w:num w:numId=\"%s\"><w:abstractNumId w:val=\"%s\"/>%s</w:num>"
        .formatted(id, definition, String.join("", overrides));
  }

  private static String font(String name) {
    return "<w:rPr><w:rFonts w:ascii=\"" + name + "\"/></w:rPr>";
  }

  private static String style(String id, String basedOn, String properties) {
    return "<w:style w:type=\"paragraph\" w:styleId=\"%s\"><w:basedOn w:val=\"%s\"/><w:pPr>%s</w:pPr></w:style>"
        .formatted(id, basedOn, properties);
  }
}
