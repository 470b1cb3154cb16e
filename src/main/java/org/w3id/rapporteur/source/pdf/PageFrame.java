package org.w3id.rapporteur.source.pdf;

import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * The part of a page that is shown, and how far it is rotated for that.
 *
 * @param rotation clockwise, in quarters of a circle
 */
record PageFrame(PDRectangle crop, int rotation) {
  static PageFrame of(PDPage page) {
    return new PageFrame(page.getCropBox(), Math.floorMod(page.getRotation() / 90, 4));
  }

  float width() {
    return rotation % 2 == 0 ? crop.getWidth() : crop.getHeight();
  }

  float height() {
    return rotation % 2 == 0 ? crop.getHeight() : crop.getWidth();
  }

  /** Returns the distance of a point of the page's program from the left edge of what is shown. */
  float x(float x, float y) {
    return switch (rotation) {
      case 1 -> y - crop.getLowerLeftY();
      case 2 -> crop.getUpperRightX() - x;
      case 3 -> crop.getUpperRightY() - y;
      default -> x - crop.getLowerLeftX();
    };
  }

  /** Returns the distance of a point of the page's program from the top edge of what is shown. */
  float y(float x, float y) {
    return switch (rotation) {
      case 1 -> x - crop.getLowerLeftX();
      case 2 -> y - crop.getLowerLeftY();
      case 3 -> crop.getUpperRightX() - x;
      default -> crop.getUpperRightY() - y;
    };
  }

  /** Returns the way that a direction of the page's program has on the page as shown. */
  Turn turn(float dx, float dy) {
    return switch (rotation) {
      case 1 -> Turn.of(dy, dx);
      case 2 -> Turn.of(-dx, dy);
      case 3 -> Turn.of(-dy, -dx);
      default -> Turn.of(dx, -dy);
    };
  }
}
