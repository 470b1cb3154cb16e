package org.w3id.rapporteur.facts.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence of a paragraph.
 *
 * @param start in the paragraph's text
 * @param end in the paragraph's text, the final full stop included
 */
record Sentence(String text, int start, int end) {
  /** A full stop, question or exclamation mark before a capital. */
  private static final Pattern END = Pattern.compile("(?<words>[.?!][”)]?)\\s+(?=[\\p{Lu}“(])");

  /** A full stop that ends no sentence: “No. 5”, “Mr. Keïta”, “Louis J. Orsini”. */
  private static final Pattern ABBREVIATED =
      Pattern.compile(
          "(?:\\b(?:Mr|Ms|Mrs|Messrs|Dr|Prof|Hon|Jr|Sr|St|No|Nos|vol|paras?|arts?|chap|pp?|Add|Rev|Corr|sect)"
              + "|\\b\\p{Lu})\\.$");

  private static final int LONGEST_ABBREVIATION = 7;

  static List<Sentence> of(String paragraph) {
    List<Sentence> sentences = new ArrayList<>();
    Matcher end = END.matcher(paragraph);
    int start = 0;
    while (end.find()) {
      int words = end.end("words");
      if (!isAbbreviated(paragraph, words)) {
        sentences.add(new Sentence(paragraph.substring(start, words), start, words));
        start = end.end();
      }
    }
    if (start < paragraph.length()) {
      sentences.add(new Sentence(paragraph.substring(start), start, paragraph.length()));
    }
    return sentences;
  }

  private static boolean isAbbreviated(String paragraph, int end) {
    int start = Math.max(0, end - LONGEST_ABBREVIATION);
    return ABBREVIATED.matcher(paragraph).region(start, end).useTransparentBounds(true).find();
  }

  /** The end without a final full stop, question or exclamation mark, colon or semicolon. */
  int endOfWords() {
    int words = text.length();
    while (words > 0 && ".?!:; ".indexOf(text.charAt(words - 1)) >= 0) {
      words--;
    }
    return start + words;
  }
}
