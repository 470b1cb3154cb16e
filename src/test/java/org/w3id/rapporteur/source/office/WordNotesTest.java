package org.w3id.rapporteur.source.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.w3id.rapporteur.source.office.DocxFile.p;
import static org.w3id.rapporteur.source.office.DocxFile.r;
import static org.w3id.rapporteur.source.office.DocxFile.tbl;
import static org.w3id.rapporteur.source.office.DocxFile.tc;
import static org.w3id.rapporteur.source.office.DocxFile.tr;

import org.junit.jupiter.api.Test;

class WordNotesTest {
  private static final String MARK = "<w:rStyle w:val=\"Mark\"/>";
  private static final String STYLES =
      "<w:style w:type=\"character\" w:styleId=\"Mark\"><w:name w:val=\"footnote reference\"/></w:style>";

  private static final String NOTES =
      "<w:footnote w:type=\"separator\" w:id=\"-1\">"
          + p("____")
          + "</w:footnote>"
          + note("footnote", 1, "See A.")
          + note("footnote", 2, "See B.");

  @Test
  void notesFollowTheParagraphThatCallsThem() {
    assertThat(
            DocxFile.of(paragraph("Text", call(1), ". More", call(2)), p("Next"))
                .with("footnotes", NOTES)
                .lines())
        .containsExactly("1 Text. More", "1 FOOTNOTE 1 See A.", "1 FOOTNOTE 2 See B.", "2 Next");
  }

  @Test
  void aMarkIsPartedFromTheWords() {
    String note = "<w:footnote w:id=\"1\"><w:p><w:r><w:footnoteRef/></w:r>%s</w:p></w:footnote>";
    String raised = "<w:vertAlign w:val=\"superscript\"/>";
    assertThat(noteOf(note.formatted(r("See A.")))).isEqualTo("1 FOOTNOTE 1 See A.");
    assertThat(noteOf(note.formatted(r(raised, "bis") + r("See A."))))
        .isEqualTo("1 FOOTNOTE 1bis See A.");
    assertThat(noteOf(note.formatted("<w:r><w:tab/></w:r>" + r("See A."))))
        .isEqualTo("1 FOOTNOTE 1\tSee A.");
  }

  private static String noteOf(String note) {
    return DocxFile.of(paragraph("Text", call(1))).with("footnotes", note).lines().get(1);
  }

  @Test
  void aNoteMayHaveSeveralParagraphs() {
    String note = "<w:footnote w:id=\"1\">" + p("See A.") + p("See B.") + "</w:footnote>";
    assertThat(DocxFile.of(paragraph("Text", call(1))).with("footnotes", note).read().lines())
        .extracting(line -> line.text())
        .containsExactly("Text", "", "See A.", "See B.", "");
  }

  /** The author wrote the mark in the text and in the note. */
  @Test
  void aMarkMayBeTheAuthors() {
    String own =
        "<w:r><w:footnoteReference w:customMarkFollows=\"1\" w:id=\"3\"/><w:t>*</w:t></w:r>";
    String note = "<w:footnote w:id=\"3\">" + p("* A/80/50.") + "</w:footnote>";
    assertThat(
            DocxFile.of(paragraph("List", own), paragraph("Text", call(1)))
                .with("footnotes", NOTES + note)
                .lines())
        .containsExactly("1 List", "1 FOOTNOTE * A/80/50.", "2 Text", "2 FOOTNOTE 1 See A.");
  }

  /** “Resolution 1, 2bis”: comma and bis are raised like the marks. */
  @Test
  void whatStandsBetweenMarksIsNoText() {
    assertThat(
            DocxFile.of(
                    paragraph("Resolution", call(1)),
                    "<w:p>" + r("It met") + call(2) + r(MARK, ", bis") + r(" in May") + "</w:p>",
                    "<w:p>" + r(MARK, "Set like a mark by mistake") + "</w:p>")
                .with("footnotes", NOTES)
                .with("styles", STYLES)
                .lines())
        .containsExactly(
            "1 Resolution",
            "1 FOOTNOTE 1 See A.",
            "2 It met in May",
            "2 FOOTNOTE 2 See B.",
            "3 Set like a mark by mistake");
  }

  @Test
  void notesOfATableFollowIt() {
    assertThat(
            DocxFile.of(
                    tbl(tr(tc(paragraph("a", call(1))), tc(p("b"))), tr(tc(p("c")), tc(p("d")))))
                .with("footnotes", NOTES)
                .lines())
        .containsExactly("1 TABLE_ROW a\tb", "1 TABLE_ROW c\td", "1 FOOTNOTE 1 See A.");
  }

  @Test
  void endnotesComeLast() {
    String called = "<w:r><w:endnoteReference w:id=\"1\"/></w:r>";
    assertThat(
            DocxFile.of(paragraph("Text", called), p("Next"))
                .with("endnotes", note("endnote", 1, "See A."))
                .lines())
        .containsExactly("1 Text", "2 Next", "1 FOOTNOTE i See A.");
  }

  @Test
  void sectionsNumberTheirNotes() {
    String anew =
        "<w:sectPr><w:footnotePr><w:numFmt w:val=\"lowerLetter\"/><w:numRestart w:val=\"eachSect\"/></w:footnotePr></w:sectPr>";
    String last = "<w:sectPr><w:footnotePr><w:numStart w:val=\"5\"/></w:footnotePr></w:sectPr>";
    assertThat(
            DocxFile.of(
                    paragraph("One", call(1)),
                    "<w:p><w:pPr>" + anew + "</w:pPr>" + r("Two") + call(2) + "</w:p>",
                    paragraph("Three", call(1)),
                    last)
                .with("footnotes", NOTES)
                .lines())
        .containsExactly(
            "1 One",
            "1 FOOTNOTE a See A.",
            "2 Two",
            "2 FOOTNOTE b See B.",
            "3 Three",
            "3 FOOTNOTE 5 See A.");
  }

  @Test
  void pagesMayNumberTheirNotes() {
    String settings = "<w:footnotePr><w:numRestart w:val=\"eachPage\"/></w:footnotePr>";
    assertThat(
            DocxFile.of(paragraph("One", call(1)), paragraph("<w:lastRenderedPageBreak/>", call(2)))
                .with("footnotes", NOTES)
                .with("settings", settings)
                .lines())
        .contains("1 FOOTNOTE 1 See A.", "2 FOOTNOTE 1 See B.");
  }

  @Test
  void aNoteThatIsMissingOrCallsItselfIsNoTrouble() {
    String itself = "<w:footnote w:id=\"1\"><w:p>" + call(1) + r("See A.") + "</w:p></w:footnote>";
    assertThat(
            DocxFile.of(paragraph("Text", call(1), " and", call(9)))
                .with("footnotes", itself)
                .lines())
        .containsExactly("1 Text and", "1 FOOTNOTE See A.");
  }

  private static String note(String kind, int id, String text) {
    return "<w:%1$s w:id=\"%2$d\"><w:p><w:r><w:%1$sRef/></w:r>%3$s</w:p></w:%1$s>"
        .formatted(kind, id, r(" " + text));
  }

  private static String call(int id) {
    return "<w:r><w:footnoteReference w:id=\"" + id + "\"/></w:r>";
  }

  /** Returns a paragraph of words and calls. */
  private static String paragraph(String... parts) {
    StringBuilder paragraph = new StringBuilder("<w:p>");
    for (String part : parts) {
      paragraph.append(
          part.startsWith("<w:r>")
              ? part
              : part.startsWith("<") ? "<w:r>" + part + "</w:r>" : r(part));
    }
    return paragraph.append("</w:p>").toString();
  }
}
