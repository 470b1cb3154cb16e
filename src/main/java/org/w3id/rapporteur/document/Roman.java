package org.w3id.rapporteur.document;

/** Roman numerals, as chapters are numbered. */
final class Roman {
  private static final int[] VALUES = {50, 40, 10, 9, 5, 4, 1};
  private static final String[] SIGNS = {"L", "XL", "X", "IX", "V", "IV", "I"};

  /** The next, 90, needs the sign C, which no report's chapters reach. */
  private static final int HIGHEST = 89;

  private Roman() {}

  /**
   * Returns the value of a numeral in capitals: 14 for {@code XIV}.
   *
   * @return 0 if it is not a numeral, or not in its usual form ({@code IIII})
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
