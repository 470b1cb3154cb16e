package org.w3id.rapporteur.document;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number or letter at a line's start that may begin a heading or an item. {@link NumberedLines}
 * finds the numbers of paragraphs.
 *
 * @param number without brackets and full stop; empty for “Annex” alone
 * @param end where the words after it begin
 */
record Mark(String number, int end) {
  private static final Pattern ROMAN =
      Pattern.compile("\\s*(?<number>[IVXL]+)\\.\\s*(?=[\\p{L}\\d“(])");

  /** “B.Amendment proposals”, as some conversions print it, without the space. */
  private static final Pattern LETTER =
      Pattern.compile("\\s*(?<number>[A-Z])\\.\\s*(?=[\\p{L}\\d“(])");

  /** “(a)”, “(iv)”, and “a)” as some bodies print it. */
  private static final Pattern ITEM =
      Pattern.compile("\\s*\\(?(?<number>[a-z]|[ivx]{1,5})\\)\\s*(?=\\S)");

  /**
   * “Annex”, “ANNEX II”, “Annex I*”, “Annex I. List of participants”, “Annex II List …”; not “Annex
   * I contains …” nor “Annex II to the report was …”.
   */
  private static final Pattern ANNEX =
      Pattern.compile(
          "\\s*(?:Annex|ANNEX)(?:\\s+(?<number>[IVXL]{1,7}|\\d{1,2}|[A-Z])(?![\\p{L}\\d]))?"
              + "(?:[*∗]{0,3}\\s*(?:$|[.:–—-]\\s*(?=\\S)"
              + "|(?<=\\s)(?![IVXL]+\\b|[A-Z]\\b)(?=\\p{Lu})))");

  /** “Chapter IV”, “CHAPTER 2. Means”; not “Chapter VII of the Charter”. */
  private static final Pattern CHAPTER =
      Pattern.compile(
          "\\s*(?:Chapter|CHAPTER)\\s+(?<number>[IVXL]{1,7}|\\d{1,2})(?:\\.?\\s*$|[.:]?\\s+(?=[\\p{Lu}“]))");

  static Optional<Mark> chapter(String line) {
    return of(CHAPTER.matcher(line));
  }

  static Optional<Mark> roman(String line) {
    return of(ROMAN.matcher(line));
  }

  static Optional<Mark> letter(String line) {
    return of(LETTER.matcher(line));
  }

  static Optional<Mark> item(String line) {
    return of(ITEM.matcher(line));
  }

  static Optional<Mark> annex(String line) {
    return of(ANNEX.matcher(line));
  }

  /** Returns the value of a Roman numeral, or 0 if the number is not one. */
  int roman() {
    return Roman.value(number);
  }

  /** Returns the value of a chapter's number, in Roman or Arabic numerals. */
  int chapter() {
    return Character.isDigit(number.charAt(0)) ? Integer.parseInt(number) : roman();
  }

  /** Returns 1 for A, 2 for B. */
  int letter() {
    return number.charAt(0) - 'A' + 1;
  }

  private static Optional<Mark> of(Matcher mark) {
    if (!mark.lookingAt()) {
      return Optional.empty();
    }
    String number = mark.group("number");
    return Optional.of(new Mark(number == null ? "" : number, mark.end()));
  }
}
