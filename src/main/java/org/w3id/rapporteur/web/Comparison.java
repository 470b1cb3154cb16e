package org.w3id.rapporteur.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.w3id.rapporteur.chart.Bars;

/**
 * The model of the page that compares two reports.
 *
 * @param reports the reports to choose from
 * @param a IRI of the first report; empty if none is chosen
 * @param b IRI of the second report; empty if none is chosen
 * @param rows the facts of the two reports
 */
public record Comparison(Rows reports, String a, String b, Rows rows) {
  private static final List<String> SIDES = List.of("a", "b");

  /** The rows of each report about one thing; none for a report that does not mention it. */
  public record Pair(Rows a, Rows b) {
    public Row first() {
      return a.isEmpty() ? b.first() : a.first();
    }
  }

  public boolean isMade() {
    return !a.isEmpty() && !b.isEmpty();
  }

  public Row report(String side) {
    return reports.where("report", side.equals("a") ? a : b).first();
  }

  /** Returns the report's name in headings: its symbol, or else its name. */
  public String name(String side) {
    return report(side).link("report").label();
  }

  /** Returns the value of a report in the form. */
  public static String value(Row report) {
    return report.href("report").substring(SitePaths.DOCUMENT.length());
  }

  public static String option(Row report) {
    String symbol = report.link("report").label();
    return report.has("title") ? symbol + ": " + report.text("title") : symbol;
  }

  public Rows of(String record, String side) {
    return rows.where("record", record).where("side", side);
  }

  /**
   * Returns the items of both agendas; items with the same title form a pair, whatever their
   * numbers.
   */
  public List<Pair> agenda() {
    return pairs("agenda", Comparison::title);
  }

  private static String title(Row row) {
    return row.text("thingLabel").toLowerCase(Locale.ENGLISH).replaceAll("\\W+", " ").strip();
  }

  public List<Pair> topics() {
    Comparator<Pair> rarest =
        Comparator.comparingInt(
            pair -> pair.a().distinct("fact").size() + pair.b().distinct("fact").size());
    return pairs("topic", row -> row.text("thing")).stream().sorted(rarest.reversed()).toList();
  }

  private interface Key {
    String of(Row row);
  }

  private List<Pair> pairs(String record, Key key) {
    Map<String, List<Row>> a = grouped(of(record, "a"), key);
    Map<String, List<Row>> b = grouped(of(record, "b"), key);
    Set<String> keys = new LinkedHashSet<>(a.keySet());
    keys.addAll(b.keySet());
    return keys.stream().map(each -> new Pair(rows(a.get(each)), rows(b.get(each)))).toList();
  }

  private static Rows rows(Collection<Row> rows) {
    return rows == null ? Rows.none() : new Rows(List.copyOf(rows));
  }

  private static Map<String, List<Row>> grouped(Rows rows, Key key) {
    Map<String, List<Row>> groups = new LinkedHashMap<>();
    rows.forEach(row -> groups.computeIfAbsent(key.of(row), any -> new ArrayList<>()).add(row));
    return groups;
  }

  /**
   * Returns whether any fact of this record was found in the report. The report may state more than
   * was read.
   */
  public boolean isFound(String record, String side) {
    return !of(record, side).isEmpty();
  }

  /**
   * Returns the names of the reports in which no fact of this record was found, so that nothing can
   * be compared.
   */
  public List<String> without(String record) {
    return SIDES.stream()
        .filter(side -> !isFound(record, side))
        .map(this::name)
        .distinct()
        .toList();
  }

  /** Returns those who attended both sessions, in alphabetical order. */
  public Rows inBoth() {
    return attending(true, "a", "b");
  }

  /** Returns those who attended only the session of this report. */
  public Rows only(String side) {
    return attending(false, side, side.equals("a") ? "b" : "a");
  }

  private Rows attending(boolean both, String side, String other) {
    Set<String> there = new LinkedHashSet<>();
    of("attendance", other).forEach(row -> there.add(row.text("thing")));
    return of("attendance", side)
        .having("thing", thing -> there.contains(thing) == both)
        .distinct("thing")
        .inAlphabet("thing");
  }

  /** Returns the chart of the strengths of provisions, for each report in which some were found. */
  public Bars strengths() {
    Rows strengths = rows.where("record", "strength");
    List<Row> ranked =
        strengths.distinct("thing").stream()
            .sorted(Comparator.comparingInt((Row row) -> row.number("order")).reversed())
            .toList();
    List<Bars.Series> series =
        ranked.stream()
            .map(row -> new Bars.Series(row.link("thing").label(), "strength-" + row.key("thing")))
            .toList();
    List<Bars.Bar> bars = new ArrayList<>();
    for (String side : SIDES) {
      Rows own = of("strength", side);
      if (own.isEmpty()) continue;
      bars.add(
          new Bars.Bar(
              name(side),
              report(side).href("report"),
              ranked.stream()
                  .map(row -> own.where("thing", row.text("thing")).distinct("fact").size())
                  .toList()));
    }
    return new Bars("provisions", "say", false, series, bars);
  }
}
