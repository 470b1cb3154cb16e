package org.w3id.rapporteur.source.pdf;

import java.util.ArrayList;
import java.util.List;
import org.w3id.rapporteur.source.LineRole;

/** Joins the lines of a band to rows of a table, if it is one. */
final class TableRows {
  private static final int FEWEST_ROWS = 3;

  /** Lines further apart than the others by this factor belong to two rows. */
  private static final float APART = 1.3f;

  private static final float MASTHEAD = 0.35f;

  private final SheetRows page;
  private final Band band;
  private final BodyType body;

  TableRows(SheetRows page, Band band, BodyType body) {
    this.page = page;
    this.band = band;
    this.body = body;
  }

  /** Returns the rows as they are read across. */
  List<PdfLine> lines() {
    List<List<PrintedRow>> groups = groups();
    long full = groups.stream().filter(group -> filled(group) > 1).count();
    if (full >= FEWEST_ROWS && full * 2 >= groups.size()) {
      return groups.stream().map(group -> line(group, LineRole.TABLE_ROW)).toList();
    }
    if (full >= 2 && full == groups.size() && !isMasthead()) {
      return groups.stream().map(group -> line(group, LineRole.TEXT)).toList();
    }
    return band.rows().stream()
        .map(row -> PdfLine.of(page.page(), row.cells(), LineRole.TEXT))
        .toList();
  }

  /** The head of the first page has lines side by side that are no cells. */
  private boolean isMasthead() {
    return page.page() == 1 && band.rows().get(0).baseline() < MASTHEAD * page.height();
  }

  private long filled(List<PrintedRow> group) {
    return group.stream().flatMap(row -> row.cells().stream()).map(band::column).distinct().count();
  }

  private PdfLine line(List<PrintedRow> group, LineRole role) {
    List<Fragment> all = group.stream().flatMap(row -> row.cells().stream()).toList();
    Fragment[] cells = new Fragment[band.columns().size()];
    for (Fragment cell : all) {
      int column = band.column(cell);
      cells[column] = cells[column] == null ? cell : cells[column].joined(cell);
    }
    List<Fragment> filled = new ArrayList<>();
    for (Fragment cell : cells) {
      filled.add(cell == null ? Fragment.EMPTY : cell);
    }
    return new PdfLine(page.page(), filled, PdfLine.around(all), role);
  }

  private List<List<PrintedRow>> groups() {
    List<List<PrintedRow>> groups = new ArrayList<>();
    int drawn = -1;
    PrintedRow above = null;
    for (PrintedRow row : band.rows()) {
      if (above == null || isNew(row, above, drawn)) {
        groups.add(new ArrayList<>());
      }
      groups.get(groups.size() - 1).add(row);
      drawn = Math.max(drawn, row.cells().stream().mapToInt(Fragment::last).max().orElse(0));
      above = row;
    }
    return groups;
  }

  /**
   * A cell's lines are drawn one after the other. So a line that was drawn after everything above
   * it begins a row, unless it continues the last cell.
   */
  private boolean isNew(PrintedRow row, PrintedRow above, int drawn) {
    float step = row.baseline() - above.baseline();
    if (isRuleBetween(above, row)) {
      return true;
    }
    int first = row.cells().stream().mapToInt(Fragment::first).min().orElse(0);
    return first > drawn
        && (band.column(row.first()) == 0 || step > APART * body.leading(row.size()));
  }

  private boolean isRuleBetween(PrintedRow above, PrintedRow row) {
    for (Stroke stroke : page.strokes()) {
      if (stroke.y() > above.baseline() && stroke.y() < row.baseline() - 0.5f * row.size()) {
        return true;
      }
    }
    return false;
  }
}
