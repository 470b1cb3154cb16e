package org.w3id.rapporteur.facts.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A list of names after a colon, with the words before the colon.
 *
 * <p>A sentence may have several: “representatives of the following States parties: A and B; the
 * observers for the following signatories: C and D”.
 *
 * @param leadIn the words before the colon; they start at {@code start} in the paragraph's text
 * @param namesStart in the paragraph's text
 * @param namesEnd in the paragraph's text, exclusive
 */
record ListPart(String leadIn, int start, int namesStart, int namesEnd) {
  private static final Pattern COLON = Pattern.compile(":(?: |$)");

  /** “; and the observers for the following States:” begins the next part. */
  private static final Pattern NEXT =
      Pattern.compile(
          "[;,.] (?=(?:and |as well as )?(?:by )?(?:the |also )*(?:following |representatives? |observers? |States |signator"
              + "|non-|intergovernmental |United Nations |specialized )[^:;]{0,400}:)");

  /** Returns the lists of a sentence; none if it has no colon. */
  static List<ListPart> of(Sentence sentence) {
    List<ListPart> parts = new ArrayList<>();
    String text = sentence.text();
    Matcher colon = COLON.matcher(text);
    Matcher next = NEXT.matcher(text);
    int start = 0;
    while (colon.find(start)) {
      boolean goesOn = next.find(colon.end());
      int end = goesOn ? next.start() : sentence.endOfWords() - sentence.start();
      if (colon.end() >= end) {
        break;
      }
      parts.add(
          new ListPart(
              text.substring(start, colon.start()),
              sentence.start() + start,
              sentence.start() + colon.end(),
              sentence.start() + end));
      if (!goesOn) {
        break;
      }
      start = next.end();
    }
    return parts;
  }
}
