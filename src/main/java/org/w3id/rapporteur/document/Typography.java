package org.w3id.rapporteur.document;

import java.text.Normalizer;

/** Replaces characters that look like others, and removes those that print nothing. */
final class Typography {
  /** Prints nothing, unless the line breaks at it. */
  static final char SOFT_HYPHEN = '\u00AD';

  /** Source: Unicode Standard Annex 15, Stream-Safe Text Format. */
  private static final int MOST_ACCENTS = 30;

  private Typography() {}

  /**
   * Returns a line as it looks: no-break and narrow spaces become spaces, and characters that print
   * nothing are removed.
   *
   * <p>Letters are composed with their accents (Unicode's form NFC), so that names are recognised
   * however a conversion wrote them. The normalised text consists of such lines, and offsets count
   * its characters, not those of the file.
   *
   * <p>Tabs stay, because they separate columns, and soft hyphens, because a line may break at one.
   * Form feeds are removed; {@link Pages} has the place of a line on its page.
   */
  static String plain(String line) {
    if (line.chars().allMatch(c -> c >= ' ' && c < 0x7F || c == '\t')) {
      return line;
    }
    StringBuilder plain = new StringBuilder(line.length());
    line.codePoints()
        .filter(c -> !printsNothing(c))
        .map(c -> Character.getType(c) == Character.SPACE_SEPARATOR ? ' ' : c)
        .forEach(plain::appendCodePoint);
    return Normalizer.normalize(withoutPiledAccents(plain), Normalizer.Form.NFC);
  }

  /**
   * No language has more accents on a letter. Sorting them, or finding a word's end among them,
   * takes time quadratic in their number.
   */
  private static CharSequence withoutPiledAccents(StringBuilder text) {
    StringBuilder rest = new StringBuilder(text.length());
    int accents = 0;
    for (int i = 0; i < text.length(); i++) {
      accents = Character.getType(text.charAt(i)) == Character.NON_SPACING_MARK ? accents + 1 : 0;
      if (accents <= MOST_ACCENTS) {
        rest.append(text.charAt(i));
      }
    }
    return rest;
  }

  /**
   * Returns whether text must not contain a character: a control character, half of a surrogate
   * pair, or one that XML excludes. White space is allowed, and so is the form feed, which ends a
   * page.
   */
  static boolean isForbidden(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL -> "\t\n\u000B\f\r".indexOf(c) < 0;
      case Character.SURROGATE -> true;
      default -> c == 0xFFFE || c == 0xFFFF;
    };
  }

  private static boolean printsNothing(int c) {
    return switch (c) {
      case '\f', '\u000B', '\u200B', '\u200E', '\u200F', '\u2060', '\uFEFF' -> true;
      default -> isForbidden(c);
    };
  }

  /**
   * Replaces each run of white space by one space, and removes white space at both ends and soft
   * hyphens.
   */
  static String folded(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c)) {
        if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
          folded.append(' ');
        }
      } else if (c != SOFT_HYPHEN) {
        folded.append(c);
      }
    }
    int end = folded.length();
    return folded.substring(0, end > 0 && folded.charAt(end - 1) == ' ' ? end - 1 : end);
  }
}
