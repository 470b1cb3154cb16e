package org.w3id.rapporteur.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Bars below one another, each of one or more parts.
 *
 * @param noun what is counted, in the plural: “provisions”
 * @param verb what they do to what they are counted by: provisions “say” a strength
 * @param isWhole whether each of them is counted once, and none is left out
 * @param series what the parts stand for, in order
 */
public record Bars(String noun, String verb, boolean isWhole, List<Series> series, List<Bar> bars) {
  private static final int ROW = 46;
  private static final int THICKNESS = 16;

  /** What a bar leaves free for its number. */
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

  /** The base line of a bar's label, from the top. */
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
   * What the picture shows first: by what most are counted; where a bar has parts, by what most of
   * the longest are.
   */
  public String finding() {
    if (bars.isEmpty()) return "";
    Bar longest = bars.stream().max(Comparator.comparingInt(Bar::total)).orElseThrow();
    if (series.size() > 1) return longest.label() + ": " + widest(longest);
    if (isWhole) return capital(share(longest.label(), longest.total(), sum()));
    long equals = bars.stream().filter(bar -> bar.total() == longest.total()).count();
    return equals > 1
        ? "%d have the most %s, %,d each.".formatted(equals, noun, longest.total())
        : "“%s” has the most %s (%,d).".formatted(longest.label(), noun, longest.total());
  }

  private static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private int sum() {
    return bars.stream().mapToInt(Bar::total).sum();
  }

  private String widest(Bar bar) {
    int widest =
        IntStream.range(0, series.size())
            .boxed()
            .max(Comparator.comparingInt(bar.counts()::get))
            .orElseThrow();
    return share(series.get(widest).label(), bar.counts().get(widest), bar.total());
  }

  private String share(String label, int count, int all) {
    if (count == all) return "all %s %s “%s” (%,d).".formatted(noun, verb, label, count);
    return 2 * count > all
        ? "most %s %s “%s” (%,d of %,d).".formatted(noun, verb, label, count, all)
        : "more %s %s “%s” than any other (%,d of %,d).".formatted(noun, verb, label, count, all);
  }
}
