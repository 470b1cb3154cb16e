package org.w3id.rapporteur.source.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.w3id.rapporteur.source.LineRole;

/** Puts the rows of a page into the order in which they are read, column by column. */
final class ReadingOrder {
  /** “12.”, “(a)”, “IV.”: the words after it are no second column. */
  private static final Pattern MARK =
      Pattern.compile("\\(?[\\p{L}\\d]{1,5}(?:\\.\\d{1,3})*[.)]{1,2}");

  /** “121.4”, “•” and “–” are marks before words, and cells of a table before others. */
  private static final Pattern MARK_OF_WORDS =
      Pattern.compile("[^\\p{L}\\d\\s]{1,2}|\\d{1,3}(?:\\.\\d{1,3})+");

  /** Most points between a mark and its words, as a multiple of the font size. */
  private static final float FARTHEST = 6;

  private static final float NARROWEST_GUTTER = 0.9f;

  /** A gap of this width in a single row separates columns; a narrower one is a wide space. */
  private static final float WIDE_SPACE = 2.2f;

  /** Lines that stand further apart, as a multiple of their leading, are not one column. */
  private static final float APART = 2.6f;

  private final SheetRows page;
  private final BodyType body;
  private final List<PrintedRow> rows;
  private final List<PdfLine> lines = new ArrayList<>();

  private ReadingOrder(SheetRows page, BodyType body) {
    this.page = page;
    this.body = body;
    rows = page.rows().stream().map(ReadingOrder::withJoinedMarks).toList();
  }

  static List<PdfLine> lines(SheetRows page, BodyType body) {
    ReadingOrder order = new ReadingOrder(page, body);
    order.read();
    return order.lines;
  }

  private void read() {
    for (int i = 0; i < rows.size(); ) {
      Gutters gutters = new Gutters(NARROWEST_GUTTER * Math.max(1, rows.get(i).size()));
      int end = endOfBand(i, gutters);
      if (end == i + 1) {
        addAlone(rows.get(i));
      } else {
        addBand(new Band(rows.subList(i, end), gutters, rulesIn(i, end)));
      }
      i = end;
    }
  }

  /** Returns the index after the last row that leaves a gutter open. */
  private int endOfBand(int start, Gutters gutters) {
    gutters.add(rows.get(start));
    if (!startsBand(start)) {
      return start + 1;
    }
    int end = start + 1;
    while (end < rows.size() && gutters.remainWith(rows.get(end)) && isNear(end)) {
      gutters.add(rows.get(end));
      end++;
    }
    return trimmed(start, end, gutters);
  }

  /** Two columns begin on one baseline, or the second one a little lower. */
  private boolean startsBand(int i) {
    if (rows.get(i).cells().size() > 1) {
      return true;
    }
    if (i + 1 == rows.size()) {
      return false;
    }
    PrintedRow next = rows.get(i + 1);
    return next.top() < rows.get(i).bottom()
        && (next.left() > rows.get(i).right() || next.right() < rows.get(i).left());
  }

  private boolean isNear(int i) {
    float step = rows.get(i).baseline() - rows.get(i - 1).baseline();
    return step <= APART * body.leading(rows.get(i).size());
  }

  /** Rows with one cell at a band's end may be text below its columns. */
  private int trimmed(int start, int end, Gutters gutters) {
    int last = end;
    while (last > start + 1 && rows.get(last - 1).cells().size() == 1 && !isInterleaved(last - 1)) {
      last--;
    }
    for (int i = last; i < end; i++) {
      PrintedRow row = rows.get(i);
      float step = row.baseline() - rows.get(i - 1).baseline();
      if (step > 1.35f * body.leading(row.size())
          || row.first().first() > lastDrawn(start, i) && gutters.column(row.first()) == 0) {
        return i;
      }
    }
    return end;
  }

  private int lastDrawn(int start, int end) {
    int last = 0;
    for (int i = start; i < end; i++) {
      for (Fragment cell : rows.get(i).cells()) {
        last = Math.max(last, cell.last());
      }
    }
    return last;
  }

  private boolean isInterleaved(int i) {
    return rows.get(i).top() < rows.get(i - 1).bottom() - 1;
  }

  private int rulesIn(int start, int end) {
    float top = rows.get(start).baseline();
    float bottom = rows.get(end - 1).baseline() - 1;
    return (int)
        page.strokes().stream()
            .filter(stroke -> stroke.y() > top + 3.5f && stroke.y() < bottom)
            .filter(stroke -> stroke.width() > 0.1f * page.width())
            .count();
  }

  private void addBand(Band band) {
    if (band.isReadDown()) {
      for (List<Fragment> column : band.columns()) {
        column.forEach(cell -> add(List.of(cell)));
      }
    } else if (band.isNumbered()) {
      band.rows()
          .forEach(
              row -> add(List.of(row.cells().stream().reduce(Fragment::joined).orElseThrow())));
    } else {
      lines.addAll(new TableRows(page, band, body).lines());
    }
  }

  private void addAlone(PrintedRow row) {
    List<Fragment> cells = new ArrayList<>();
    for (Fragment cell : row.cells()) {
      Fragment last = cells.isEmpty() ? null : cells.get(cells.size() - 1);
      if (last != null && cell.left() - last.right() < WIDE_SPACE * row.size()) {
        cells.set(cells.size() - 1, last.joined(cell));
      } else {
        cells.add(cell);
      }
    }
    add(cells);
  }

  private void add(List<Fragment> cells) {
    lines.add(PdfLine.of(page.page(), cells, LineRole.TEXT));
  }

  private static boolean isMark(Fragment cell, Fragment next) {
    return MARK.matcher(cell.text()).matches()
        || MARK_OF_WORDS.matcher(cell.text()).matches()
            && Character.isLetter(next.text().codePointAt(0));
  }

  static boolean beginsWithMark(Fragment cell) {
    int end = cell.text().indexOf(' ');
    return end > 0 && MARK.matcher(cell.text().substring(0, end)).matches();
  }

  private static PrintedRow withJoinedMarks(PrintedRow row) {
    List<Fragment> cells = new ArrayList<>();
    for (Fragment cell : row.cells()) {
      Fragment last = cells.isEmpty() ? null : cells.get(cells.size() - 1);
      if (last != null
          && isMark(last, cell)
          && cell.left() - last.right() < FARTHEST * row.size()) {
        cells.set(cells.size() - 1, last.joined(cell));
      } else {
        cells.add(cell);
      }
    }
    return new PrintedRow(cells);
  }
}
