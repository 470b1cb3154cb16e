package org.w3id.rapporteur.source.pdf;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Which way a text runs on the page as it is shown. */
enum Turn {
  NONE,
  DOWN,
  UPSIDE_DOWN,
  UP,
  SLANTED;

  /** The cosine of about eight degrees: a page may be scanned at a slight angle. */
  private static final double STRAIGHT = 0.99;

  /**
   * Returns the way of a direction.
   *
   * @param dx to the right
   * @param dy down the page
   */
  static Turn of(double dx, double dy) {
    double length = Math.hypot(dx, dy);
    if (length == 0) {
      return SLANTED;
    }
    if (Math.abs(dx) >= STRAIGHT * length) {
      return dx > 0 ? NONE : UPSIDE_DOWN;
    }
    if (Math.abs(dy) >= STRAIGHT * length) {
      return dy > 0 ? DOWN : UP;
    }
    return SLANTED;
  }

  /** Returns the way that most text runs. */
  static Turn ofMost(Map<Turn, List<Glyph>> glyphs) {
    return glyphs.entrySet().stream()
        .max(Comparator.comparingInt(entry -> entry.getValue().size()))
        .map(Map.Entry::getKey)
        .orElse(NONE);
  }

  /** Returns where a point of the page stands on the page turned so that this text is upright. */
  float x(PageFrame frame, float x, float y) {
    return switch (this) {
      case DOWN -> y;
      case UPSIDE_DOWN -> frame.width() - x;
      case UP -> frame.height() - y;
      default -> x;
    };
  }

  float y(PageFrame frame, float x, float y) {
    return switch (this) {
      case DOWN -> frame.width() - x;
      case UPSIDE_DOWN -> frame.height() - y;
      case UP -> x;
      default -> y;
    };
  }

  float width(PageFrame frame) {
    return isSideways() ? frame.height() : frame.width();
  }

  float height(PageFrame frame) {
    return isSideways() ? frame.width() : frame.height();
  }

  private boolean isSideways() {
    return this == DOWN || this == UP;
  }

  boolean isOn(PageFrame frame, float x, float y) {
    return x >= 0 && y >= 0 && x <= width(frame) && y <= height(frame);
  }
}
