package org.w3id.rapporteur.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Finds out whether a text that is not UTF-8 is in Windows-1252, the encoding of Western European
 * languages on Windows.
 *
 * <p>Any bytes can be read in it, so the text must say so or leave no doubt: its quotation marks,
 * dashes or letters between 0x80 and 0x9F, which are control characters elsewhere, stand where such
 * signs stand, and so does every other character beyond ASCII. “d\u0092Ivoire” leaves none.
 */
final class Windows1252 {
  static final Charset CHARSET = Charset.forName("windows-1252");

  /** Latin-1 is a part of it. */
  private static final Pattern DECLARED =
      Pattern.compile(
          "(?i)\\b(?:charset|coding|encoding)\\s*[=:]\\s*[\"']?"
              + "(?:windows-1252|cp-?1252|iso-8859-1|latin-?1)\\b");

  /** A text declares its encoding within this many bytes. */
  private static final int SEARCHED = 1000;

  /** Letters of Icelandic; in the same places Turkish has its own in a similar encoding. */
  private static final String ICELANDIC = "ÐðÞþ";

  private static final String WITHIN_WORDS = "’´·–—…\u00A0\u00AD";
  private static final String BESIDE_WORDS = WITHIN_WORDS + "‘“”„‚«»•§°ºª©®™±×¼½¾¡¿€£¹²³†‡";

  /** Languages in this encoding have fewer accented letters: French and Portuguese 1 in 20. */
  private static final int SHARE_OF_ACCENTED = 8;

  /** “créées” has two in sequence; other alphabets have whole words of them. */
  private static final int MOST_IN_SEQUENCE = 2;

  private Windows1252() {}

  static boolean isDeclared(byte[] bytes) {
    int searched = Math.min(bytes.length, SEARCHED);
    return DECLARED.matcher(new String(bytes, 0, searched, StandardCharsets.ISO_8859_1)).find();
  }

  static boolean isUnmistakable(byte[] bytes) {
    String text = new String(bytes, CHARSET);
    boolean hasOwnSign = false;
    int letters = 0;
    int accented = 0;
    int sequence = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      sequence = c >= 0x80 && Character.isLetter(c) ? sequence + 1 : 0;
      letters += Character.isLetter(c) ? 1 : 0;
      accented += sequence > 0 ? 1 : 0;
      hasOwnSign |= c > 0xFF;
      if (sequence > MOST_IN_SEQUENCE || c >= 0x80 && !isPlausible(c, text, i)) {
        return false;
      }
    }
    return hasOwnSign && accented * SHARE_OF_ACCENTED <= letters;
  }

  private static boolean isPlausible(char c, String text, int i) {
    boolean afterLetter = i > 0 && Character.isLetter(text.charAt(i - 1));
    if (Character.isLetter(c) && c != 'ª' && c != 'º') {
      boolean capitalWithin =
          Character.isUpperCase(c) && afterLetter && Character.isLowerCase(text.charAt(i - 1));
      return !capitalWithin && ICELANDIC.indexOf(c) < 0;
    }
    boolean beforeLetter = i + 1 < text.length() && Character.isLetter(text.charAt(i + 1));
    String signs = afterLetter && beforeLetter ? WITHIN_WORDS : BESIDE_WORDS;
    return signs.indexOf(c) >= 0;
  }
}
