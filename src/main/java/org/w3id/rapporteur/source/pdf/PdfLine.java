package org.w3id.rapporteur.source.pdf;

import java.util.List;
import java.util.stream.Collectors;
import org.w3id.rapporteur.diagnostic.Box;
import org.w3id.rapporteur.source.LineRole;

/**
 * One line of a page, or one row of a table, in reading order.
 *
 * @param cells from first to last in reading order
 */
record PdfLine(int page, List<Fragment> cells, Box box, LineRole role) {
  PdfLine {
    cells = List.copyOf(cells);
  }

  static PdfLine of(int page, List<Fragment> cells, LineRole role) {
    return new PdfLine(page, cells, around(cells), role);
  }

  static Box around(List<Fragment> cells) {
    float left = Float.MAX_VALUE;
    float top = Float.MAX_VALUE;
    float right = 0;
    float bottom = 0;
    for (Fragment cell : cells) {
      left = Math.min(left, cell.left());
      top = Math.min(top, cell.top());
      right = Math.max(right, cell.right());
      bottom = Math.max(bottom, cell.bottom());
    }
    return new Box(left, top, Math.max(left, right), Math.max(top, bottom));
  }

  /** The cell with the most letters: its style is the line's. */
  Fragment main() {
    Fragment main = cells.get(0);
    for (Fragment cell : cells) {
      main = cell.text().length() > main.text().length() ? cell : main;
    }
    return main;
  }

  String text() {
    return cells.stream().map(Fragment::text).collect(Collectors.joining("\t"));
  }

  PdfLine as(LineRole other) {
    return new PdfLine(page, cells, box, other);
  }
}
