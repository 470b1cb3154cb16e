package org.w3id.rapporteur.source.pdf;

import java.util.List;

/**
 * The rows of one page.
 *
 * @param page counted from 1
 * @param rows from the top down
 */
record SheetRows(int page, float width, float height, List<PrintedRow> rows, List<Stroke> strokes) {
  static SheetRows of(Sheet sheet) {
    return new SheetRows(
        sheet.number(), sheet.width(), sheet.height(), RowBuilder.rows(sheet), sheet.strokes());
  }

  /** Returns a page without text. */
  static SheetRows empty(int page) {
    return new SheetRows(page, 0, 0, List.of(), List.of());
  }

  /** Returns a number that pages of the same width and height share. */
  long format() {
    return ((long) Math.round(width) << 32) + Math.round(height);
  }

  SheetRows with(List<PrintedRow> others) {
    return new SheetRows(page, width, height, others, strokes);
  }
}
