package org.w3id.rapporteur.cite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.jbibtex.LaTeXParser;
import org.jbibtex.LaTeXPrinter;
import org.jbibtex.ParseException;
import org.junit.jupiter.api.Test;

/** Reads entries back with a parser for BibTeX and for the TeX in it. */
class BibTexTest {
  private static BibTeXEntry entry(Citation citation) throws ParseException {
    BibTeXDatabase read =
        new BibTeXParser().parse(new StringReader(CitationFormat.BIBTEX.write(citation)));
    assertThat(read.getObjects()).as("one entry, and nothing else").hasSize(1);
    return read.getEntries().values().iterator().next();
  }

  private static String raw(BibTeXEntry entry, String field) {
    return entry.getField(new Key(field)).toUserString();
  }

  private static String printed(BibTeXEntry entry, String field) throws ParseException {
    return new LaTeXPrinter().print(new LaTeXParser().parse(new StringReader(raw(entry, field))));
  }

  @Test
  void aReportHasABodyAnInstitutionAndANumber() throws ParseException {
    BibTeXEntry entry = entry(AwkwardCitations.known());
    assertThat(entry.getType()).isEqualTo(BibTeXEntry.TYPE_TECHREPORT);
    assertThat(entry.getKey().getValue()).isEqualTo("CTOC-COP-WG.7-2015-6-para-63-a");
    assertThat(raw(entry, "author")).isEqualTo("{Working Group on the Smuggling of Migrants}");
    assertThat(raw(entry, "title")).isEqualTo("{Report on the meeting}");
    assertThat(raw(entry, "institution")).isEqualTo("United Nations");
    assertThat(raw(entry, "type")).isEqualTo("Report");
    assertThat(raw(entry, "number")).isEqualTo("CTOC/COP/WG.7/2015/6");
    assertThat(raw(entry, "year")).isEqualTo("2015");
    assertThat(entry.getFields()).doesNotContainKey(new Key("month"));
    assertThat(raw(entry, "note")).isEqualTo("para. 63 (a)");
    assertThat(raw(entry, "url"))
        .isEqualTo("https://w3id.org/rapporteur/id/CTOC/COP/WG.7/2015/6/para/63/a");
  }

  @Test
  void nothingInATitleIsObeyed() throws ParseException {
    BibTeXEntry entry = entry(AwkwardCitations.awkward());
    assertThat(raw(entry, "title"))
        .isEqualTo(
            "{Report: “{\\textbraceleft}un{\\textbraceright}balanced{\\textbraceright}"
                + " {\\textbackslash}emph{\\textbraceleft}x{\\textbraceright}”, 50\\% of \\$1\\_000"
                + " \\& \\#7 {\\textasciitilde} a{\\textasciicircum}b"
                + " @book{\\textbraceleft}𝔸, title=\"Ünï\"{\\textbraceright}}");
    assertThat(printed(entry, "author")).isEqualTo(AwkwardCitations.BODY);
    assertThat(printed(entry, "number")).isEqualTo("A/C_1/#2");
    assertThat(raw(entry, "url")).isEqualTo("https://example.org/id/report/a%7Db_c%20#x");
    assertThat(CitationFormat.BIBTEX.write(AwkwardCitations.awkward())).contains("month = jan,");
  }

  @Test
  void leavesOutWhatIsNotKnown() throws ParseException {
    assertThat(entry(AwkwardCitations.unknown()).getFields())
        .containsOnlyKeys(new Key("type"), new Key("url"));
  }
}
