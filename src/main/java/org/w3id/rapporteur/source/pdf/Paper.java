package org.w3id.rapporteur.source.pdf;

import org.w3id.rapporteur.diagnostic.Box;

/**
 * The page that its text is laid out on: turned so that lines run across, and mirrored if they are
 * read from right to left. So a line always begins on its left.
 *
 * @param width of the page turned
 * @param height of the page turned
 */
record Paper(float width, float height, Turn turn, boolean mirrored) {
  static final Paper NONE = new Paper(0, 0, Turn.NONE, false);

  Paper mirror() {
    return new Paper(width, height, turn, !mirrored);
  }

  /** Returns where a box stands on the page as it is shown. */
  Box shown(Box box) {
    float left = mirrored ? width - box.right() : box.left();
    float right = mirrored ? width - box.left() : box.right();
    return switch (turn) {
      case DOWN -> box(height - box.bottom(), left, height - box.top(), right);
      case UPSIDE_DOWN ->
          box(width - right, height - box.bottom(), width - left, height - box.top());
      case UP -> box(box.top(), width - right, box.bottom(), width - left);
      default -> box(left, box.top(), right, box.bottom());
    };
  }

  /** Letters may stand out of the page a little. */
  private static Box box(float left, float top, float right, float bottom) {
    float x = Math.max(0, left);
    float y = Math.max(0, top);
    return new Box(x, y, Math.max(x, right), Math.max(y, bottom));
  }
}
