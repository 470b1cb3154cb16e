package org.w3id.rapporteur.source.pdf;

import java.util.ArrayList;
import java.util.List;

/** The vertical gaps that no word of some rows crosses. */
final class Gutters {
  /** Part of the page's width that words cover, from left to right, without overlaps. */
  private record Cover(float left, float right) {}

  private final float narrowest;
  private List<Cover> covers = List.of();

  /**
   * @param narrowest width of the narrowest gap that separates columns
   */
  Gutters(float narrowest) {
    this.narrowest = narrowest;
  }

  /** Returns whether a gap remains if this row is added. */
  boolean remainWith(PrintedRow row) {
    return with(row).size() > 1;
  }

  void add(PrintedRow row) {
    covers = with(row);
  }

  private List<Cover> with(PrintedRow row) {
    List<Cover> all = new ArrayList<>(covers);
    row.cells().forEach(cell -> all.add(new Cover(cell.left(), cell.right())));
    all.sort((one, other) -> Float.compare(one.left, other.left));
    List<Cover> merged = new ArrayList<>();
    for (Cover cover : all) {
      Cover last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (last != null && cover.left - last.right < narrowest) {
        merged.set(merged.size() - 1, new Cover(last.left, Math.max(last.right, cover.right)));
      } else {
        merged.add(cover);
      }
    }
    return merged;
  }

  int columns() {
    return covers.size();
  }

  /** Returns the column of a cell, from 0 on the left. */
  int column(Fragment cell) {
    int column = 0;
    while (column + 1 < covers.size() && covers.get(column + 1).left <= cell.left() + 0.1f) {
      column++;
    }
    return column;
  }

  float width(int column) {
    return covers.get(column).right - covers.get(column).left;
  }
}
