package org.w3id.rapporteur.source.pdf;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What stands on one baseline of a page, across all of its columns.
 *
 * @param cells from left to right
 */
record PrintedRow(List<Fragment> cells) {
  PrintedRow {
    cells = List.copyOf(cells);
  }

  Fragment first() {
    return cells.get(0);
  }

  Fragment last() {
    return cells.get(cells.size() - 1);
  }

  float left() {
    return first().left();
  }

  float right() {
    return last().right();
  }

  float baseline() {
    return main().baseline();
  }

  float size() {
    return main().size();
  }

  float top() {
    float top = Float.MAX_VALUE;
    for (Fragment cell : cells) {
      top = Math.min(top, cell.top());
    }
    return top;
  }

  float bottom() {
    float bottom = 0;
    for (Fragment cell : cells) {
      bottom = Math.max(bottom, cell.bottom());
    }
    return bottom;
  }

  String text() {
    return cells.stream().map(Fragment::text).collect(Collectors.joining(" "));
  }

  private Fragment main() {
    Fragment main = first();
    for (Fragment cell : cells) {
      main = cell.text().length() > main.text().length() ? cell : main;
    }
    return main;
  }
}
