package org.w3id.rapporteur.web;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3id.rapporteur.query.QueryResult;

/** An answer, as templates read it. */
public final class Rows implements Iterable<Row> {
  private static final int LINE = 70;

  private final List<Row> rows;

  Rows(List<Row> rows) {
    this.rows = List.copyOf(rows);
  }

  static Rows of(QueryResult result, SitePaths addresses) {
    return new Rows(result.rows().stream().map(binding -> new Row(binding, addresses)).toList());
  }

  public static Rows none() {
    return new Rows(List.of());
  }

  @Override
  public Iterator<Row> iterator() {
    return rows.iterator();
  }

  Stream<Row> stream() {
    return rows.stream();
  }

  public boolean isEmpty() {
    return rows.isEmpty();
  }

  public int size() {
    return rows.size();
  }

  /** The first row. Of a thing that exists there is one. */
  public Row first() {
    return rows.get(0);
  }

  /** What the first row counts; nothing is counted where there is none. */
  public int count() {
    return isEmpty() ? 0 : first().number("count");
  }

  public Rows where(String column, String value) {
    return new Rows(rows.stream().filter(row -> row.text(column).equals(value)).toList());
  }

  public Rows and(Rows more) {
    return new Rows(Stream.concat(rows.stream(), more.stream()).toList());
  }

  public Rows having(String column, Predicate<String> wanted) {
    return new Rows(rows.stream().filter(row -> wanted.test(row.text(column))).toList());
  }

  /** The rows whose column holds a topic, or those whose column does not. */
  public Rows topics(String column, boolean wanted) {
    return new Rows(rows.stream().filter(row -> row.isTopic(column) == wanted).toList());
  }

  /** The rows whose column is a text in this language. */
  public Rows in(String column, String language) {
    return new Rows(rows.stream().filter(row -> row.language(column).equals(language)).toList());
  }

  /** The rows that have one of the columns. */
  public Rows with(String... columns) {
    return new Rows(rows.stream().filter(row -> Stream.of(columns).anyMatch(row::has)).toList());
  }

  public Rows without(String column, String value) {
    return new Rows(rows.stream().filter(row -> !row.text(column).equals(value)).toList());
  }

  List<String> texts(String column) {
    return rows.stream().map(row -> row.text(column)).toList();
  }

  public boolean has(String column) {
    return rows.stream().anyMatch(row -> row.has(column));
  }

  /** Whether the column holds running text, which wants room. */
  public boolean isLong(String column) {
    return rows.stream().anyMatch(row -> row.text(column).length() > LINE);
  }

  /** What all rows have in the column; empty if they differ. */
  public String common(String column) {
    Set<String> values = rows.stream().map(row -> row.text(column)).collect(Collectors.toSet());
    return values.size() == 1 ? values.iterator().next() : "";
  }

  /** The parts of this kind that stand directly in {@code parent}. */
  public Rows children(String kind, String parent) {
    return where("parent", parent).where("kind", AddressNames.ONTOLOGY + "#" + kind);
  }

  /** Sorted by what the column's things are called, as people do: Côte d’Ivoire before Cuba. */
  public Rows inAlphabet(String column) {
    Comparator<Object> alphabet = Collator.getInstance(PageLocale.now().language().locale());
    return new Rows(
        rows.stream().sorted(Comparator.comparing(row -> row.called(column), alphabet)).toList());
  }

  /** One row for each value of the column, the first. */
  public Rows distinct(String column) {
    Map<String, Row> first = new LinkedHashMap<>();
    rows.forEach(row -> first.putIfAbsent(row.text(column), row));
    return new Rows(new ArrayList<>(first.values()));
  }

  /** The rows of each value of the column, in the order of first appearance. */
  public Map<String, Rows> by(String column) {
    Map<String, List<Row>> groups = new LinkedHashMap<>();
    for (Row row : rows)
      groups.computeIfAbsent(row.text(column), key -> new ArrayList<>()).add(row);
    Map<String, Rows> result = new LinkedHashMap<>();
    groups.forEach((key, group) -> result.put(key, new Rows(group)));
    return result;
  }
}
