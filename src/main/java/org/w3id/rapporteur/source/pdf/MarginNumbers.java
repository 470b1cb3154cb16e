package org.w3id.rapporteur.source.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The line numbers that drafts print in the margin: 1, 2, 3 or 5, 10, 15, left of all text.
 *
 * @param page the page without them
 * @param numbers from the top down
 */
record MarginNumbers(SheetRows page, List<Fragment> numbers) {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
  private static final int FEWEST = 5;

  /** Points between the numbers and the text. */
  private static final float MARGIN = 3;

  static List<MarginNumbers> of(List<SheetRows> pages) {
    float left = leftOfText(pages);
    return pages.stream().map(page -> of(page, left)).toList();
  }

  private static MarginNumbers of(SheetRows page, float left) {
    List<Fragment> numbers =
        page.rows().stream().map(PrintedRow::first).filter(cell -> isBefore(cell, left)).toList();
    if (numbers.size() < FEWEST || !isCounting(numbers)) {
      return new MarginNumbers(page, List.of());
    }
    List<PrintedRow> rows = new ArrayList<>();
    for (PrintedRow row : page.rows()) {
      List<Fragment> cells = row.cells();
      int from = isBefore(row.first(), left) ? 1 : 0;
      if (from < cells.size()) {
        rows.add(new PrintedRow(cells.subList(from, cells.size())));
      }
    }
    return new MarginNumbers(page.with(rows), numbers);
  }

  private static boolean isBefore(Fragment cell, float left) {
    return cell.right() < left - MARGIN && NUMBER.matcher(cell.text()).matches();
  }

  /** Returns whether each number is one more than the one above, or five. */
  private static boolean isCounting(List<Fragment> numbers) {
    int step = value(numbers.get(1)) - value(numbers.get(0));
    if (step != 1 && step != 5) {
      return false;
    }
    for (int i = 1; i < numbers.size(); i++) {
      if (value(numbers.get(i)) - value(numbers.get(i - 1)) != step) {
        return false;
      }
    }
    return true;
  }

  private static int value(Fragment number) {
    return Integer.parseInt(number.text());
  }

  /** Returns where most rows begin, whatever number stands before them. */
  private static float leftOfText(List<SheetRows> pages) {
    Map<Integer, Integer> lefts = new HashMap<>();
    for (SheetRows page : pages) {
      for (PrintedRow row : page.rows()) {
        row.cells().stream()
            .filter(cell -> !NUMBER.matcher(cell.text()).matches())
            .findFirst()
            .ifPresent(cell -> lefts.merge(Math.round(cell.left()), 1, Integer::sum));
      }
    }
    return lefts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(0);
  }
}
