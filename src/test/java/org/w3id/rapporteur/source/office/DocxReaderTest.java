package org.w3id.rapporteur.source.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.w3id.rapporteur.source.office.DocxFile.p;
import static org.w3id.rapporteur.source.office.DocxFile.r;
import static org.w3id.rapporteur.source.office.DocxFile.t;
import static org.w3id.rapporteur.source.office.DocxFile.tbl;
import static org.w3id.rapporteur.source.office.DocxFile.tc;
import static org.w3id.rapporteur.source.office.DocxFile.tr;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.rapporteur.source.Line;
import org.w3id.rapporteur.source.MediaType;
import org.w3id.rapporteur.source.SourceText;
import org.w3id.rapporteur.source.Style;

class DocxReaderTest {
  @Test
  void blocksAreCountedAndPartedByBlankLines() {
    SourceText source =
        DocxFile.of(p("One"), p(""), tbl(tr(tc(p("a")), tc(p("b")))), p("Two")).read();
    assertThat(source.type()).isEqualTo(MediaType.DOCX);
    assertThat(source.lines())
        .extracting(Line::text)
        .containsExactly("One", "", "a\tb", "", "Two", "");
    assertThat(source.lines()).extracting(Line::number).containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(DocxFile.lines(source)).containsExactly("1 One", "3 TABLE_ROW a\tb", "4 Two");
  }

  /** What stands in a paragraph, and what is printed of it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <w:r><w:t>12.</w:t><w:tab/><w:t>States</w:t></w:r> | 12.\\tStates
          <w:r><w:t>ITU</w:t><w:noBreakHyphen/><w:t>T</w:t></w:r> | ITU\u2011T
          <w:r><w:t>im</w:t><w:softHyphen/><w:t>ple</w:t></w:r> | im\u00ADple
          <w:r><w:sym w:font="Symbol" w:char="F0B3"/><w:t>5</w:t></w:r> | ≥5
          <w:r><w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr><w:t>\uF0B7 a</w:t></w:r> | • a
          <w:r><w:rPr><w:vanish/></w:rPr><w:t>not </w:t></w:r><w:r><w:t>seen</w:t></w:r> | seen
          <w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>seen</w:t></w:r> | seen
          <w:hyperlink><w:r><w:t>linked</w:t></w:r></w:hyperlink> | linked
          <m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath> | x=1
          <w:r><w:ruby><w:rt><w:r><w:t>kan</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>漢</w:t></w:r></w:rubyBase></w:ruby></w:r> | 漢
          """)
  void textIsAsPrinted(String inline, String printed) {
    assertThat(DocxFile.of("<w:p>" + inline + "</w:p>").lines())
        .containsExactly("1 " + printed.translateEscapes());
  }

  @Test
  void aBrokenParagraphHasALineForEachPart() {
    assertThat(
            DocxFile.of("<w:p><w:r>" + t("Rules of") + "<w:br/>" + t("procedure") + "</w:r></w:p>")
                .read()
                .lines())
        .extracting(Line::text)
        .containsExactly("Rules of", "procedure", "");
  }

  /** Word shows the changes as accepted. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <w:ins><w:r><w:t>new</w:t></w:r></w:ins> | a new b
          <w:del><w:r><w:delText>old</w:delText></w:r></w:del> | a  b
          <w:moveFrom><w:r><w:t>moved</w:t></w:r></w:moveFrom> | a  b
          <w:moveTo><w:r><w:t>moved</w:t></w:r></w:moveTo> | a moved b
          <w:ins><w:del><w:r><w:t>both</w:t></w:r></w:del></w:ins> | a  b
          """)
  void trackedChangesAreAccepted(String change, String printed) {
    assertThat(DocxFile.of("<w:p>" + r("a ") + change + r(" b") + "</w:p>").lines())
        .containsExactly("1 " + printed);
  }

  @Test
  void aDeletedParagraphEndJoinsTwoParagraphs() {
    String deleted = "<w:rPr><w:del/></w:rPr>";
    assertThat(DocxFile.of(p(deleted, "The meeting "), p("was held."), p("Next")).lines())
        .containsExactly("1 The meeting was held.", "3 Next");
  }

  /** A heading with a hidden end is printed beside the text. */
  @Test
  void aHiddenParagraphEndJoinsTwoParagraphs() {
    String hidden = "<w:outlineLvl w:val=\"0\"/><w:rPr><w:vanish/><w:specVanish/></w:rPr>";
    assertThat(DocxFile.of(p(hidden, "Opening. "), p("The meeting was held.")).lines())
        .containsExactly("1 Opening. The meeting was held.");
  }

  @Test
  void aTableOrTheEndContinuesNoParagraph() {
    String deleted = "<w:rPr><w:del/></w:rPr>";
    assertThat(
            DocxFile.of(p(deleted, "One"), tbl(tr(tc(p("a")), tc(p("b")))), p(deleted, "Two"))
                .lines())
        .containsExactly("1 One", "2 TABLE_ROW a\tb", "3 Two");
  }

