package org.w3id.rapporteur.source.html;

import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.w3id.rapporteur.source.RomanNumeral;

/** The numbers or bullets that browsers show before the items of a list. */
final class ListNumbering {
  private static final int LETTERS = 26;
  private static final int HIGHEST_ROMAN = 3999;

  private final Element list;
  private final int step;
  private int next;

  ListNumbering(Element list) {
    this.list = list;
    step = list.hasAttr("reversed") ? -1 : 1;
    int first =
        step > 0 ? 1 : (int) list.children().stream().filter(child -> child.nameIs("li")).count();
    next = number(list, "start").orElse(first);
  }

  /** Returns what stands before an item: {@code 3. }, {@code c. }, a bullet, or nothing. */
  String label(Element item) {
    int number = number(item, "value").orElse(next);
    next = number + step;
    if (hidesLabels(list) || hidesLabels(item)) {
      return "";
    }
    return list.nameIs("ol") ? written(number) + ". " : "• ";
  }

  private String written(int number) {
    return switch (list.attr("type")) {
      case "a" -> letters(number);
      case "A" -> letters(number).toUpperCase(Locale.ROOT);
      case "i" -> roman(number);
      case "I" -> roman(number).toUpperCase(Locale.ROOT);
      default -> Integer.toString(number);
    };
  }

  private static String roman(int number) {
    return number > 0 && number <= HIGHEST_ROMAN
        ? RomanNumeral.of(number)
        : Integer.toString(number);
  }

  /** After z comes aa, then ab. */
  private static String letters(int number) {
    if (number <= 0) {
      return Integer.toString(number);
    }
    StringBuilder letters = new StringBuilder();
    for (int rest = number; rest > 0; rest = (rest - 1) / LETTERS) {
      letters.insert(0, (char) ('a' + (rest - 1) % LETTERS));
    }
    return letters.toString();
  }

  private static boolean hidesLabels(Element element) {
    return element
        .attr("style")
        .toLowerCase(Locale.ROOT)
        .matches("(?s).*list-style(?:-type)?\\s*:\\s*none.*");
  }

  private static Optional<Integer> number(Element element, String attribute) {
    try {
      return Optional.of(Integer.parseInt(element.attr(attribute).strip()));
    } catch (NumberFormatException none) {
      return Optional.empty();
    }
  }
}
