package org.w3id.rapporteur.diagnostic;

/**
 * A rectangle on a page, in points from the page's upper left corner.
 *
 * @param right never less than {@code left}
 * @param bottom never less than {@code top}
 */
public record Box(float left, float top, float right, float bottom) {
  /** Where nothing is known of the place on a page. */
  public static final Box NONE = new Box(0, 0, 0, 0);

  public Box {
    if (!(left <= right && top <= bottom)) {
      throw new IllegalArgumentException(
          "not a box: " + left + "," + top + "," + right + "," + bottom);
    }
  }

  public float width() {
    return right - left;
  }

  public float height() {
    return bottom - top;
  }
}
