package org.w3id.rapporteur.document;

import java.util.Objects;

/**
 * A line of text, with what stood just before it.
 *
 * @param number in the file, from 1
 * @param text white space as printed, at the line's start too
 * @param afterBlank whether a blank line came before it, or nothing
 * @param afterPage whether a page ended before it
 */
record TextLine(int number, String text, boolean afterBlank, boolean afterPage) {
  TextLine {
    Objects.requireNonNull(text);
  }

  /** Whether a block may begin here without further signs. */
  boolean isFresh() {
    return afterBlank || afterPage;
  }

  boolean isIndented() {
    return Character.isWhitespace(text.charAt(0));
  }

  /** The text, white space folded. */
  String words() {
    return Typography.folded(text);
  }
}
