package org.w3id.rapporteur.source.html;

import org.w3id.rapporteur.source.LineRole;

/**
 * A line of a page.
 *
 * @param xpath of the block that it stands in
 * @param linked how many of its characters are links to elsewhere
 */
record HtmlLine(String xpath, String text, LineRole role, int linked) {
  private static final int LONG = 60;

  boolean isBlank() {
    return text.isEmpty();
  }

  /** Returns whether this is an entry of a menu, or the like. */
  boolean isMostlyLinked() {
    return linked * 2 > text.length();
  }

  /** Returns whether this is a sentence, and no part of a menu. */
  boolean isSentence() {
    return !isMostlyLinked() && text.length() - linked >= LONG;
  }
}
