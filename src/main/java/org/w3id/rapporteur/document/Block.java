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
    /** A heading without a number that the source itself marks as one. A section begins with it. */
    MARKED_HEADING,
    /** A paragraph without a number. Items and continuations may follow. */
    UNNUMBERED,
    /**
     * Text without a number that nothing continues: a line of an agenda or a printed resolution.
     */
    APART,
    TABLE_ROW,
    /** A note, after all text. */
    FOOTNOTE;

    /** Returns whether a section with a number, or an annex, begins with it. */
    boolean isNumberedHeading() {
      return switch (this) {
        case CHAPTER, SECTION, SUBSECTION, ANNEX -> true;
        default -> false;
      };
    }

    boolean beginsSection() {
      return isNumberedHeading() || this == MARKED_HEADING;
    }

    boolean isFrontMatter() {
      return this == MASTHEAD || this == TITLE;
    }

    /** Returns whether it is, or may be, text of a paragraph. */
    boolean isRunningText() {
      return belongsToParagraph() || this == APART || this == TABLE_ROW;
    }

    boolean belongsToParagraph() {
      return beginsParagraph() || this == ITEM || this == CONTINUATION;
    }

    boolean beginsParagraph() {
      return this == PARAGRAPH || this == UNNUMBERED;
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
