package org.w3id.rapporteur.source.pdf;

import java.text.Normalizer;

/** The letters that a font's character stands for. */
final class Letters {
  /** Stands for a character whose font does not say what it is. */
  static final String UNKNOWN = "\uFFFD";

  private static final int FIRST_LIGATURE = 0xFB00;
  private static final int LAST_LIGATURE = 0xFB06;

  private Letters() {}

  /**
   * Returns letters for ligatures and for the forms that Arabic letters take inside words, bullets
   * for the bullets of symbol fonts, and a space for control characters.
   *
   * @param mapped as the font says, or null
   */
  static String of(String mapped) {
    if (mapped == null || mapped.isEmpty()) {
      return UNKNOWN;
    }
    if (mapped.length() == 1) {
      char c = mapped.charAt(0);
      return c > ' ' && c < 0xAD ? mapped : one(c, mapped);
    }
    StringBuilder letters = new StringBuilder();
    mapped.codePoints().forEach(c -> letters.append(one(c, Character.toString(c))));
    return letters.toString();
  }

  private static String one(int c, String text) {
    if (c >= FIRST_LIGATURE && c <= LAST_LIGATURE || isArabicForm(c)) {
      return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL -> " ";
      case Character.PRIVATE_USE, Character.SURROGATE, Character.UNASSIGNED -> symbol(c);
      default -> text;
    };
  }

  private static boolean isArabicForm(int c) {
    return c >= 0xFB50 && c <= 0xFDFC || c >= 0xFE70 && c <= 0xFEFC;
  }

  /** The symbol fonts of word processors have their characters from U+F000 on. */
  private static String symbol(int c) {
    return switch (c) {
      case 0xF020 -> " ";
      case 0xF0B7, 0xF06C, 0xF09F -> "•";
      case 0xF0A7, 0xF06E -> "▪";
      case 0xF0D8 -> "➢";
      case 0xF0FC -> "✓";
      case 0xF0E0, 0xF0AE -> "→";
      case 0xF02D, 0xF0BE -> "–";
      case 0xF02A -> "*";
      default -> UNKNOWN;
    };
  }
}
