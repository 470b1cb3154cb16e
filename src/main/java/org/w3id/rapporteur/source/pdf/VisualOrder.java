package org.w3id.rapporteur.source.pdf;

import java.text.Bidi;
import java.util.ArrayList;
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
    return isRightToLeft(text.charAt(0));
  }

  static boolean isRightToLeft(int letter) {
    if (letter < 0x0590 || letter > 0x08FF && letter < 0xFB1D) {
      return false;
    }
    return switch (Character.getDirectionality(letter)) {
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
    List<String> parts = new ArrayList<>();
    int balance = 0;
    for (int i = 0; i < letters.size(); i++) {
      String text = letters.get(i).text();
      if (i > 0 && spaced.get(i)) {
        parts.add(" ");
      }
      parts.add(text);
      balance += isRightToLeft(text) ? 1 : Character.isLetter(text.charAt(0)) ? -1 : 0;
    }
    return logical(parts, balance >= 0);
  }

  /** Returns a number in reading order: “12.” for “.12”, as it stands in Arabic text. */
  static String logical(String number) {
    return logical(number.codePoints().mapToObj(Character::toString).toList(), true);
  }

  private static String logical(List<String> parts, boolean rightToLeft) {
    StringBuilder signs = new StringBuilder();
    parts.forEach(part -> signs.append(part.charAt(0)));
    Bidi bidi =
        new Bidi(
            signs.toString(),
            rightToLeft ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
    byte[] levels = new byte[parts.size()];
    Integer[] order = new Integer[parts.size()];
    for (int i = 0; i < order.length; i++) {
      levels[i] = (byte) bidi.getLevelAt(i);
      order[i] = i;
    }
    Bidi.reorderVisually(levels, 0, order, 0, order.length);
    StringBuilder text = new StringBuilder();
    for (int i : order) {
      text.append(levels[i] % 2 == 1 ? mirrored(parts.get(i)) : parts.get(i));
    }
    return text.toString();
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
