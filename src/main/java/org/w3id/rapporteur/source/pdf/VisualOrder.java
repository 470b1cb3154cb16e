package org.w3id.rapporteur.source.pdf;

import java.text.Bidi;
import java.util.List;

/** Turns Arabic and Hebrew words, which a page shows from right to left, into reading order. */
final class VisualOrder {
  private VisualOrder() {}

  static boolean hasRightToLeft(List<Glyph> letters) {
    for (Glyph letter : letters) {
      if (isRightToLeft(letter.text())) {
        return true;
      }
    }
    return false;
  }

  static boolean isRightToLeft(String text) {
    char first = text.charAt(0);
    if (first < 0x0590 || first > 0x08FF && first < 0xFB1D) {
      return false;
    }
    return switch (Character.getDirectionality(first)) {
      case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
          true;
      default -> false;
    };
  }

  /**
   * Returns the text in reading order.
   *
   * @param letters from left to right
   * @param spaced whether a space is before each of them
   */
  static String logical(List<Glyph> letters, List<Boolean> spaced) {
    int count = letters.size();
    StringBuilder signs = new StringBuilder();
    String[] parts = new String[2 * count];
    int size = 0;
    for (int i = 0; i < count; i++) {
      if (i > 0 && spaced.get(i)) {
        signs.append(' ');
        parts[size++] = " ";
      }
      signs.append(letters.get(i).text().charAt(0));
      parts[size++] = letters.get(i).text();
    }
    boolean mostly = rightToLeft(letters) * 2 > count;
    Bidi bidi =
        new Bidi(
            signs.toString(), mostly ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
    byte[] levels = new byte[size];
    Integer[] order = new Integer[size];
    for (int i = 0; i < size; i++) {
      levels[i] = (byte) bidi.getLevelAt(i);
      order[i] = i;
    }
    Bidi.reorderVisually(levels, 0, order, 0, size);
    StringBuilder text = new StringBuilder();
    for (int i : order) {
      text.append(levels[i] % 2 == 1 ? mirrored(parts[i]) : parts[i]);
    }
    return text.toString();
  }

  private static int rightToLeft(List<Glyph> letters) {
    int found = 0;
    for (Glyph letter : letters) {
      found += isRightToLeft(letter.text()) ? 1 : 0;
    }
    return found;
  }

  /** A bracket that opens to the left is printed as “)” in a text from right to left. */
  private static String mirrored(String part) {
    return switch (part) {
      case "(" -> ")";
      case ")" -> "(";
      case "[" -> "]";
      case "]" -> "[";
      case "«" -> "»";
      case "»" -> "«";
      default -> part;
    };
  }
}
