package org.w3id.rapporteur.document;

import java.util.Objects;
import org.w3id.rapporteur.diagnostic.Place;
import org.w3id.rapporteur.source.LineRole;

/**
 * A line of text, and what came just before it.
 *
 * @param place in the file
 * @param text white space as printed, at the line's start too
 * @param afterBlank whether a blank line or nothing came before it
 * @param afterPage whether a page ended before it
 * @param role what the source says of it
 */
record TextLine(Place place, String text, boolean afterBlank, boolean afterPage, LineRole role) {
  TextLine {
    Objects.requireNonNull(place);
    Objects.requireNonNull(text);
    Objects.requireNonNull(role);
  }

  /** Returns whether a block may begin here without further signs. */
  boolean isFresh() {
    return afterBlank || afterPage;
  }

  boolean isIndented() {
    return Character.isWhitespace(text.charAt(0));
  }

  /** Returns the text, white space folded. */
  String words() {
    return Typography.folded(text);
  }
}
