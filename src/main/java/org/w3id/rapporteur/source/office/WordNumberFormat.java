package org.w3id.rapporteur.source.office;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.w3id.rapporteur.source.RomanNumeral;

/** Writes a number as Word prints it in a list: 4 as “4”, “IV”, “d”, “г” or “四”. */
final class WordNumberFormat {
  private static final String LATIN = "abcdefghijklmnopqrstuvwxyz";
  private static final String RUSSIAN = "абвгдежзиклмнопрстуфхцчшщыэюя";
  private static final String ARABIC = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي";
  private static final String ABJAD = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ";
  private static final String CHINESE = "〇一二三四五六七八九";
  private static final String SIGNS = "*†‡§";

  private WordNumberFormat() {}

  /**
   * @param format a value of {@code w:numFmt}
   * @return empty if the format is none of those that reports in the languages of the United
   *     Nations use
   */
  static Optional<String> write(String format, int number) {
    if (number < 0 || number > 32767) {
      return Optional.of(Integer.toString(number));
    }
    return Optional.ofNullable(
        switch (format) {
          case "decimal" -> Integer.toString(number);
          case "decimalZero" -> number < 10 ? "0" + number : Integer.toString(number);
          case "decimalFullWidth", "decimalFullWidth2" -> shifted(number, '０');
          case "decimalHalfWidth" -> Integer.toString(number);
          case "numberInDash" -> "- " + number + " -";
          case "decimalEnclosedParen" -> "(" + number + ")";
          case "decimalEnclosedFullstop" -> number + ".";
          case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> circled(number);
          case "hindiNumbers" -> shifted(number, '\u0660');
          case "ordinal" -> number + ordinalEnding(number);
          case "upperRoman" -> RomanNumeral.of(number).toUpperCase(Locale.ROOT);
          case "lowerRoman" -> RomanNumeral.of(number);
          case "upperLetter" -> repeated(LATIN, number).toUpperCase(Locale.ROOT);
          case "lowerLetter" -> repeated(LATIN, number);
          case "russianUpper" -> repeated(RUSSIAN, number).toUpperCase(Locale.ROOT);
          case "russianLower" -> repeated(RUSSIAN, number);
          case "arabicAlpha" -> repeated(ARABIC, number);
          case "arabicAbjad" -> repeated(ABJAD, number);
          case "ideographDigital" -> chineseDigits(number);
          case "chineseCounting", "taiwaneseCounting" ->
              number > 99 ? chineseDigits(number) : chinese(number);
          case "chineseCountingThousand", "taiwaneseCountingThousand", "japaneseCounting" ->
              number > 99 ? null : chinese(number);
          case "chicago" -> repeated(SIGNS, number);
          case "none" -> "";
          default -> null;
        });
  }

  private static String shifted(int number, char zero) {
    return digits(number)
        .map(digit -> zero + digit)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static IntStream digits(int number) {
    return Integer.toString(number).chars().map(digit -> digit - '0');
  }

  private static String circled(int number) {
    return number >= 1 && number <= 20
        ? Character.toString('①' + number - 1)
        : Integer.toString(number);
  }

  private static String ordinalEnding(int number) {
    if (number / 10 % 10 == 1) {
      return "th";
    }
    return switch (number % 10) {
      case 1 -> "st";
      case 2 -> "nd";
      case 3 -> "rd";
      default -> "th";
    };
  }

  /** After the last letter come the same letters twice: z, aa, bb. */
  private static String repeated(String letters, int number) {
    if (number == 0) {
      return "";
    }
    String letter = String.valueOf(letters.charAt((number - 1) % letters.length()));
    return letter.repeat((number - 1) / letters.length() + 1);
  }

  /** 12 is 一二, digit by digit. */
  private static String chineseDigits(int number) {
    StringBuilder digits = new StringBuilder();
    digits(number).forEach(digit -> digits.append(CHINESE.charAt(digit)));
    return digits.toString();
  }

  /** 12 is 十二. */
  private static String chinese(int number) {
    if (number < 10) {
      return chineseDigits(number);
    }
    String tens = number < 20 ? "十" : CHINESE.charAt(number / 10) + "十";
    return number % 10 == 0 ? tens : tens + CHINESE.charAt(number % 10);
  }
}
