package org.w3id.rapporteur.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A chart of dates as dots on lines, one line for each lane, from the earliest year to the latest.
 *
 * @param noun what the dots are, in the plural: “sessions”
 * @param lane what has a line of its own, in the plural: “bodies”
 */
public record Timeline(String noun, String lane, List<Moment> moments) {
  private static final int ROW = 46;
  private static final int TOP = 22;
  private static final int MOST_TICKS = 5;

  /** Distance of the first and last year from the edges, in per cent. */
  private static final double MARGIN = 3;

  /**
   * @param lane the line of the dot
   */
  public record Moment(String label, LocalDate date, String lane) {}

  /** A year written above the lines, and where it begins. */
  public record Tick(int year, String place) {}

  public Timeline {
    moments = moments.stream().sorted(Comparator.comparing(Moment::date)).toList();
  }

  public boolean isEmpty() {
    return moments.isEmpty();
  }

  public List<String> lanes() {
    return moments.stream().map(Moment::lane).distinct().toList();
  }

  public List<Moment> on(String lane) {
    return moments.stream().filter(moment -> moment.lane().equals(lane)).toList();
  }

  public int height() {
    return TOP + lanes().size() * ROW;
  }

  public int labelAt(String lane) {
    return TOP + lanes().indexOf(lane) * ROW + 16;
  }

  public int lineAt(String lane) {
    return TOP + lanes().indexOf(lane) * ROW + 32;
  }

  /** Returns the place of a dot, in per cent of the width. */
  public String place(Moment moment) {
    return place(moment.date());
  }

  private String place(LocalDate date) {
    LocalDate begin = LocalDate.of(first(), 1, 1);
    long whole = ChronoUnit.DAYS.between(begin, LocalDate.of(last() + 1, 1, 1));
    double part = (double) ChronoUnit.DAYS.between(begin, date) / whole;
    return String.format(Locale.ROOT, "%.2f%%", MARGIN + part * (100 - 2 * MARGIN));
  }

  public List<Tick> ticks() {
    int step = 1 + (last() - first()) / MOST_TICKS;
    List<Tick> ticks = new ArrayList<>();
    IntStream.iterate(first(), year -> year <= last(), year -> year + step)
        .forEach(year -> ticks.add(new Tick(year, place(LocalDate.of(year, 1, 1)))));
    return ticks;
  }

  private int first() {
    return moments.get(0).date().getYear();
  }

  private int last() {
    return moments.get(moments.size() - 1).date().getYear();
  }

  /** Returns in words how many dots there are, on how many lines, and in which years. */
  public String finding() {
    if (moments.isEmpty()) return "";
    String when = first() == last() ? "all in " + first() : "from " + first() + " to " + last();
    String lines = lanes().size() == 1 ? "" : " of " + lanes().size() + " " + lane;
    return "%d %s%s, %s.".formatted(moments.size(), noun, lines, when);
  }
}
