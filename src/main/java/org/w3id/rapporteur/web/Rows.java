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

/** The rows of a query's answer, for templates. */
public final class Rows implements Iterable<Row> {
  private static final int LINE = 70;

  private final List<Row> rows;

  Rows(List<Row> rows) {
    this.rows = List.copyOf(rows);
  }

  static Rows of(QueryResult result, PageLocale locale) {
    return new Rows(result.rows().stream().map(binding -> new Row(binding, locale)).toList());
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

  /**
   * Returns the first row, which must exist: queries about an existing thing return at least one.
   */
  public Row first() {
    return rows.get(0);
  }

  /** Returns the {@code count} of the first row; 0 if there is no row. */
  public int count() {
    return isEmpty() ? 0 : first().number("count");
  }

  public Rows where(String column, String value) {
    return new Rows(rows.stream().filter(row -> row.text(column).equals(value)).toList());
  }

  public Rows having(String column, Predicate<String> wanted) {
    return new Rows(rows.stream().filter(row -> wanted.test(row.text(column))).toList());
  }

  /** Returns the rows whose column holds a text in this language. */
  public Rows in(String column, String language) {
    return new Rows(rows.stream().filter(row -> row.language(column).equals(language)).toList());
  }

  /** Returns the rows that have a value in at least one of the columns. */
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

  /** Returns whether the column holds long text, which needs a wide column. */
  public boolean isLong(String column) {
    return rows.stream().anyMatch(row -> row.text(column).length() > LINE);
  }

  /** Returns the value that all rows have in the column; empty if they differ. */
  public String common(String column) {
    Set<String> values = rows.stream().map(row -> row.text(column)).collect(Collectors.toSet());
    return values.size() == 1 ? values.iterator().next() : "";
  }

  /**
   * Returns the rows sorted by the column's label, in the alphabet of the page's language: Côte
   * d’Ivoire before Cuba.
   */
  public Rows inAlphabet(String column) {
    if (isEmpty()) return this;
    Comparator<Object> alphabet = Collator.getInstance(first().locale().language().locale());
    return new Rows(
        rows.stream().sorted(Comparator.comparing(row -> row.called(column), alphabet)).toList());
  }

  /** Returns the first row for each value of the column. */
  public Rows distinct(String column) {
    Map<String, Row> first = new LinkedHashMap<>();
    rows.forEach(row -> first.putIfAbsent(row.text(column), row));
    return new Rows(new ArrayList<>(first.values()));
  }

  /** Returns the rows of each value of the column, in the order of first appearance. */
  public Map<String, Rows> by(String column) {
    Map<String, List<Row>> groups = new LinkedHashMap<>();
    for (Row row : rows)
      groups.computeIfAbsent(row.text(column), key -> new ArrayList<>()).add(row);
    Map<String, Rows> result = new LinkedHashMap<>();
    groups.forEach((key, group) -> result.put(key, new Rows(group)));
    return result;
  }
}
