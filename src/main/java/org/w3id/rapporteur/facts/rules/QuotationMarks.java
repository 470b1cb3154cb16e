package org.w3id.rapporteur.facts.rules;

/** “…”: what stands within is part of a title, not said by the report itself. */
final class QuotationMarks {
  /** What stands between quotation marks is shorter. */
  private static final int LONGEST = 2_000;

  private QuotationMarks() {}

  /** Whether a place stands between “ and ”. */
  static boolean enclose(String text, int index) {
    String before =
        text.substring(Math.max(0, index - LONGEST), Math.min(index + 1, text.length()));
    return before.lastIndexOf('“') > before.lastIndexOf('”');
  }
}
