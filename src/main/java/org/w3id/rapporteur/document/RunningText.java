package org.w3id.rapporteur.document;

import java.util.regex.Pattern;

/**
 * Distinguishes text from what is printed around it: titles, symbols and dates of a cover, headings
 * and captions, the labels of charts, rules.
 */
final class RunningText {
  private static final Pattern LABEL = Pattern.compile("(?i)\\bDistr\\.|\\bOriginal\\s*:");
  private static final Pattern ENDS_SENTENCE = Pattern.compile("[.:;?!。：；？！؟؛][”\"»)]?$");
  private static final Pattern ENDS_PART =
      Pattern.compile("[.:;,?!。：；，、？！؟؛،][”\"»)]?$|[;,] (?:and|or)$");
  private static final Pattern LISTED = Pattern.compile("(?:[-–—•·▪*]|\\(?[a-z]{1,4}\\)) ");

  /** A word that begins with a small letter; titles have few. */
  private static final Pattern SMALL_WORD = Pattern.compile("(?:^|\\s)[(“\"«]?\\p{Ll}");

  private static final Pattern WORD = Pattern.compile("\\p{L}{3}|\\p{IsHan}{2}");

  private static final int FEWEST_WORDS = 10;

  /** Headings and captions are shorter. */
  private static final int FEWEST_WITHOUT_END = 25;

  /** Of so many words of a sentence, at least one begins with a small letter. */
  private static final int WORDS_PER_SMALL = 2;

  private RunningText() {}

  /** Returns whether words of a cover are a sentence, with which the text may begin. */
  static boolean begins(String words) {
    long count = count(words);
    long small = SMALL_WORD.matcher(words).results().count();
    return count >= FEWEST_WORDS
        && small * WORDS_PER_SMALL >= count
        && ENDS_SENTENCE.matcher(words).find()
        && !LABEL.matcher(words).find();
  }

  /**
   * Returns whether words without a number are a paragraph: they have several letters, and end as a
   * sentence or a part of one does, or are an item of a list, or are many.
   */
  static boolean isParagraph(String words) {
    return WORD.matcher(words).find()
        && (ENDS_PART.matcher(words).find()
            || LISTED.matcher(words).lookingAt()
            || count(words) >= FEWEST_WITHOUT_END);
  }

  private static long count(String words) {
    return words.chars().filter(c -> c == ' ').count() + 1;
  }
}
