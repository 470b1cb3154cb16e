package org.w3id.rapporteur.source.pdf;

import java.util.ArrayList;
import java.util.List;
import org.w3id.rapporteur.source.LineRole;

/** Joins the lines of a band to rows of a table, if it is one. */
final class TableRows {
  private static final int FEWEST_ROWS = 3;

  /** Most lines that a row has on average. */
  private static final int MOST_LINES = 6;

  /** Lines further apart than the others by this factor belong to two rows. */
  private static final float APART = 1.22f;

  private static final float MASTHEAD = 0.35f;

  private final SheetRows page;
  private final Band band;
  private final BodyType body;
  private final float nearest;
  private final boolean rowsApart;

  TableRows(SheetRows page, Band band, BodyType body) {
    this.page = page;
    this.band = band;
    this.body = body;
    nearest = nearest();
    rowsApart = hasRowsApart();
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
    boolean byRules = isRuledThroughout();
    PrintedRow above = null;
    for (PrintedRow row : band.rows()) {
      List<PrintedRow> group = groups.isEmpty() ? List.of() : groups.get(groups.size() - 1);
      if (above == null || isRuleBetween(above, row) || !byRules && isNext(group, above, row)) {
        groups.add(new ArrayList<>());
      }
      groups.get(groups.size() - 1).add(row);
      above = row;
    }
    return groups;
  }

  private boolean isNext(List<PrintedRow> group, PrintedRow above, PrintedRow row) {
    return isApart(above, row)
        || band.column(row.first()) == 0 && ReadingOrder.beginsWithMark(row.first())
        || !(rowsApart && isPartOf(group, row)) && isNew(group, row);
  }

  /** Returns whether rules separate all rows, so that what stands between two rules is one row. */
  private boolean isRuledThroughout() {
    int ruled = 1;
    for (int i = 1; i < band.rows().size(); i++) {
      ruled += isRuleBetween(band.rows().get(i - 1), band.rows().get(i)) ? 1 : 0;
    }
    return ruled >= FEWEST_ROWS && band.rows().size() <= MOST_LINES * ruled;
  }

  /** Returns the distance of the lines that stand nearest to each other. */
  private float nearest() {
    float nearest = Float.MAX_VALUE;
    for (int i = 1; i < band.rows().size(); i++) {
      float step = step(i);
      nearest = step > 0.8f * band.rows().get(i).size() ? Math.min(nearest, step) : nearest;
    }
    return nearest;
  }

  private float step(int i) {
    return band.rows().get(i).baseline() - band.rows().get(i - 1).baseline();
  }

  /** Returns whether rows stand further apart than the lines of one row do. */
  private boolean hasRowsApart() {
    for (int i = 1; i < band.rows().size(); i++) {
      if (isApart(band.rows().get(i - 1), band.rows().get(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean isApart(PrintedRow above, PrintedRow row) {
    float leading = Math.min(nearest, body.leading(row.size()));
    return row.baseline() - above.baseline() > APART * leading;
  }

  /** Returns whether a line, or all lines above it, are of one cell, which it may belong to. */
  private boolean isPartOf(List<PrintedRow> group, PrintedRow row) {
    return row.cells().size() == 1 || filled(group) == 1;
  }

  /**
   * A cell's lines are drawn one after the other. So a line that was drawn after everything above
   * it begins a row, unless it continues the last cell.
   */
  private boolean isNew(List<PrintedRow> group, PrintedRow row) {
    int drawn =
        group.stream()
            .flatMap(line -> line.cells().stream())
            .mapToInt(Fragment::last)
            .max()
            .orElse(0);
    int first = row.cells().stream().mapToInt(Fragment::first).min().orElse(0);
    return first > drawn && band.column(row.first()) == 0;
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
