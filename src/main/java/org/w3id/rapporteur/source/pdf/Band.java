package org.w3id.rapporteur.source.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Rows one below the other that share gutters, and thus columns. */
final class Band {
  /** Lines of running text fill at least this part of their column, on average. */
  private static final double FILLED = 0.72;

  /** “64.”, “65., 66., 67.”, “(a)”. */
  private static final Pattern NUMBERS =
      Pattern.compile("(?:\\(?[\\p{L}\\d]{1,5}(?:\\.\\d{1,3})*[.)]{1,2}[,;]? ?)+");

  private static final int FEWEST_LETTERS = 20;
  private static final int FEWEST_LINES = 3;
  private static final int FEWEST_NAMES = 4;

  private final List<PrintedRow> rows;
  private final List<List<Fragment>> columns = new ArrayList<>();
  private final Gutters gutters;
  private final boolean ruled;

  /**
   * @param rules how many horizontal lines are drawn between the rows
   */
  Band(List<PrintedRow> rows, Gutters gutters, int rules) {
    this.rows = rows;
    this.gutters = gutters;
    ruled = rules > 0;
    for (int i = 0; i < gutters.columns(); i++) {
      columns.add(new ArrayList<>());
    }
    for (PrintedRow row : rows) {
      row.cells().forEach(cell -> columns.get(gutters.column(cell)).add(cell));
    }
  }

  List<PrintedRow> rows() {
    return rows;
  }

  List<List<Fragment>> columns() {
    return columns;
  }

  int column(Fragment cell) {
    return gutters.column(cell);
  }

  boolean isRuled() {
    return ruled;
  }

  /** Returns whether the columns are read one after the other, and not across. */
  boolean isReadDown() {
    if (rows.size() < 2) {
      return false;
    }
    boolean drawnDown = isDrawnDown();
    return isRunningText() && (drawnDown || !ruled) || drawnDown && !ruled || isAlphabetical();
  }

  private boolean isDrawnDown() {
    if (columns.stream().anyMatch(column -> column.size() < 2)) {
      return false;
    }
    for (int i = 1; i < columns.size(); i++) {
      int last = columns.get(i - 1).stream().mapToInt(Fragment::last).max().orElseThrow();
      int first = columns.get(i).stream().mapToInt(Fragment::first).min().orElseThrow();
      if (last > first) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether the first column has but the numbers of what stands in the second. */
  boolean isNumbered() {
    return columns.size() == 2
        && columns.get(0).stream().allMatch(cell -> NUMBERS.matcher(cell.text()).matches());
  }

  private boolean isRunningText() {
    for (int i = 0; i < columns.size(); i++) {
      List<Fragment> column = columns.get(i);
      float width = gutters.width(i);
      double filled = column.stream().mapToDouble(cell -> cell.width() / width).average().orElse(0);
      double letters = column.stream().mapToInt(cell -> cell.text().length()).average().orElse(0);
      if (column.size() < FEWEST_LINES || filled < FILLED || letters < FEWEST_LETTERS) {
        return false;
      }
    }
    return true;
  }

  /** Names that are in alphabetical order down the columns, but not across. */
  private boolean isAlphabetical() {
    List<Fragment> down = columns.stream().flatMap(List::stream).toList();
    List<Fragment> across = rows.stream().flatMap(row -> row.cells().stream()).toList();
    return rows.size() >= FEWEST_NAMES && isSorted(down) && !isSorted(across);
  }

  private static boolean isSorted(List<Fragment> cells) {
    for (int i = 1; i < cells.size(); i++) {
      if (initial(cells.get(i - 1)) > initial(cells.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static int initial(Fragment cell) {
    return Character.toUpperCase(cell.text().charAt(0));
  }
}
