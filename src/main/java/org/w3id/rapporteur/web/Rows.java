package org.w3id.rapporteur.web;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.w3id.rapporteur.store.QueryResult;

/** An answer, as templates read it. */
public final class Rows implements Iterable<Row> {
  private final List<Row> rows;

  Rows(List<Row> rows) {
    this.rows = List.copyOf(rows);
  }

  static Rows of(QueryResult result, Addresses addresses) {
    return new Rows(result.rows().stream().map(binding -> new Row(binding, addresses)).toList());
  }

  public static Rows none() {
    return new Rows(List.of());
  }

  @Override
  public Iterator<Row> iterator() {
    return rows.iterator();
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

  public Rows where(String column, String value) {
    return new Rows(rows.stream().filter(row -> row.text(column).equals(value)).toList());
  }

  public Rows without(String column, String value) {
    return new Rows(rows.stream().filter(row -> !row.text(column).equals(value)).toList());
  }

  /** The parts of this kind that stand directly in {@code parent}. */
  public Rows children(String kind, String parent) {
    return where("parent", parent).where("kind", Names.ONTOLOGY + "#" + kind);
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
