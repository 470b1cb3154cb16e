package org.w3id.rapporteur.source.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3id.rapporteur.source.Style;

/** The words of a paragraph, and what hangs on them: called notes, and text boxes. */
final class ParagraphText {
  private final List<StringBuilder> lines = new ArrayList<>(List.of(new StringBuilder()));
  private final List<WordNotes.Note> footnotes = new ArrayList<>();
  private final List<WordNotes.Note> endnotes = new ArrayList<>();
  private final List<WordElement> boxes = new ArrayList<>();
  private final Map<Integer, Integer> sizes = new HashMap<>();
  private int letters;
  private int bold;
  private int italic;

  /** How a run is printed. */
  record Format(int halfPoints, boolean bold, boolean italic) {}

  void add(String text, Format format) {
    lines.get(lines.size() - 1).append(text);
    int length = text.strip().length();
    letters += length;
    bold += format.bold() ? length : 0;
    italic += format.italic() ? length : 0;
    if (length > 0) {
      sizes.merge(format.halfPoints(), length, Integer::sum);
    }
  }

  /** Adds a character that is not a letter. */
  void add(char character) {
    lines.get(lines.size() - 1).append(character);
  }

  void breakLine() {
    lines.add(new StringBuilder());
  }

  /** Puts a number before the words. */
  void number(String number) {
    StringBuilder first = lines.get(0);
    String words = first.toString().stripLeading();
    first.setLength(0);
    first.append(number).append(words);
  }

  /** Adds what follows in the same paragraph. */
  void append(ParagraphText next) {
    lines.get(lines.size() - 1).append(next.lines.get(0));
    lines.addAll(next.lines.subList(1, next.lines.size()));
    footnotes.addAll(next.footnotes);
    endnotes.addAll(next.endnotes);
    boxes.addAll(next.boxes);
    next.sizes.forEach((size, length) -> sizes.merge(size, length, Integer::sum));
    letters += next.letters;
    bold += next.bold;
    italic += next.italic;
  }

  /** Returns the lines that the author broke, without space around them and without blank ones. */
  List<String> lines() {
    return lines.stream()
        .map(line -> line.toString().strip())
        .filter(line -> !line.isEmpty())
        .toList();
  }

  boolean isBlank() {
    return lines().isEmpty();
  }

  List<WordNotes.Note> footnotes() {
    return footnotes;
  }

  List<WordNotes.Note> endnotes() {
    return endnotes;
  }

  List<WordElement> boxes() {
    return boxes;
  }

  /** Returns how most letters are printed; bold and italic if all are. */
  Optional<Style> style() {
    return sizes.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(most -> new Style(most.getKey() / 2f, bold == letters, italic == letters));
  }
}
