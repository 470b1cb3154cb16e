package org.w3id.rapporteur.facts.rules;

/** Words in quotation marks are part of a title; the report itself does not state them. */
final class QuotationMarks {
  /** The longest quotation that is recognized. */
  private static final int LONGEST = 2_000;

  private QuotationMarks() {}

  /** Whether a place is between “ and ”. */
  static boolean enclose(String text, int index) {
    String before =
        text.substring(Math.max(0, index - LONGEST), Math.min(index + 1, text.length()));
    return before.lastIndexOf('“') > before.lastIndexOf('”');
  }
}
