package org.w3id.rapporteur.facts.rules;

import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.rapporteur.document.ListItem;
import org.w3id.rapporteur.document.Paragraph;

/**
 * Finds where a paragraph's own text ends.
 *
 * <p>If paragraph 22 contains “… 23. The Committee … 24. The Committee …”, the next paragraphs were
 * read as part of it. A paragraph of many pages contains text without a number. Facts found in such
 * text have no certain paragraph.
 */
final class Swallowed {
  /** A longer paragraph contains text that is not its own. */
  private static final int LONGEST = 15_000;

  /** How much of a too long paragraph still counts as its own. */
  private static final int SURE = 1_500;

  private static final Pattern NUMBER =
      Pattern.compile("(?<=\\s)(?<number>\\d{1,4})\\.\\s+(?=[\\p{Lu}“])");

  /** As many numbers in a row are paragraph numbers. */
  private static final int RUN = 3;

  private Swallowed() {}

  /**
   * Returns where a paragraph's own text ends; empty if all of it is its own.
   *
   * @param following number of the next paragraph; empty after the last
   */
  static OptionalInt from(Paragraph paragraph, String following) {
    String text = paragraph.text();
    Set<String> items = new HashSet<>();
    paragraph.items().stream().map(ListItem::path).forEach(items::add);
    if (paragraph.number().matches("\\d{1,4}")) {
      int number = Integer.parseInt(paragraph.number());
      OptionalInt next = indexOf(number + 1, text, 0);
      if (next.isPresent()
          && !following.equals("" + (number + 1))
          && !items.contains("" + (number + 1))
          && indexOf(number + 2, text, next.getAsInt()).isPresent()) {
        return next;
      }
    }
    OptionalInt run = runOfNumbers(text, items);
    if (run.isPresent()) {
      return run;
    }
    return text.length() > LONGEST && !numbersWithin(paragraph)
        ? OptionalInt.of(SURE)
        : OptionalInt.empty();
  }

  /**
   * Finds “1. The Commission … 2. It … 3. …” that is not a list of items: a chapter with its own
   * numbering.
   */
  private static OptionalInt runOfNumbers(String text, Set<String> items) {
    Matcher numbers = NUMBER.matcher(text);
    int start = 0;
    int last = 0;
    int counted = 0;
    while (numbers.find()) {
      int number = Integer.parseInt(numbers.group("number"));
      if (items.contains("" + number)) {
        counted = 0;
        continue;
      }
      boolean goesOn = counted > 0 && number == last + 1;
      start = goesOn ? start : numbers.start();
      counted = goesOn ? counted + 1 : 1;
      last = number;
      if (counted == RUN) {
        return OptionalInt.of(start);
      }
    }
    return OptionalInt.empty();
  }

  private static OptionalInt indexOf(int number, String text, int from) {
    Matcher found = Pattern.compile("(?<=\\s)" + number + "\\.\\s+(?=[\\p{Lu}“])").matcher(text);
    return found.find(from) ? OptionalInt.of(found.start()) : OptionalInt.empty();
  }

  /** True for “121.1 …; 121.2 …”: one paragraph, however long. */
  private static boolean numbersWithin(Paragraph paragraph) {
    return paragraph.text().contains(" " + paragraph.number() + ".2");
  }
}
