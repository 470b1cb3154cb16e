package org.w3id.rapporteur.query;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes an answer as a table for a terminal: columns aligned, long text wrapped inside its column.
 *
 * <p>Nothing is cut. Control characters, which could move a terminal's cursor, become U+FFFD.
 */
final class TextTable {
  private static final int WIDEST = 60;
  private static final String GAP = "  ";

  private final List<Integer> widths;

  private TextTable(List<Integer> widths) {
    this.widths = widths;
  }

  static String of(QueryResult result) {
    List<List<List<String>>> rows = new ArrayList<>();
    rows.add(wrap(result.columns()));
    result.cells().forEach(cells -> rows.add(wrap(cells)));
    TextTable table = new TextTable(widths(rows, result.columns().size()));
    rows.add(1, table.rule());
    return rows.stream().map(table::row).collect(Collectors.joining());
  }

  private static List<Integer> widths(List<List<List<String>>> rows, int columns) {
    return IntStream.range(0, columns)
        .mapToObj(
            column ->
                rows.stream()
                    .flatMap(row -> row.get(column).stream())
                    .mapToInt(TextTable::width)
                    .max()
                    .orElse(0))
        .toList();
  }

  private List<List<String>> rule() {
    return widths.stream().map(width -> List.of("-".repeat(width))).toList();
  }

  private String row(List<List<String>> cells) {
    int height = cells.stream().mapToInt(List::size).max().orElse(0);
    return IntStream.range(0, height)
        .mapToObj(line -> line(cells, line))
        .collect(Collectors.joining());
  }

  private String line(List<List<String>> cells, int line) {
    StringBuilder text = new StringBuilder();
    for (int column = 0; column < cells.size(); column++) {
      List<String> cell = cells.get(column);
      String part = line < cell.size() ? cell.get(line) : "";
      text.append(part).append(" ".repeat(widths.get(column) - width(part))).append(GAP);
    }
    return text.toString().stripTrailing() + "\n";
  }

  private static List<List<String>> wrap(List<String> cells) {
    return cells.stream().map(TextTable::wrap).toList();
  }

  /** Lines of whole words; a word longer than the column makes the column wider. */
  private static List<String> wrap(String cell) {
    List<String> lines = new ArrayList<>(List.of(""));
    for (String word : cell.strip().split("\\s+")) {
      String last = lines.get(lines.size() - 1);
      String printable = word.replaceAll("\\p{Cntrl}", "\uFFFD");
      if (last.isEmpty()) lines.set(lines.size() - 1, printable);
      else if (width(last) + 1 + width(printable) <= WIDEST)
        lines.set(lines.size() - 1, last + " " + printable);
      else lines.add(printable);
    }
    return lines;
  }

  private static int width(String text) {
    return text.codePointCount(0, text.length());
  }
}
