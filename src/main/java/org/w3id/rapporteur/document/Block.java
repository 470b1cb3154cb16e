package org.w3id.rapporteur.document;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Lines that belong together: a heading, a numbered paragraph's first part, a list item.
 *
 * @param number as printed without brackets and full stop: {@code 12}, {@code II}; an item's with
 *     those around it, {@code 1/a}; empty where none is printed
 * @param markLength how much of the text prints that number
 */
record Block(Kind kind, String number, int markLength, List<Piece> pieces) {
  enum Kind {
    /** Before the first heading or paragraph, the title apart. */
    MASTHEAD,
    TITLE,
    CHAPTER,
    SECTION,
    SUBSECTION,
    ANNEX,
    /** Over paragraphs, but without a number: belongs to no paragraph's text. */
    UNNUMBERED_HEADING,
    PARAGRAPH,
    ITEM,
    /** More of the paragraph before it, after a list or a blank line. */
    CONTINUATION,
    /** Of no paragraph: text without a number, a table's row, a text that the report prints. */
    APART;

    /** Whether a section begins with it. */
    boolean isNumberedHeading() {
      return switch (this) {
        case CHAPTER, SECTION, SUBSECTION, ANNEX -> true;
        default -> false;
      };
    }

    boolean isFrontMatter() {
      return this == MASTHEAD || this == TITLE;
    }

    /** Whether it is, or may be, text of a paragraph. */
    boolean isRunningText() {
      return belongsToParagraph() || this == APART;
    }

    boolean belongsToParagraph() {
      return this == PARAGRAPH || this == ITEM || this == CONTINUATION;
    }
  }

  /**
   * What one line gives to a block, with the space that joins it to the next.
   *
   * @param line number, from 1
   */
  record Piece(int line, String text) {}

  Block {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(number);
    pieces = List.copyOf(pieces);
  }

  Block apart() {
    return new Block(Kind.APART, "", 0, pieces);
  }

  String text() {
    return pieces.stream().map(Piece::text).collect(Collectors.joining());
  }

  /** What follows the number: “States …” of “12. States …”. */
  int textStart() {
    String text = text();
    int start = markLength;
    while (start < text.length() && text.charAt(start) == ' ') {
      start++;
    }
    return start;
  }

  int firstLine() {
    return pieces.get(0).line();
  }

  int lastLine() {
    return pieces.get(pieces.size() - 1).line();
  }
}
