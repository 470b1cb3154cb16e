package org.w3id.rapporteur.source.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * The rows of one page.
 *
 * @param page counted from 1
 * @param rows from the top down
 */
record SheetRows(int page, Paper paper, List<PrintedRow> rows, List<Stroke> strokes) {
  static SheetRows of(Sheet sheet) {
    SheetRows rows =
        new SheetRows(sheet.number(), sheet.paper(), RowBuilder.rows(sheet), sheet.strokes());
    return rows.isReadFromTheRight() ? rows.mirrored() : rows;
  }

  /** Returns a page without text. */
  static SheetRows empty(int page) {
    return new SheetRows(page, Paper.NONE, List.of(), List.of());
  }

  private boolean isReadFromTheRight() {
    long letters = 0;
    long fromRight = 0;
    for (PrintedRow row : rows) {
      for (Fragment cell : row.cells()) {
        letters += cell.text().chars().filter(Character::isLetter).count();
        fromRight += cell.text().chars().filter(VisualOrder::isRightToLeft).count();
      }
    }
    return fromRight * 2 > letters;
  }

  private SheetRows mirrored() {
    List<PrintedRow> others = new ArrayList<>();
    for (PrintedRow row : rows) {
      List<Fragment> cells = new ArrayList<>();
      row.cells().forEach(cell -> cells.add(0, cell.mirrored(width())));
      others.add(new PrintedRow(cells));
    }
    List<Stroke> lines =
        strokes.stream()
            .map(line -> new Stroke(width() - line.right(), width() - line.left(), line.y()))
            .toList();
    return new SheetRows(page, paper.mirror(), others, lines);
  }

  float width() {
    return paper.width();
  }

  float height() {
    return paper.height();
  }

  /** Returns a number that pages of the same width and height share. */
  long format() {
    return ((long) Math.round(width()) << 32) + Math.round(height());
  }

  SheetRows with(List<PrintedRow> others) {
    return new SheetRows(page, paper, others, strokes);
  }
}
