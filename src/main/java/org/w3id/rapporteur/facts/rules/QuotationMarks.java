package org.w3id.rapporteur.facts.rules;

/** “…”: what stands within is part of a title, not said by the report itself. */
final class QuotationMarks {
  private QuotationMarks() {}

  /** Whether a place stands between “ and ”. */
  static boolean enclose(String text, int index) {
    return text.lastIndexOf('“', index) > text.lastIndexOf('”', index);
  }
}
