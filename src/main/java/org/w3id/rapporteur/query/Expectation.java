package org.w3id.rapporteur.query;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * The expected answer of a query on the graph of the first report, with its defaults.
 *
 * @param rows the number of rows; empty if the file does not state it
 * @param first the cells of the first rows; a cell that ends in “…” is a prefix
 */
public record Expectation(OptionalInt rows, List<List<String>> first) {
  public Expectation {
    first = first.stream().map(List::copyOf).toList();
  }

  /** Reads {@code 12 | 1 | UNTOC}. */
  static List<String> row(String text) {
    return Stream.of(text.split("\\|", -1)).map(String::strip).toList();
  }
}