  @Test
  void formerPropertiesDoNotCount() {
    String changed = "<w:pPrChange><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:pPrChange>";
    assertThat(DocxFile.of(p(changed, "Text")).lines()).containsExactly("1 Text");
  }

  @Test
  void fieldsPrintTheirResultsAlone() {
    assertThat(
            DocxFile.of(
                    "<w:p>"
                        + r("page ")
                        + begin()
                        + code("PAGEREF x ")
                        + begin()
                        + code("IF")
                        + r("no")
                        + separate()
                        + r("no")
                        + end()
                        + separate()
                        + r("7")
                        + end()
                        + r(".")
                        + "<w:fldSimple w:instr=\"DATE\">"
                        + r(" May")
                        + "</w:fldSimple></w:p>")
                .lines())
        .containsExactly("1 page 7. May");
  }

  /** The entries of a table of contents are one field over many paragraphs. */
  @Test
  void aFieldGoesOnInTheNextParagraph() {
    assertThat(
            DocxFile.of(
                    "<w:p>" + begin() + code("TOC") + separate() + r("I. One") + "</w:p>",
                    p("II. Two"),
                    "<w:p>" + r("III. Three") + end() + "</w:p>")
                .lines())
        .containsExactly("1 I. One", "2 II. Two", "3 III. Three");
  }

  @Test
  void aFieldWithoutAnEndHidesNoOtherParagraph() {
    assertThat(DocxFile.of("<w:p>" + begin() + code("DATE") + "</w:p>", p("Text")).lines())
        .containsExactly("2 Text");
  }

  @Test
  void contentControlsGiveTheirBlocks() {
    String control = "<w:sdt><w:sdtPr/><w:sdtContent>%s</w:sdtContent></w:sdt>";
    assertThat(
            DocxFile.of(
                    control.formatted(
                        p("One") + tbl(tr(tc(p("a")), control.formatted(tc(p("b")))))),
                    "<w:p>" + control.formatted(r("Two")) + "</w:p>")
                .lines())
        .containsExactly("1 One", "2 TABLE_ROW a\tb", "3 Two");
  }

  @Test
  void aHintToFillInAFormIsNoText() {
    String hint =
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>%s</w:sdtContent></w:sdt>";
    assertThat(
            DocxFile.of("<w:p>" + r("Date: ") + hint.formatted(r("Click here")) + "</w:p>").lines())
        .containsExactly("1 Date:");
  }

  @Test
  void headingsHaveALevelOfTheOutline() {
    String styles =
        """
        <w:style w:type="paragraph" w:styleId="H1"><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="HCh"><w:basedOn w:val="H1"/></w:style>
        <w:style w:type="paragraph" w:styleId="Body"><w:basedOn w:val="H1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>
        """;
    assertThat(
            DocxFile.of(
                    p("<w:pStyle w:val=\"HCh\"/>", "I. Introduction"),
                    p("<w:outlineLvl w:val=\"2\"/>", "A. Opening"),
                    p("<w:pStyle w:val=\"Body\"/>", "Text"),
                    p("<w:pStyle w:val=\"None\"/>", "More"))
                .with("styles", styles)
                .lines())
        .containsExactly("1 HEADING I. Introduction", "2 HEADING A. Opening", "3 Text", "4 More");
  }

  @Test
  void entriesOfContentsAreToldByTheirStyle() {
    String style =
        "<w:style w:type=\"paragraph\" w:styleId=\"x\"><w:name w:val=\"toc 2\"/></w:style>";
    assertThat(
            DocxFile.of(p("<w:pStyle w:val=\"x\"/>", "A. Opening 3")).with("styles", style).lines())
        .containsExactly("1 CONTENTS A. Opening 3");
  }

  @Test
  void stylesThatAreBasedOnEachOtherEnd() {
    String styles =
        "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"a\"><w:basedOn w:val=\"b\"/></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"b\"><w:basedOn w:val=\"a\"/></w:style>";
    assertThat(DocxFile.of(p("Text")).with("styles", styles).lines()).containsExactly("1 Text");
  }

  @Test
  void aLineIsSetAsMostOfItsLetters() {
    String styles =
        "<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val=\"17\"/></w:rPr></w:rPrDefault></w:docDefaults>"
            + "<w:style w:type=\"character\" w:styleId=\"s\"><w:rPr><w:b/></w:rPr></w:style>";
    String bold = "<w:rStyle w:val=\"s\"/>";
    Line line =
        DocxFile.of(
                "<w:p>" + r(bold, "Report of") + r(bold + "<w:sz w:val=\"30\"/>", "it") + "</w:p>")
            .with("styles", styles)
            .read()
            .lines()
            .get(0);
    assertThat(line.style()).isEqualTo(Optional.of(new Style(8.5f, true, false)));
  }

