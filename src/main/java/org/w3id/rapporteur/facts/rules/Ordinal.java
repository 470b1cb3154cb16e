package org.w3id.rapporteur.facts.rules;

import java.util.List;
import java.util.Locale;

/** Ordinals and numbers, in words or figures: “third”, “3rd”, “twenty-first”, “five”. */
final class Ordinal {
  private static final List<String> ORDINALS =
      List.of(
          "first",
          "second",
          "third",
          "fourth",
          "fifth",
          "sixth",
          "seventh",
          "eighth",
          "ninth",
          "tenth",
          "eleventh",
          "twelfth",
          "thirteenth",
          "fourteenth",
          "fifteenth",
          "sixteenth",
          "seventeenth",
          "eighteenth",
          "nineteenth");
  private static final List<String> NUMBERS =
      List.of(
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen",
          "twenty");
  private static final List<String> TENS =
      List.of("twent", "thirt", "fort", "fift", "sixt", "sevent", "eight", "ninet");

  /** A regular expression for one ordinal. */
  static final String PATTERN =
      "(?:\\d{1,3}(?:st|nd|rd|th)|(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-)?(?:"
          + String.join("|", ORDINALS)
          + ")|(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)ieth)";

  /** A regular expression for a number in words or figures. */
  static final String NUMBER = "(?:\\d{1,3}|" + String.join("|", NUMBERS) + ")";

  private Ordinal() {}

  /**
   * Returns the value of an ordinal that {@link #PATTERN} matches, in upper or lower case.
   *
   * @throws IllegalArgumentException for anything else
   */
  static int value(String ordinal) {
    String word = ordinal.toLowerCase(Locale.ROOT);
    if (Character.isDigit(word.charAt(0))) {
      return Integer.parseInt(word.replaceAll("\\D", ""));
    }
    for (int i = 0; i < TENS.size(); i++) {
      if (word.equals(TENS.get(i) + "ieth")) {
        return 10 * (i + 2);
      }
      if (word.startsWith(TENS.get(i) + "y-")) {
        return 10 * (i + 2) + value(word.substring(word.indexOf('-') + 1));
      }
    }
    int found = ORDINALS.indexOf(word);
    if (found < 0) {
      throw new IllegalArgumentException("not an ordinal: " + ordinal);
    }
    return found + 1;
  }

  /**
   * Returns the value of a number that {@link #NUMBER} matches, in upper or lower case.
   *
   * @throws IllegalArgumentException for anything else
   */
  static int number(String number) {
    if (Character.isDigit(number.charAt(0))) {
      return Integer.parseInt(number);
    }
    int found = NUMBERS.indexOf(number.toLowerCase(Locale.ROOT));
    if (found < 0) {
      throw new IllegalArgumentException("not a number: " + number);
    }
    return found + 1;
  }
}
