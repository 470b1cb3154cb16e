package org.w3id.rapporteur.source.office;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.w3id.rapporteur.source.LineRole;
import org.w3id.rapporteur.source.Style;

/**
 * Reads the blocks of a Word document into lines: a paragraph gives one line, or several if its
 * author broke it; a table gives one for each row. A blank line follows each paragraph and table.
 *
 * <p>Footnotes and text boxes follow the block that they belong to; endnotes come last.
 */
final class WordBody {
  /** As much as a file of plain text may have. */
  private static final int MOST_TEXT = 32 * 1024 * 1024;

  /** No known paragraph has half as many characters. */
  private static final int MOST_IN_LINE = 200_000;

  /** “* A/80/50.”, in a frame at the foot of the first page. */
  private static final Pattern STARRED = Pattern.compile("[*∗]{1,4}\\s+\\S.*");

  /**
   * A line of text.
   *
   * @param block the block of the body that it stands in, from 1
   */
  record Printed(int block, String text, Optional<Style> style, LineRole role) {}

  /**
   * What may not be read as Word prints it.
   *
   * @param block the first one with it, from 1
   */
  record Doubt(int block, String code, String message) {}

  /** A paragraph whose end was deleted or is hidden, with the block that it begins in. */
  private record Unended(int block, ParagraphText text) {}

  private record CalledEndnote(int block, WordNotes.Note note) {}

  private final WordStyles styles;
  private final WordNumbering numbering;
  private final WordNotes footnotes;
  private final WordNotes endnotes;
  private final RunReader runs;
  private final List<Printed> printed = new ArrayList<>();
  private final List<CalledEndnote> calledEndnotes = new ArrayList<>();
  private final Map<String, Doubt> doubts = new LinkedHashMap<>();
  private Optional<Unended> unended = Optional.empty();
  private int block;
  private int length;

  WordBody(WordStyles styles, WordNumbering numbering, WordNotes footnotes, WordNotes endnotes) {
    this.styles = styles;
    this.numbering = numbering;
    this.footnotes = footnotes;
    this.endnotes = endnotes;
    runs = new RunReader(styles, footnotes, endnotes);
  }

  /** Reads what the first page prints above its text. It counts as part of the first block. */
  void readHeader(WordElement header) {
    block = 1;
    readAll(header, LineRole.RUNNING_HEAD);
    block = 0;
  }

  /** Reads the next block of the body. */
  void read(WordElement element) {
    block += element.is("altChunk") ? 0 : 1;
    read(element, LineRole.TEXT);
    if (runs.unknownSymbols() > 0) {
      doubt(
          "CHARACTER_UNKNOWN",
          runs.unknownSymbols() + " symbols have no Unicode character; the first is here");
    }
    if (runs.hasUncountedFields()) {
      doubt("NUMBER_UNKNOWN", "a field prints a number that the file does not hold; it is missing");
    }
    numbering
        .unknownFormat()
        .ifPresent(
            format ->
                doubt(
                    "NUMBER_FORMAT_UNKNOWN",
                    "numbers in the format “" + format + "” were read as 1, 2, 3"));
    if (element.is("altChunk")) {
      doubt("PART_NOT_READ", "another document is embedded here; it was not read");
    }
  }

  /** Keeps the place where a doubt came first, and what it has grown to. */
  private void doubt(String code, String message) {
    int first = doubts.containsKey(code) ? doubts.get(code).block() : Math.max(block, 1);
    doubts.put(code, new Doubt(first, code, message));
  }

  /** Reads what comes after the last block. */
  void end() {
    endParagraph(LineRole.TEXT);
    for (CalledEndnote called : calledEndnotes) {
      block = called.block();
      printNote(called.note());
    }
  }

  List<Printed> lines() {
    return printed;
  }

  List<Doubt> doubts() {
    return List.copyOf(doubts.values());
  }

  private void read(WordElement element, LineRole role) {
    switch (element.name()) {
      case "p" -> readParagraph(element, role);
      case "tbl" -> readTable(element, role);
      default -> {}
    }
  }

  /** Reads the blocks of a container. None of them goes on after its end. */
  private void readAll(WordElement container, LineRole role) {
    container.unwrapped().forEach(element -> read(element, role));
    endParagraph(role);
  }

  /** Prints a paragraph that nothing continues, though its end was deleted or hidden. */
  private void endParagraph(LineRole role) {
    Optional<Unended> last = unended;
    unended = Optional.empty();
    last.ifPresent(paragraph -> print(paragraph.block(), paragraph.text(), role));
  }

