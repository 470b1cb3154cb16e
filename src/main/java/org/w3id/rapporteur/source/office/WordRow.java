package org.w3id.rapporteur.source.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A row of a table: the words of its cells, joined by tabs.
 *
 * <p>A cell that covers several columns is followed by empty ones, and one that covers several rows
 * is empty in the lower ones, so that the third column is the third everywhere.
 *
 * @param text empty if nothing is in the row
 * @param words the words of all cells, for their style and their notes
 */
record WordRow(Optional<String> text, ParagraphText words) {
  /** Word has no more columns. */
  private static final int MOST_COLUMNS = 63;

  static List<WordElement> cells(WordElement row) {
    return row.unwrapped().stream()
        .filter(cell -> cell.is("tc") && cell.child("tcPr").find("cellDel").isEmpty())
        .toList();
  }

  static WordRow read(WordElement row, Function<WordElement, ParagraphText> paragraphs) {
    ParagraphText words = new ParagraphText();
    List<String> columns = new ArrayList<>();
    addEmpty(columns, row.child("trPr").number("gridBefore").orElse(0));
    for (WordElement cell : cells(row)) {
      WordElement properties = cell.child("tcPr");
      boolean isCovered = isCovered(properties, "vMerge") || isCovered(properties, "hMerge");
      columns.add(isCovered ? "" : words(cell, paragraphs, words));
      addEmpty(columns, properties.number("gridSpan").orElse(1) - 1);
    }
    String text = String.join("\t", columns).stripTrailing();
    return new WordRow(text.isEmpty() ? Optional.empty() : Optional.of(text), words);
  }

  private static void addEmpty(List<String> columns, int count) {
    for (int i = 0; i < Math.min(count, MOST_COLUMNS); i++) {
      columns.add("");
    }
  }

  /** Returns whether a cell is covered by the one above or before it. */
  private static boolean isCovered(WordElement properties, String merge) {
    return properties
        .find(merge)
        .filter(found -> found.attribute("val").orElse("continue").equals("continue"))
        .isPresent();
  }

  /** The paragraphs of a cell, and the rows of a table in it, are joined by spaces. */
  private static String words(
      WordElement cell, Function<WordElement, ParagraphText> paragraphs, ParagraphText all) {
    List<String> words = new ArrayList<>();
    for (WordElement element : cell.unwrapped()) {
      if (element.is("p")) {
        ParagraphText text = paragraphs.apply(element);
        words.addAll(text.lines());
        all.append(text);
      } else if (element.is("tbl")) {
        for (WordElement row : element.unwrapped()) {
          WordRow nested = read(row, paragraphs);
          nested.text().ifPresent(words::add);
          all.append(nested.words());
        }
      }
    }
    return words.stream()
        .map(line -> line.replace('\t', ' ').strip())
        .collect(Collectors.joining(" "));
  }
}
