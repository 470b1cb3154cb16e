package org.w3id.rapporteur.query;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * What a query has to answer on the graph of the first report, with its defaults.
 *
 * @param rows how many; empty if the file does not say
 * @param first the cells of the first rows; a cell that ends in “…” is the beginning of one
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
