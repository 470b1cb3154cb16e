package org.w3id.rapporteur.web;

import static java.util.stream.Collectors.joining;
import static org.w3id.rapporteur.web.PageLocale.translatable;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3id.rapporteur.chart.Bars;
import org.w3id.rapporteur.chart.Network;
import org.w3id.rapporteur.chart.Timeline;

/** Makes charts from the rows of queries. */
public final class Charts {
  private static final int MOST_BARS = 15;

  private Charts() {}

  /** Counts the provisions of each strength in the recommendations on each topic. */
  public static Bars strengthByTopic(Rows rows) {
    return counted(translatable("provisions"), "say", rows, "topic", "strength");
  }

  /**
   * Counts the participants of each session by capacity, including those without a stated capacity.
   */
  public static Bars attendance(Rows rows) {
    Rows participants = rows.with("count").having("region", String::isEmpty);
    return counted(
        translatable("participants"), "attended as", participants, "session", "capacity");
  }

  /** Counts the States of each regional group in each session. */
  public static Bars regions(Rows rows) {
    return counted(translatable("States"), "are of the", rows.with("region"), "session", "region");
  }

  private static Bars counted(String noun, String verb, Rows rows, String bar, String part) {
    List<Row> parts = rows.distinct(part).stream().sorted(inOrder(part)).toList();
    List<String> keys = parts.stream().map(row -> row.text(part)).toList();
    Stream<Bars.Bar> bars =
        rows.by(bar).values().stream()
            .map(
                each ->
                    bar(
                        each.first().link(bar),
                        keys.stream().map(key -> count(each.where(part, key))).toList()));
    return longest(noun, verb, parts.stream().map(row -> series(row, part)).toList(), bars);
  }

  /** Sorts by rank, the strongest first, then by address; “not stated” comes last. */
  private static Comparator<Row> inOrder(String concept) {
    return Comparator.comparing((Row row) -> !row.has(concept))
        .thenComparing(Comparator.comparingInt((Row row) -> row.number("rank")).reversed())
        .thenComparing(row -> row.text(concept));
  }

  /**
   * Returns the label of a concept and its class, which has the same colour in every chart. The
   * style sheet lists the colours.
   */
  private static Bars.Series series(Row row, String concept) {
    return row.has(concept)
        ? new Bars.Series(row.link(concept).label(), concept + "-" + row.key(concept))
        : new Bars.Series(row.locale().translated("Not stated"), "not-stated");
  }

  /** All rows of one bar and part repeat the same count. */
  private static int count(Rows rows) {
    return rows.isEmpty() ? 0 : rows.first().number("count");
  }

  private static Bars.Bar bar(Link link, List<Integer> counts) {
    return new Bars.Bar(link.label(), link.href(), counts);
  }

  private static Bars longest(
      String noun, String verb, List<Bars.Series> series, Stream<Bars.Bar> bars) {
    return new Bars(
        noun,
        verb,
        false,
        series,
        bars.sorted(Comparator.comparingInt(Bars.Bar::total).reversed()).limit(MOST_BARS).toList());
  }

  /** Shows how often each article is cited; the rows are counted already. */
  public static Bars citations(Rows rows) {
    return longest(
        translatable("citations"),
        "are of",
        List.of(new Bars.Series(translatable("citations"), "plain")),
        rows.stream().map(row -> bar(row.link("article"), List.of(row.number("count")))));
  }

  /** Shows how many provisions have each strength, in the order of the rows. */
  public static Bars strengths(Rows rows) {
    return new Bars(
        translatable("provisions"),
        "say",
        true,
        List.of(new Bars.Series(translatable("provisions"), "plain")),
        rows.stream().map(row -> bar(row.link("strength"), List.of(row.number("count")))).toList());
  }

  /**
   * Returns the main finding of a chart: a full sentence in English, the figures in other
   * languages.
   */
  public static String finding(Bars bars, PageLocale locale) {
    if (locale.isEnglish() || bars.isEmpty()) return bars.finding();
    Bars.Bar longest =
        bars.bars().stream().max(Comparator.comparingInt(Bars.Bar::total)).orElseThrow();
    if (bars.series().size() > 1) {
      int most = Collections.max(longest.counts());
      String part = bars.series().get(longest.counts().indexOf(most)).label();
      return locale.translated(
          "{0}. Most often: {1} ({2} of {3}).", longest.label(), part, most, longest.total());
    }
    int all = bars.bars().stream().mapToInt(Bars.Bar::total).sum();
    return bars.isWhole()
        ? locale.translated("Most often: {0} ({1} of {2}).", longest.label(), longest.total(), all)
        : locale.translated("Most of all: {0} ({1}).", longest.label(), longest.total());
  }

  public static String finding(Timeline timeline, PageLocale locale) {
    return locale.isEnglish()
        ? timeline.finding()
        : locale.translated("Number of sessions: {0}.", timeline.moments().size());
  }

  public static String finding(Network network, PageLocale locale) {
    if (locale.isEnglish()) return network.finding();
    Network.Group first = network.groups().get(0);
    int all = network.groups().stream().mapToInt(group -> group.members().size()).sum();
    return first.items().isEmpty()
        ? locale.translated("Under no item: {0} of {1}.", first.members().size(), all)
        : locale.translated(
            "Items {0}: {1} of {2}.",
            first.items().stream()
                .map(Network.Items::label)
                .collect(joining(locale.translated(", "))),
            first.members().size(),
            all);
  }

  /** Shows when sessions began, on a line for each body. */
  public static Timeline sessions(Rows rows, String session, String lane) {
    List<Timeline.Moment> moments = new ArrayList<>();
    for (Row row : rows.distinct(session)) {
      Optional<LocalDate> start = date(row.text("start"));
      String line = row.has(lane) ? row.text(lane) : "";
      start.ifPresent(
          date -> moments.add(new Timeline.Moment(row.place(session).label(), date, line)));
    }
    return new Timeline("sessions", "bodies", moments);
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** Shows who spoke under which agenda items, from the statements of a session. */
  public static Network floor(Rows statements) {
    Map<String, List<List<String>>> stated = new LinkedHashMap<>();
    for (Row row : statements.distinct("fact"))
      stated
          .computeIfAbsent(row.link("agent").label(), any -> new ArrayList<>())
          .add(row.text("items").isEmpty() ? List.of() : List.of(row.text("items").split(", ")));
    return Network.of(stated, Charts::compareItems);
  }

  /** Sorts 9 before 10, and 1 before 1(a). */
  private static int compareItems(String one, String other) {
    Comparator<String> byNumber =
        Comparator.comparingInt(item -> Integer.parseInt("0" + item.replaceFirst("\\D.*", "")));
    return byNumber.thenComparing(Comparator.naturalOrder()).compare(one, other);
  }
}
