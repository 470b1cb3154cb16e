package org.w3id.rapporteur.document;

/** Roman numerals, as chapters are numbered. */
final class Roman {
  private static final int[] VALUES = {50, 40, 10, 9, 5, 4, 1};
  private static final String[] SIGNS = {"L", "XL", "X", "IX", "V", "IV", "I"};

  /** The next, 90, takes a sign that no report's chapters come to. */
  private static final int HIGHEST = 89;

  private Roman() {}

  /**
   * The value of a numeral in capitals, {@code XIV} is 14.
   *
   * @return 0 when it is none, or not written as usual ({@code IIII})
   */
  static int value(String numeral) {
    int value = 0;
    int at = 0;
    for (int i = 0; i < SIGNS.length; i++) {
      while (numeral.startsWith(SIGNS[i], at)) {
        value += VALUES[i];
        at += SIGNS[i].length();
      }
    }
    return at == numeral.length() && value <= HIGHEST && numeral(value).equals(numeral) ? value : 0;
  }

  static String numeral(int value) {
    StringBuilder numeral = new StringBuilder();
    int rest = value;
    for (int i = 0; i < SIGNS.length; i++) {
      while (rest >= VALUES[i]) {
        numeral.append(SIGNS[i]);
        rest -= VALUES[i];
      }
    }
    return numeral.toString();
  }
}
