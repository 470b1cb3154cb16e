package org.w3id.rapporteur.document;

import java.util.regex.Pattern;

/**
 * Distinguishes the beginning of a printed resolution or decision from the report's own paragraphs.
 */
final class PrintedText {
  private static final String BODY =
      "(?:Assembly|Council|Commission|Committee|Conference|Board|Parties|Authority|Group|Meeting)";

  private static final String WORDS =
      "(?: (?:\\p{Lu}[\\p{L}’'-]*|of|and|on|the|for|to|in|its|with)){0,20}";

  /** “The General Assembly,”, “The Statistical Commission:”, “The Executive Board”. */
  private static final Pattern OPENING =
      Pattern.compile("[“\"\\[]?\\s?The" + WORDS + " " + BODY + WORDS + "[,:]?");

  /** “Draft resolution I”, “Draft decision”, “Decision 2025/1”. */
  private static final Pattern HEADING =
      Pattern.compile(
          "(?i:draft resolution|draft decision)(?: [IVXL]{1,7}| \\d{1,3})?(?:[:.] .*)?"
              + "|(?i:resolution|decision) [\\dIVXL]{1,7}[/.][\\dIVXL/]{1,9}(?:[:.] .*)?");

  /**
   * A report's own paragraph: “12. The Committee …”; “12. Requests …” is a clause of a resolution.
   */
  private static final Pattern NARRATIVE =
      Pattern.compile(
          "(?:The|At|In|On|During|Also at|Also on|Under|Following|Before|After|With|For|It|Several|Some"
              + "|Many|One|Another|A|An|By)\\b.*");

  private static final int LONGEST = 200;

  private PrintedText() {}

  /** Returns whether a line is the opening or the heading of a resolution or decision. */
  static boolean opensAt(String line) {
    return line.length() <= LONGEST
        && (OPENING.matcher(line).matches() || HEADING.matcher(line).matches());
  }

  /**
   * Returns whether a line is certainly an opening or heading, because it ends with a comma or
   * colon.
   */
  static boolean isCertain(String line) {
    return (line.endsWith(",") || line.endsWith(":")) && opensAt(line);
  }

  /**
   * @param words the words after a paragraph's number
   */
  static boolean isNarrative(String words) {
    return NARRATIVE.matcher(words).lookingAt();
  }
}
