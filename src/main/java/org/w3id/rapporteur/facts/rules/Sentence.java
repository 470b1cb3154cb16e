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
  /** A full stop before a capital; “No. 5”, “Mr. Keïta” and “Louis J. Orsini” go on. */
  private static final Pattern END =
      Pattern.compile(
          "(?<!\\b(?:Mr|Ms|Mrs|Dr|Prof|St|No|Nos|vol|para|paras|art|arts|chap|pp?|Add|Rev|Corr|sect)\\."
              + "|\\b\\p{Lu}\\.|H\\.E\\.)(?<=[.?!][”)]?)\\s+(?=[\\p{Lu}“(])");

  static List<Sentence> of(String paragraph) {
    List<Sentence> sentences = new ArrayList<>();
    Matcher end = END.matcher(paragraph);
    int start = 0;
    while (end.find()) {
      sentences.add(new Sentence(paragraph.substring(start, end.start()), start, end.start()));
      start = end.end();
    }
    if (start < paragraph.length()) {
      sentences.add(new Sentence(paragraph.substring(start), start, paragraph.length()));
    }
    return sentences;
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
