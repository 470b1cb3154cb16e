package org.w3id.rapporteur.facts.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.rapporteur.dictionary.Dictionary;
import org.w3id.rapporteur.facts.Agent;

/**
 * A list of States or organizations: “A, B and C, as well as D”.
 *
 * <p>Names that the dictionary knows are taken whole, so that “United Kingdom of Great Britain and
 * Northern Ireland” is one. A name it does not know runs to the next comma, semicolon or final
 * “and”.
 */
final class NameList {
  private static final Pattern SEPARATOR =
      Pattern.compile(
          "\\G(?:[,;]?\\s*(?:and also|as well as|and|or|together with)\\s+|[,;]\\s*|\\s+)"
              + "(?:by |of )?(?:[Tt]he )?");
  private static final Pattern LEADING_ARTICLE = Pattern.compile("\\G\\s*(?:[Tt]he )?");

  /** “(IOM)” after a full name. */
  private static final Pattern ACRONYM = Pattern.compile("\\G\\s*\\(\\p{Lu}[\\p{L}\\d-]{1,11}\\)");

  private static final Pattern NAME_END = Pattern.compile("[,;]|$");
  private static final int MOST_WORDS = 14;

  /** A name in the paragraph's text. */
  record Printed(Agent agent, int start, int end) {}

  private final String text;
  private final int end;
  private final boolean areStates;
  private final Map<Integer, Dictionary.Found> known = new HashMap<>();
  private final List<Printed> names = new ArrayList<>();
  private int at;

  private NameList(String text, int start, int end, Dictionary dictionary, boolean areStates) {
    this.text = text;
    this.at = start;
    this.end = end;
    this.areStates = areStates;
    for (Dictionary.Found found : dictionary.find(text.substring(0, end))) {
      if (found.name().kind().isAgent()) {
        known.put(found.start(), found);
      }
    }
  }

  /**
   * All names of a list that fills a stretch of a text, known or not.
   *
   * @param areStates whether a name that is not known is a State's
   */
  static List<Printed> readAll(
      String text, int start, int end, Dictionary dictionary, boolean areStates) {
    NameList list = new NameList(text, start, end, dictionary, areStates);
    list.skip(LEADING_ARTICLE);
    while (list.at < end) {
      if (!list.takeKnown()) {
        list.takeUnknown();
      }
      if (!list.skip(SEPARATOR)) {
        break;
      }
    }
    return list.names;
  }

  /** The known names at the start of a stretch of running text; ends at the first other word. */
  static List<Printed> readKnown(String text, int start, int end, Dictionary dictionary) {
    NameList list = new NameList(text, start, end, dictionary, true);
    list.skip(LEADING_ARTICLE);
    while (list.takeKnown()) {
      if (!list.skip(SEPARATOR)) {
        break;
      }
    }
    return list.names;
  }

  private boolean takeKnown() {
    Dictionary.Found found = known.get(at);
    if (found == null || !endsName(found.end())) {
      return false;
    }
    names.add(
        new Printed(
            Agent.known(found.name(), text.substring(found.start(), found.end())),
            found.start(),
            found.end()));
    at = found.end();
    skip(ACRONYM);
    return true;
  }

  /**
   * “Council of Europe” ends a name before a comma, but not in “Council of Europe Development
   * Bank”.
   */
  private boolean endsName(int index) {
    return index >= end || !text.substring(index, end).matches("(?s)(?:’|'|-|\\s\\p{Lu}).*");
  }

  private void takeUnknown() {
    Matcher stop = NAME_END.matcher(text);
    stop.region(at, end);
    int nameEnd = end;
    while (stop.find()) {
      if (isBalanced(text.substring(at, stop.start()))) {
        nameEnd = stop.start();
        break;
      }
    }
    int and = lastAnd(at, nameEnd);
    if (and > 0 && (nameEnd == end || known.containsKey(afterAnd(and)))) {
      nameEnd = and;
    }
    while (nameEnd > at && " .:".indexOf(text.charAt(nameEnd - 1)) >= 0) {
      nameEnd--;
    }
    String printed = text.substring(at, nameEnd);
    if (looksLikeName(printed)) {
      names.add(new Printed(Agent.unknown(withoutAcronym(printed), areStates), at, nameEnd));
    }
    at = Math.max(nameEnd, at + 1);
  }

  private int lastAnd(int from, int to) {
    int found = text.substring(from, to).lastIndexOf(" and ");
    return found < 0 ? -1 : from + found;
  }

  private int afterAnd(int and) {
    Matcher separator = SEPARATOR.matcher(text);
    return separator.find(and) ? separator.end() : and;
  }

  private static String withoutAcronym(String printed) {
    return printed.replaceFirst("\\s*\\([A-Z][\\w-]{1,11}\\)$", "");
  }

  private static boolean looksLikeName(String printed) {
    return !printed.isEmpty()
        && Character.isUpperCase(printed.codePointAt(0))
        && printed.split("\\s+").length <= MOST_WORDS;
  }

  private static boolean isBalanced(String part) {
    return part.chars().filter(c -> c == '(').count() == part.chars().filter(c -> c == ')').count();
  }

  private boolean skip(Pattern pattern) {
    Matcher matcher = pattern.matcher(text);
    matcher.region(at, end);
    if (matcher.find()) {
      at = matcher.end();
      return true;
    }
    return false;
  }
}
