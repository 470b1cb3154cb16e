package org.w3id.rapporteur.source.pdf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The footnotes of one page: the last rows, in smaller letters or under a short rule, of which the
 * first begins with a mark.
 *
 * @param notes from the top down
 * @param rules rows of underscores above them
 * @param marks as printed: {@code 2}, {@code 2/}, {@code *}, {@code a}
 */
record NotesAtFoot(List<PrintedRow> notes, List<PrintedRow> rules, Set<String> marks) {
  private static final Pattern UNDERSCORES = Pattern.compile("[_─—]{4,}");

  /** “1 See …”, “2/ See …”, “* Reissued …”; raised letters need no space after them. */
  private static final Pattern MARK =
      Pattern.compile("(?<mark>\\d{1,3}/?|[*∗†‡§]{1,3}/?)\\)?(?:\\s.*|$)");

  private static final Pattern RAISED_MARK = Pattern.compile("\\d{1,3}|[*∗†‡§]{1,3}|\\p{Ll}{1,2}");

  /** Notes are set at least so much smaller than the text. */
  private static final float SMALLER = 0.94f;

  /** A wider gap separates columns. */
  private static final float WIDE_SPACE = 2.2f;

  private static final float SHORTEST_RULE = 30;

  /** A rule above notes is at most this part of the page's width. */
  private static final float LONGEST_RULE = 0.5f;

  /** Notes as large as the text begin in this part of the page at the earliest. */
  private static final float HIGHEST = 0.4f;

  private static final int MOST_ROWS = 25;

  /** The room above notes without a rule, in lines. */
  private static final float FAR_BELOW = 2;

  /**
   * @param page its rows without running heads and feet
   * @param continued whether the page before ended with a note
   */
  static NotesAtFoot of(SheetRows page, BodyType body, boolean continued) {
    List<PrintedRow> rows = page.rows();
    int top = top(page, body, continued);
    List<PrintedRow> notes = new ArrayList<>(rows.subList(top, rows.size()));
    List<PrintedRow> rules = new ArrayList<>();
    if (top < rows.size() && isRule(rows.get(top))) {
      rules.add(notes.remove(0));
    } else if (top < rows.size() && top > 0 && isRule(rows.get(top - 1))) {
      rules.add(rows.get(top - 1));
    }
    Set<String> marks = new HashSet<>();
    notes.forEach(note -> mark(note).ifPresent(marks::add));
    return new NotesAtFoot(notes, rules, marks);
  }

  /** Returns the index of the first row of notes, or the number of rows. */
  private static int top(SheetRows page, BodyType body, boolean continued) {
    List<PrintedRow> rows = page.rows();
    int small = rows.size();
    while (small > 1 && isSmall(rows.get(small - 1), body)) {
      small--;
    }
    for (int i = small; i < rows.size(); i++) {
      boolean marked = mark(rows.get(i)).isPresent();
      if ((marked || continued) && isUnderRule(page, i) || marked && isApart(rows, i, body)) {
        return i;
      }
    }
    return ofTextSize(page, body);
  }

  private static boolean isSmall(PrintedRow row, BodyType body) {
    return (row.size() <= SMALLER * body.size() || isRule(row)) && isOneText(row);
  }

  /** Rows of a table are no notes. */
  private static boolean isOneText(PrintedRow row) {
    List<Fragment> cells = row.cells();
    for (int i = mark(row).isPresent() ? 2 : 1; i < cells.size(); i++) {
      if (cells.get(i).left() - cells.get(i - 1).right() > WIDE_SPACE * row.size()) {
        return false;
      }
    }
    return true;
  }

  private static boolean isApart(List<PrintedRow> rows, int i, BodyType body) {
    PrintedRow above = rows.get(i - 1);
    return rows.get(i).baseline() - above.baseline() > body.leading(body.size())
        || above.size() > rows.get(i).size() * 1.05f;
  }

  /**
   * Notes in letters as large as the text's stand under a rule or far below, and the text calls
   * them.
   */
  private static int ofTextSize(SheetRows page, BodyType body) {
    List<PrintedRow> rows = page.rows();
    for (int i = rows.size() - 1; i > 0; i--) {
      PrintedRow row = rows.get(i);
      if (row.baseline() < HIGHEST * page.height()
          || row.size() > body.size() * 1.02f
          || !isOneText(row)
          || rows.size() - i > MOST_ROWS) {
        return rows.size();
      }
      if (mark(row).isPresent() && (isUnderRule(page, i) || isFarBelow(rows, i, body))) {
        return isCalled(mark(row).get(), rows.subList(0, i)) ? i : rows.size();
      }
    }
    return rows.size();
  }

  private static boolean isFarBelow(List<PrintedRow> rows, int i, BodyType body) {
    float step = rows.get(i).baseline() - rows.get(i - 1).baseline();
    return step > FAR_BELOW * body.leading(body.size());
  }

  private static boolean isCalled(String mark, List<PrintedRow> text) {
    return text.stream()
        .flatMap(row -> row.cells().stream())
        .anyMatch(cell -> NoteCalls.without(cell, Set.of(mark)) != cell);
  }

  private static boolean isRule(PrintedRow row) {
    return UNDERSCORES.matcher(row.text().replace(" ", "")).matches();
  }

  /** A rule that ends where words stand just above it underlines them. */
  private static boolean isUnderRule(SheetRows page, int i) {
    PrintedRow row = page.rows().get(i);
    if (isRule(page.rows().get(i - 1))) {
      return true;
    }
    float above = page.rows().get(i - 1).baseline();
    for (Stroke stroke : page.strokes()) {
      if (stroke.y() > above + 3.5f
          && stroke.y() < row.baseline() - 0.4f * row.size()
          && stroke.width() >= SHORTEST_RULE
          && stroke.width() <= LONGEST_RULE * page.width()
          && stroke.left() < page.width() / 2) {
        return true;
      }
    }
    return false;
  }

  /** Returns the mark that a row begins with as a footnote does. */
  static Optional<String> mark(PrintedRow row) {
    Fragment first = row.first();
    if (!first.raised().isEmpty() && first.raised().get(0).start() == 0) {
      String mark = first.text().substring(0, first.raised().get(0).end());
      if (RAISED_MARK.matcher(mark).matches()) {
        return Optional.of(mark);
      }
    }
    Matcher mark = MARK.matcher(row.text());
    return mark.matches() ? Optional.of(mark.group("mark")) : Optional.empty();
  }
}
