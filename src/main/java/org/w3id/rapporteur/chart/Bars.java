package org.w3id.rapporteur.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A chart of horizontal bars, each of one or more parts.
 *
 * @param noun what is counted, in the plural: “provisions”
 * @param verb the verb between the noun and a label: provisions “say” a strength
 * @param isWhole whether the bars count every thing exactly once
 * @param series what the parts stand for, in order
 */
public record Bars(String noun, String verb, boolean isWhole, List<Series> series, List<Bar> bars) {
  private static final int ROW = 46;
  private static final int THICKNESS = 16;

  private static final int MOST_NAMED = 3;

  /** Length of the longest bar, in per cent; its number stands to the right. */
  private static final double LONGEST = 86;

  /**
   * @param tone the colour's name in the style sheet
   */
  public record Series(String label, String tone) {}

  /**
   * @param href where the label leads; may be empty
   * @param counts one for each series
   */
  public record Bar(String label, String href, List<Integer> counts) {
    public Bar {
      counts = List.copyOf(counts);
    }

    public int total() {
      return counts.stream().mapToInt(Integer::intValue).sum();
    }
  }

  /** A piece of a bar; places and lengths in per cent of the picture's width. */
  public record Part(Series series, int count, String from, String length) {}

  public Bars {
    series = List.copyOf(series);
    bars = List.copyOf(bars);
  }

  public boolean isEmpty() {
    return bars.isEmpty();
  }

  public int height() {
    return bars.size() * ROW;
  }

  public int thickness() {
    return THICKNESS;
  }

  /** Returns the base line of a bar's label, in pixels from the top. */
  public int labelAt(Bar bar) {
    return bars.indexOf(bar) * ROW + 15;
  }

  public int barAt(Bar bar) {
    return bars.indexOf(bar) * ROW + 21;
  }

  public List<Part> parts(Bar bar) {
    List<Part> parts = new ArrayList<>();
    int before = 0;
    for (int i = 0; i < series.size(); i++) {
      int count = bar.counts().get(i);
      if (count > 0) parts.add(new Part(series.get(i), count, place(before), place(count)));
      before += count;
    }
    return parts;
  }

  public String end(Bar bar) {
    return place(bar.total());
  }

  private String place(int count) {
    int longest = Math.max(1, bars.stream().mapToInt(Bar::total).max().orElse(1));
    return String.format(Locale.ROOT, "%.2f%%", LONGEST * count / longest);
  }

  /**
   * Returns in words what the chart shows: the longest bar; if bars have several parts, the largest
   * part of the longest bar, or of each bar if there are at most two.
   */
  public String finding() {
    int most = bars.stream().mapToInt(Bar::total).max().orElse(0);
    if (most == 0) return "";
    List<Bar> longest = bars.stream().filter(bar -> bar.total() == most).toList();
    if (series.size() > 1)
      return (bars.size() <= 2 ? bars : longest.subList(0, 1))
          .stream()
              .map(bar -> capital(bar.label() + ": " + most(labels(), bar.counts())))
              .collect(Collectors.joining(" "));
    if (isWhole)
      return capital(
          most(bars.stream().map(Bar::label).toList(), bars.stream().map(Bar::total).toList()));
    return longest.size() > 1
        ? "%d have the most %s, %,d each.".formatted(longest.size(), noun, most)
        : "“%s” has the most %s (%,d).".formatted(longest.get(0).label(), noun, most);
  }

  private static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private List<String> labels() {
    return series.stream().map(Series::label).toList();
  }

  private String most(List<String> labels, List<Integer> counts) {
    int all = counts.stream().mapToInt(Integer::intValue).sum();
    int most = counts.stream().mapToInt(Integer::intValue).max().orElse(0);
    List<String> first =
        IntStream.range(0, labels.size())
            .filter(i -> counts.get(i) == most)
            .mapToObj(i -> "“" + labels.get(i) + "”")
            .toList();
    if (first.size() > 1)
      return first.size() > MOST_NAMED
          ? "%d are the most frequent, with %,d %s each.".formatted(first.size(), most, noun)
          : "%s most often %s %s (%,d each of %,d)."
              .formatted(noun, verb, String.join(" or ", first), most, all);
    if (most == all) return "all %s %s %s (%,d).".formatted(noun, verb, first.get(0), most);
    String words =
        2 * most > all
            ? "most %s %s %s (%,d of %,d)."
            : "more %s %s %s than any other (%,d of %,d).";
    return words.formatted(noun, verb, first.get(0), most, all);
  }
}
