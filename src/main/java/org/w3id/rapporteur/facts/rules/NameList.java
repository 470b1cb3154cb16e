package org.w3id.rapporteur.facts.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
public final class NameList {
  private static final Pattern SEPARATOR =
      Pattern.compile(
          "\\G(?:[,;]?\\s*(?:and also|as well as|and|or|together with)\\s+|[,;]\\s*|\\s+)"
              + "(?:by |of )?(?:[Tt]he )?");
  private static final Pattern LEADING_ARTICLE = Pattern.compile("\\G\\s*(?:[Tt]he )?");

  /** “(IOM)” after a full name. */
  private static final Pattern ACRONYM = Pattern.compile("\\G\\s*\\(\\p{Lu}[\\p{L}\\d-]{1,11}\\)");

  private static final String CAPITAL = "\\p{Lu}[\\p{L}\\p{M}’'.-]*";

  /** “Kingdom of Ruritania”, “Ruritania (Kingdom of)”: all that tells a name in running text. */
  private static final Pattern CAPITALS =
      Pattern.compile(
          "\\G"
              + CAPITAL
              + "(?:(?: (?:of|for|on|the|de|du|des|la))* "
              + CAPITAL
              + ")*(?: \\(\\p{Lu}[^()]{1,50}\\))?");

  /** What may stand in a speaker's place and names nobody: “the representatives of States”. */
  private static final Pattern NO_NAME =
      Pattern.compile(
          "^(?:Ambassador|Assistant|Bureau|Chair|Co-|Counsellor|Deputy|Deputies|Director|Executive|First|Governments?|Head|His|Her"
              + "|I|In|It|Member|Minist|Mr|Ms|Mrs|NGOs?|Non-|Observer|Part(?:y|ies)\\b|Permanent|Presid|Prof|Rapporteur|Representative"
              + "|Secretar|Signator|Special|States?\\b|The|Under-|Vice)");

  private static final Pattern REPRESENTATIVES_OF =
      Pattern.compile(Speakers.REPRESENTATIVES.pattern() + "$");

  /** Longer than “representatives from the ”. */
  private static final int LOOK_BACK = 40;

  private static final Pattern AND_BEFORE =
      Pattern.compile("\\b(?:and|as well as|or|together with)\\s+(?:the )?$");

  private static final Pattern NAME_END = Pattern.compile("[,;]|$");
  private static final int MOST_WORDS = 14;

  /** A name in the paragraph's text. */
  record Printed(Agent agent, int start, int end) {}

  private final String text;
  private final int end;
  private final boolean areStates;
  private final Map<Integer, Dictionary.Found> known = new HashMap<>();
  private final Set<Integer> others = new HashSet<>();
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
      } else {
        others.add(found.start());
      }
    }
  }

  /** The States and organizations of a list that stands by itself: “Brazil, Chile and Peru”. */
  public static List<Agent> agents(String list, Dictionary dictionary) {
    return readAll(list, 0, list.length(), dictionary, true).stream().map(Printed::agent).toList();
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

  /**
   * The names at the start of a stretch of running text, known or not; ends at the first other
   * word.
   *
   * <p>A name that is not known is told by its capitals alone: it is for a person to look at.
   */
  static List<Printed> readRunning(String text, int start, int end, Dictionary dictionary) {
    NameList list = new NameList(text, start, end, dictionary, true);
    list.skip(LEADING_ARTICLE);
    int next = list.at;
    while (list.takeKnown() || list.takeCapitals()) {
      next = list.at;
      if (!list.skip(SEPARATOR)) {
        break;
      }
    }
    list.at = next;
    return list.names;
  }

  /** The known names among {@link #readRunning}. */
  static List<Printed> readKnown(String text, int start, int end, Dictionary dictionary) {
    return readRunning(text, start, end, dictionary).stream()
        .filter(name -> name.agent().known().isPresent())
        .toList();
  }

  /** Not where the dictionary knows the words: what it knows and is no agent did not speak. */
  private boolean takeCapitals() {
    Matcher capitals = CAPITALS.matcher(text);
    if (!capitals.region(at, end).find()
        || known.containsKey(at) && known.get(at).end() >= capitals.end()
        || others.contains(at)
        || NO_NAME.matcher(capitals.group()).find()) {
      return false;
    }
    String printed = capitals.group().replaceFirst("[.’']+$", "");
    if (!isInList(at + printed.length())) {
      return false;
    }
    names.add(new Printed(Agent.unknown(printed, true), at, at + printed.length()));
    at += printed.length();
    return true;
  }

  /** Not “the representative of Spain, Ana Pérez, said”, which is one name and who bears it. */
  private boolean isInList(int nameEnd) {
    String before = text.substring(Math.max(0, at - LOOK_BACK), at);
    if (names.isEmpty()) {
      return REPRESENTATIVES_OF.matcher(before).find();
    }
    Matcher next = SEPARATOR.matcher(text);
    boolean goesOn =
        next.region(nameEnd, end).find()
            && next.end() < end
            && Character.isUpperCase(text.charAt(next.end()));
    return goesOn || AND_BEFORE.matcher(before).find();
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
