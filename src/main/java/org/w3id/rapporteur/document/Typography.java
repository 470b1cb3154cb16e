package org.w3id.rapporteur.document;

/** Characters that look alike, or like nothing, as one. */
final class Typography {
  /** Prints nothing, unless the line breaks at it. */
  static final char SOFT_HYPHEN = '\u00AD';

  private Typography() {}

  /**
   * A line as it looks: no-break and narrow spaces are spaces, and what prints nothing goes.
   *
   * <p>Tabs stay, since they set columns, and soft hyphens, since a line may break at one. Of a
   * form feed the line's place on its page tells.
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
    return plain.toString();
  }

  private static boolean printsNothing(int c) {
    return switch (c) {
      case '\f', '\u000B', '\u200B', '\u200E', '\u200F', '\u2060', '\uFEFF' -> true;
      default -> false;
    };
  }

  /** A run of white space is one space, and none at either end; soft hyphens go. */
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
