package org.w3id.rapporteur.source.office;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The characters that fonts of symbols print at the codes of others: in Symbol, B7 is a bullet.
 *
 * <p>Word writes such a code as a character of Unicode's private use area, F0B7.
 */
final class SymbolFont {
  private static final int PRIVATE_USE = 0xF000;

  /** Source: Adobe, Symbol encoding; 20 to 7E, and A0 to FE. */
  private static final String SYMBOL_LOW =
      " !∀#∃%&∍()*+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼";

  private static final String SYMBOL_HIGH =
      "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪"
          + "\uFFFD〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭";

  private static final Map<Integer, Character> WINGDINGS =
      Map.ofEntries(
          Map.entry(0x6C, '●'),
          Map.entry(0x6E, '■'),
          Map.entry(0x6F, '□'),
          Map.entry(0x71, '❑'),
          Map.entry(0x76, '❖'),
          Map.entry(0x9F, '•'),
          Map.entry(0xA7, '▪'),
          Map.entry(0xA8, '◻'),
          Map.entry(0xD8, '➢'),
          Map.entry(0xDF, '←'),
          Map.entry(0xE0, '→'),
          Map.entry(0xFB, '✗'),
          Map.entry(0xFC, '✓'),
          Map.entry(0xFD, '☒'),
          Map.entry(0xFE, '☑'));

  private SymbolFont() {}

  /**
   * Returns the character that a font prints for a code.
   *
   * @return empty if Unicode has no such character, or the font is not known here
   */
  static OptionalInt character(String font, int code) {
    boolean isPrivate = Character.getType(code) == Character.PRIVATE_USE;
    int low = isPrivate && code >= PRIVATE_USE ? code - PRIVATE_USE : code;
    int found =
        switch (font.toLowerCase(Locale.ROOT)) {
          case "symbol" -> symbol(low);
          case "wingdings" -> WINGDINGS.getOrDefault(low, '\uFFFD');
          default -> isPrivate ? '\uFFFD' : code;
        };
    return found == '\uFFFD' ? OptionalInt.empty() : OptionalInt.of(found);
  }

  private static int symbol(int code) {
    if (code >= 0x20 && code < 0x20 + SYMBOL_LOW.length()) {
      return SYMBOL_LOW.charAt(code - 0x20);
    }
    return code >= 0xA0 && code < 0xA0 + SYMBOL_HIGH.length()
        ? SYMBOL_HIGH.charAt(code - 0xA0)
        : '\uFFFD';
  }
}
