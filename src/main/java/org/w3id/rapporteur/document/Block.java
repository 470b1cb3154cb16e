package org.w3id.rapporteur.document;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Lines that belong together: a heading, a numbered paragraph's first part, a list item.
 *
 * @param number as printed without brackets and full stop: {@code 12}, {@code II}, {@code a}; empty
 *     where none is printed
 * @param depth how far in a list item stands, from 1; 0 for all else
 */
record Block(Kind kind, String number, int depth, List<Piece> pieces) {
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
    CONTINUATION
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

  String text() {
    return pieces.stream().map(Piece::text).collect(Collectors.joining());
  }

  int firstLine() {
    return pieces.get(0).line();
  }

  boolean isHeading() {
    return switch (kind) {
      case CHAPTER, SECTION, SUBSECTION, ANNEX -> true;
      default -> false;
    };
  }
}
