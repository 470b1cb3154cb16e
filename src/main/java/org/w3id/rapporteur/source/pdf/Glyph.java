package org.w3id.rapporteur.source.pdf;

/**
 * One printed character or ligature, in points from the page's upper left corner.
 *
 * @param text the letters that it stands for, one or more
 * @param baseline distance from the page's top to the line that the letters stand on
 * @param order position in the page's program: the order in which it was drawn
 */
record Glyph(
    String text, float left, float right, float baseline, float size, Face face, int order) {
  boolean isSpace() {
    return text.isBlank();
  }

  /** Returns this glyph with other letters. */
  Glyph with(String letters) {
    return new Glyph(letters, left, right, baseline, size, face, order);
  }
}