  private void readParagraph(WordElement element, LineRole role) {
    WordParagraph paragraph = WordParagraph.of(element, styles);
    ParagraphText text = runs.read(element, paragraph.styles());
    boolean isGone = paragraph.isEndHidden() && text.isBlank();
    int begin = block;
    if (unended.isPresent()) {
      begin = unended.get().text().isBlank() ? block : unended.get().block();
      unended.get().text().append(text);
      text = unended.get().text();
      unended = Optional.empty();
    }
    Optional<WordNumbering.Label> label = Optional.empty();
    if (!isGone && !paragraph.isEndDeleted()) {
      label = numbering.count(paragraph.properties(), paragraph.styles());
      label.map(WordNumbering.Label::prefix).ifPresent(text::number);
    }
    if (paragraph.isEndDeleted() || paragraph.isEndHidden()) {
      unended = Optional.of(new Unended(begin, text));
    } else {
      print(begin, text, role == LineRole.TEXT ? role(paragraph, text, label) : role);
    }
    if (paragraph.endsSection()) {
      footnotes.endSection();
      endnotes.endSection();
    }
  }

  private LineRole role(
      WordParagraph paragraph, ParagraphText text, Optional<WordNumbering.Label> label) {
    if (paragraph.isContents(styles)) {
      return LineRole.CONTENTS;
    }
    if (paragraph.isHeading()) {
      return LineRole.HEADING;
    }
    if (paragraph.isFramed() && text.lines().stream().allMatch(STARRED.asMatchPredicate())) {
      return LineRole.FOOTNOTE;
    }
    return label.filter(WordNumbering.Label::isBullet).isPresent()
        ? LineRole.LIST_ITEM
        : LineRole.TEXT;
  }

  private void print(int begin, ParagraphText text, LineRole role) {
    int current = block;
    block = begin;
    Optional<Style> style = text.style();
    text.lines().forEach(line -> add(line, style, role));
    endBlock();
    printAttached(text, role);
    block = current;
  }

  /** Prints what belongs to a paragraph, but stands elsewhere on the page. */
  private void printAttached(ParagraphText text, LineRole role) {
    LineRole roleOfBox = role == LineRole.RUNNING_HEAD ? role : LineRole.TEXT;
    text.boxes().forEach(box -> readAll(box, roleOfBox));
    text.footnotes().forEach(this::printNote);
    text.endnotes().forEach(note -> calledEndnotes.add(new CalledEndnote(block, note)));
  }

  private void printNote(WordNotes.Note note) {
    for (WordElement element : note.words().unwrapped()) {
      if (element.is("p")) {
        List<WordElement> ofParagraph = WordParagraph.of(element, styles).styles();
        ParagraphText text = runs.read(element, ofParagraph, Optional.of(note.mark()));
        Optional<Style> style = text.style();
        text.lines().forEach(line -> add(line, style, LineRole.FOOTNOTE));
      }
    }
    endBlock();
  }

  /** A table of one cell is a frame around paragraphs. */
  private void readTable(WordElement table, LineRole role) {
    endParagraph(role);
    List<WordElement> rows =
        table.unwrapped().stream()
            .filter(row -> row.is("tr") && row.child("trPr").find("del").isEmpty())
            .toList();
    if (rows.size() == 1 && WordRow.cells(rows.get(0)).size() == 1) {
      readAll(WordRow.cells(rows.get(0)).get(0), role);
      return;
    }
    ParagraphText all = new ParagraphText();
    for (WordElement row : rows) {
      WordRow read = WordRow.read(row, this::readInCell);
      read.text()
          .ifPresent(
              text ->
                  add(
                      text,
                      read.words().style(),
                      role == LineRole.TEXT ? LineRole.TABLE_ROW : role));
      all.append(read.words());
    }
    endBlock();
    printAttached(all, role);
  }

  private ParagraphText readInCell(WordElement element) {
    WordParagraph paragraph = WordParagraph.of(element, styles);
    ParagraphText text = runs.read(element, paragraph.styles());
    numbering
        .count(paragraph.properties(), paragraph.styles())
        .map(WordNumbering.Label::prefix)
        .ifPresent(text::number);
    return text;
  }

  private void add(String text, Optional<Style> style, LineRole role) {
    if (text.length() > MOST_IN_LINE) {
      throw new TooLargeException(
          "has more than " + MOST_IN_LINE + " characters in paragraph " + block);
    }
    length += text.length();
    if (length > MOST_TEXT) {
      throw new TooLargeException("has more than " + (MOST_TEXT >> 20) + " MiB of text");
    }
    printed.add(new Printed(block, text, style, role));
  }

  private void endBlock() {
    if (!printed.isEmpty() && !printed.get(printed.size() - 1).text().isEmpty()) {
      printed.add(new Printed(block, "", Optional.empty(), LineRole.TEXT));
    }
  }
}
