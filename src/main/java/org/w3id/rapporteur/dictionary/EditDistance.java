package org.w3id.rapporteur.dictionary;

/** Letters to insert, delete or change between two names (Levenshtein). */
final class EditDistance {
  private EditDistance() {}

  /**
   * The distance, as far as it matters.
   *
   * @param most beyond which the answer may be any larger number
   */
  static int between(String a, String b, int most) {
    if (Math.abs(a.length() - b.length()) > most) {
      return most + 1;
    }
    int[] above = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      int least = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, 1 + Math.min(above[j], row[j - 1]));
        least = Math.min(least, row[j]);
      }
      if (least > most) {
        return most + 1;
      }
      above = row;
    }
    return above[b.length()];
  }
}