  @Test
  void textBoxesFollowTheirParagraph() {
    String drawn =
        "<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>%1$s</w:txbxContent></w:drawing></mc:Choice>"
            + "<mc:Fallback><w:pict><v:textbox><w:txbxContent>%1$s</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
    String old =
        "<w:r><w:pict><v:textbox><w:txbxContent>%s</w:txbxContent></v:textbox></w:pict></w:r>";
    assertThat(
            DocxFile.of(
                    "<w:p>" + drawn.formatted(p("A/80/6")) + r("Text") + "</w:p>",
                    "<w:p>" + old.formatted(tbl(tr(tc(p("a")), tc(p("b"))))) + "</w:p>")
                .lines())
        .containsExactly("1 Text", "1 A/80/6", "2 TABLE_ROW a\tb");
  }

  @Test
  void aStarredParagraphInAFrameIsANote() {
    String frame = "<w:framePr w:wrap=\"around\"/>";
    assertThat(
            DocxFile.of(
                    p(frame, "* A/80/50."),
                    p(frame, "A/80/6"),
                    p("* A star"),
                    p("<w:framePr w:dropCap=\"drop\"/>", "* A"))
                .lines())
        .containsExactly("1 FOOTNOTE * A/80/50.", "2 A/80/6", "3 * A star", "4 * A");
  }

  @Test
  void theHeadOfTheFirstPageComesFirst() {
    String section =
        "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"header1\"/>"
            + "<w:headerReference w:type=\"first\" r:id=\"header2\"/>%s</w:sectPr>";
    DocxFile first =
        DocxFile.of(p("Text"), section.formatted("<w:titlePg/>"))
            .with("header1", p("A/80/6"))
            .with("header2", tbl(tr(tc(p("United Nations")), tc(p("A/80/6")))));
    assertThat(first.lines()).containsExactly("1 RUNNING_HEAD United Nations\tA/80/6", "1 Text");
    DocxFile all =
        DocxFile.of(p("Text"), section.formatted(""))
            .with("header1", p("A/80/6"))
            .with("header2", p("Not shown"));
    assertThat(all.lines()).containsExactly("1 RUNNING_HEAD A/80/6", "1 Text");
    DocxFile blank =
        DocxFile.of(p("Text"), section.formatted("<w:titlePg/>"))
            .with("header1", p("A/80/6"))
            .with("header2", p(""));
    assertThat(blank.lines()).containsExactly("1 RUNNING_HEAD A/80/6", "1 Text");
  }

  @Test
  void unknownSymbolsAreCounted() {
    String unknown =
        "<w:p><w:r><w:sym w:font=\"Wingdings\" w:char=\"F021\"/><w:sym w:font=\"Other\" w:char=\"F021\"/></w:r></w:p>";
    SourceText source = DocxFile.of(p("Text"), unknown).read();
    assertThat(DocxFile.lines(source)).containsExactly("1 Text", "2 \uFFFD\uFFFD");
    assertThat(source.diagnostics())
        .extracting(Object::toString)
        .containsExactly(
            "report.docx:paragraph 2: warning: 2 symbols have no Unicode character; the first is here"
                + " [CHARACTER_UNKNOWN]");
  }

  @Test
  void whatIsNotReadIsTold() {
    SourceText source =
        DocxFile.of(
                "<w:altChunk r:id=\"a\"/>",
                "<w:p>" + begin() + code("LISTNUM") + end() + r("Text") + "</w:p>")
            .read();
    assertThat(source.diagnostics())
        .extracting(Object::toString)
        .containsExactly(
            "report.docx:paragraph 1: warning: another document is embedded here; it was not read"
                + " [PART_NOT_READ]",
            "report.docx:paragraph 1: warning: a field prints a number that the file does not hold;"
                + " it is missing [NUMBER_UNKNOWN]");
  }

  @Test
  void theStrictFormIsRead() {
    byte[] strict =
        DocxFile.zip(
            Map.of(
                "_rels/.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                    + "<Relationship Id=\"a\" Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument\""
                    + " Target=\"/doc.xml\"/></Relationships>",
                "DOC.xml",
                "<d:document xmlns:d=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><d:body><d:p><d:r><d:t>Text</d:t></d:r></d:p></d:body></d:document>"));
    assertThat(DocxFile.lines(new DocxReader().read("report.docx", strict)))
        .containsExactly("1 Text");
  }

  @ParameterizedTest
  @CsvSource({"UTF-8, ''", "UTF-8, \uFEFF", "UTF-16, ''", "UTF-16LE, \uFEFF"})
  void partsAreInUtf8OrUtf16(String charset, String mark) {
    String document =
        "<document xmlns=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
            + "<body><p><r><t>Ruíz</t></r></p></body></document>";
    Map<String, byte[]> files =
        Map.of(
            "_rels/.rels", DocxFile.MAIN_PART.getBytes(StandardCharsets.UTF_8),
            "word/document.xml", (mark + document).getBytes(Charset.forName(charset)));
    assertThat(DocxFile.lines(new DocxReader().read("report.docx", DocxFile.zipBytes(files))))
        .containsExactly("1 Ruíz");
  }

  private static String begin() {
    return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>";
  }

  private static String code(String code) {
    return "<w:r><w:instrText>" + code + "</w:instrText></w:r>";
  }

  private static String separate() {
    return "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
  }

  private static String end() {
    return "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
  }
}
