package org.w3id.rapporteur.document;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.w3id.rapporteur.diagnostic.Place;

/**
 * Lines that belong together: a heading, a numbered paragraph's first part, a list item.
 *
 * @param number as printed, without brackets and full stop: {@code 12}, {@code II}; an item's with
 *     the numbers of the items around it, {@code 1/a}; empty if none is printed
 * @param markLength length of the printed number at the start of the text
 */
record Block(Kind kind, String number, int markLength, List<Piece> pieces) {
  enum Kind {
    /** Before the first heading or paragraph, except the title. */
    MASTHEAD,
    TITLE,
    CHAPTER,
    SECTION,
    SUBSECTION,
    ANNEX,
    /** A heading without a number. It belongs to no paragraph. */
    UNNUMBERED_HEADING,
    PARAGRAPH,
    ITEM,
    /** Continues the paragraph before it, after a list or a blank line. */
    CONTINUATION,
    /** Belongs to no paragraph: text without a number, a table's row, a printed resolution. */
    APART;

    /** Returns whether a section begins with it. */
    boolean isNumberedHeading() {
      return switch (this) {
        case CHAPTER, SECTION, SUBSECTION, ANNEX -> true;
        default -> false;
      };
    }

    boolean isFrontMatter() {
      return this == MASTHEAD || this == TITLE;
    }

    /** Returns whether it is, or may be, text of a paragraph. */
    boolean isRunningText() {
      return belongsToParagraph() || this == APART;
    }

    boolean belongsToParagraph() {
      return this == PARAGRAPH || this == ITEM || this == CONTINUATION;
    }
  }

  /**
   * The part of a block that is on one line, with the space that joins it to the next part.
   *
   * @param place of the line
   */
  record Piece(Place place, String text) {}

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

  /** Returns where the words after the number start: “States …” in “12. States …”. */
  int textStart() {
    String text = text();
    int start = markLength;
    while (start < text.length() && text.charAt(start) == ' ') {
      start++;
    }
    return start;
  }

  Place firstPlace() {
    return pieces.get(0).place();
  }

  Place lastPlace() {
    return pieces.get(pieces.size() - 1).place();
  }
}
