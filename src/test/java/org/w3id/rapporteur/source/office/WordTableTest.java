package org.w3id.rapporteur.source.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.w3id.rapporteur.source.office.DocxFile.p;
import static org.w3id.rapporteur.source.office.DocxFile.tbl;
import static org.w3id.rapporteur.source.office.DocxFile.tc;
import static org.w3id.rapporteur.source.office.DocxFile.tr;

import org.junit.jupiter.api.Test;

class WordTableTest {
  @Test
  void paragraphsOfACellAreJoined() {
    assertThat(
            DocxFile.of(tbl(tr(tc(p("Distr.: General") + p("") + p("16 May 2025")), tc(p("a")))))
                .lines())
        .containsExactly("1 TABLE_ROW Distr.: General 16 May 2025\ta");
  }

  /** A tab in a cell separates no cells. */
  @Test
  void cellsHaveNoTabs() {
    String tab = "<w:p><w:r><w:t>1.</w:t><w:tab/><w:t>Policy</w:t></w:r></w:p>";
    assertThat(DocxFile.of(tbl(tr(tc(tab), tc(p("5"))))).lines())
        .containsExactly("1 TABLE_ROW 1. Policy\t5");
  }

  @Test
  void columnsStayInTheirPlace() {
    assertThat(
            DocxFile.of(
                    tbl(
                        tr(
                            tc(p("Section")),
                            cell("<w:gridSpan w:val=\"2\"/>", "2025"),
                            tc(p("2026"))),
                        tr(
                            cell("<w:vMerge w:val=\"restart\"/>", "1"),
                            tc(p("a")),
                            tc(p("b")),
                            tc(p("c"))),
                        tr(cell("<w:vMerge/>", "hidden"), tc(p("d")), tc(p("e")), tc(p(""))),
                        "<w:tr><w:trPr><w:gridBefore w:val=\"2\"/></w:trPr>"
                            + tc(p("f"))
                            + "</w:tr>",
                        tr(tc(p("")), tc(p("")))))
                .lines())
        .containsExactly(
            "1 TABLE_ROW Section\t2025\t\t2026",
            "1 TABLE_ROW 1\ta\tb\tc",
            "1 TABLE_ROW \td\te",
            "1 TABLE_ROW \t\tf");
  }

  @Test
  void tablesInCellsAreJoinedToo() {
    String inner = tbl(tr(tc(p("x")), tc(p("y"))), tr(tc(p("z"))));
    assertThat(DocxFile.of(tbl(tr(tc(p("a") + inner), tc(p("b"))))).lines())
        .containsExactly("1 TABLE_ROW a x y z\tb");
  }

  @Test
  void aTableOfOneCellIsAFrame() {
    String inner = tbl(tr(tc(p("x")), tc(p("y"))));
    assertThat(DocxFile.of(tbl(tr(tc(p("One") + inner + p("Two")))), p("Next")).lines())
        .containsExactly("1 One", "1 TABLE_ROW x\ty", "1 Two", "2 Next");
  }

  @Test
  void deletedRowsAndCellsAreLeftOut() {
    assertThat(
            DocxFile.of(
                    tbl(
                        "<w:tr><w:trPr><w:del/></w:trPr>"
                            + tc(p("gone"))
                            + tc(p("gone"))
                            + "</w:tr>",
                        "<w:tr><w:trPr><w:ins/></w:trPr>"
                            + cell("<w:cellDel/>", "gone")
                            + tc(p("a"))
                            + tc(p("b"))
                            + "</w:tr>"))
                .lines())
        .containsExactly("1 TABLE_ROW a\tb");
  }

  private static String cell(String properties, String text) {
    return tc("<w:tcPr>" + properties + "</w:tcPr>" + p(text));
  }
}
