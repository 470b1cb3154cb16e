package org.w3id.rapporteur.facts.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the numbers of agenda items, with ranges expanded: “under agenda items 2 to 6”, “under item
 * 1 (b) of the agenda”.
 */
final class AgendaItemNumbers {
  private static final String NUMBER = "\\d{1,2}(?: ?\\([a-z]\\))?";

  /** One or more item numbers: “agenda items 2, 3 and 5 to 7”. */
  static final Pattern PATTERN =
      Pattern.compile(
          "\\b(?:[Aa]genda )?items? (?<list>"
              + NUMBER
              + "(?:(?:, and |, | and | to |[-–]| or )"
              + NUMBER
              + "){0,99})");

  private static final Pattern STEP =
      Pattern.compile("(?<range> to |[-–])?(?<number>" + NUMBER + ")");
  private static final int LONGEST_RANGE = 30;

  private AgendaItemNumbers() {}

  /** Returns the items named in a sentence, in order, each once. */
  static List<String> in(String sentence) {
    List<String> items = new ArrayList<>();
    Matcher found = PATTERN.matcher(sentence);
    while (found.find()) {
      for (String item : expand(found.group("list"))) {
        if (!items.contains(item)) {
          items.add(item);
        }
      }
    }
    return items;
  }

  private static List<String> expand(String list) {
    List<String> items = new ArrayList<>();
    Matcher step = STEP.matcher(list);
    while (step.find()) {
      String number = step.group("number").replace(" ", "");
      if (step.group("range") != null && !items.isEmpty()) {
        addRange(items, number);
      } else {
        items.add(number);
      }
    }
    return items;
  }

  private static void addRange(List<String> items, String last) {
    int from = Integer.parseInt(items.get(items.size() - 1).replaceAll("\\D.*", "")) + 1;
    int to = Integer.parseInt(last.replaceAll("\\D.*", ""));
    for (int item = from; item <= Math.min(to, from + LONGEST_RANGE); item++) {
      items.add("" + item);
    }
  }
}
