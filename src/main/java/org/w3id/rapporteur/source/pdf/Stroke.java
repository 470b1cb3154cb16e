package org.w3id.rapporteur.source.pdf;

/** A horizontal line drawn on a page, in points from the page's upper left corner. */
record Stroke(float left, float right, float y) {
  float width() {
    return right - left;
  }
}
