package org.w3id.rapporteur.source.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The size of most of a document's letters, and how far apart the lines of each size stand.
 *
 * @param size in points
 */
record BodyType(float size, Map<Integer, Float> leadings) {
  /** Lines of one paragraph stand at most so far apart, as a multiple of their size. */
  private static final float WIDEST_LEADING = 2.2f;

  /** Where no paragraph has two lines. */
  private static final float USUAL_LEADING = 1.15f;

  static BodyType of(List<SheetRows> pages) {
    Map<Integer, Integer> letters = new HashMap<>();
    Map<Integer, Map<Integer, Integer>> steps = new HashMap<>();
    for (SheetRows page : pages) {
      PrintedRow above = null;
      for (PrintedRow row : page.rows()) {
        letters.merge(key(row.size()), row.text().length(), Integer::sum);
        if (above != null && key(above.size()) == key(row.size()) && isUnder(row, above)) {
          steps
              .computeIfAbsent(key(row.size()), any -> new HashMap<>())
              .merge(key(row.baseline() - above.baseline()), 1, Integer::sum);
        }
        above = row;
      }
    }
    Map<Integer, Float> leadings = new HashMap<>();
    steps.forEach((size, counts) -> leadings.put(size, ofMost(counts) / 2f));
    return new BodyType(letters.isEmpty() ? 0 : ofMost(letters) / 2f, leadings);
  }

  private static boolean isUnder(PrintedRow row, PrintedRow above) {
    float step = row.baseline() - above.baseline();
    return step > 0.8f * row.size()
        && step <= WIDEST_LEADING * row.size()
        && row.left() < above.right()
        && above.left() < row.right();
  }

  /** Half points. */
  private static int key(float points) {
    return Math.round(points * 2);
  }

  /** Returns the most frequent number; the smaller of two. */
  private static int ofMost(Map<Integer, Integer> counts) {
    return counts.entrySet().stream()
        .max(
            Map.Entry.<Integer, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(java.util.Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElse(0);
  }

  /** Returns how far apart lines of a size stand within a paragraph. */
  float leading(float ofSize) {
    return leadings.getOrDefault(key(ofSize), USUAL_LEADING * ofSize);
  }
}
