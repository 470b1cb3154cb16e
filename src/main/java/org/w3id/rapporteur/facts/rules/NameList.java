package org.w3id.rapporteur.facts.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.rapporteur.dictionary.Dictionary;
import org.w3id.rapporteur.document.Span;
import org.w3id.rapporteur.facts.Agent;

/**
 * Reads a list of States or organizations: “A, B and C, as well as D”.
 *
 * <p>A known name is taken whole, so that “United Kingdom of Great Britain and Northern Ireland” is
 * one name. An unknown name runs to the next comma, semicolon or final “and”; words that do not
 * look like one whole name are left unread.
 */
public final class NameList {
  private static final Pattern SEPARATOR =
      Pattern.compile(
          "(?:[,;]?\\s*(?:and also|as well as|and|or|together with)\\s+|[,;]\\s*|\\s+)"
              + "(?:by |of )?(?:[Tt]he )?");
  private static final Pattern LEADING_ARTICLE = Pattern.compile("\\s*(?:[Tt]he )?");

  /** What may follow a full name: “(IOM)”, “(observer)”, “(the)”, a footnote mark. */
  private static final Pattern AFTER_NAME =
      Pattern.compile("(?:\\s*\\([^()]{1,120}\\))?(?:\\s*(?:\\*|\\d{1,2})(?=[,;.]|$))?");

  /** “(on behalf of the Pacific Islands Forum)”: the Forum is the speaker. */
  private static final Pattern ON_BEHALF =
      Pattern.compile(
          "\\s*\\((?:speaking )?[Oo]n behalf of (?:the )?(?<group>[^()]{2,200}(?:\\([^()]*\\))?)\\)");

  private static final Pattern AND_MEMBERS =
      Pattern.compile(",? and its (?:\\d+ )?member States\\s*$");

  /** “Congo (Republic of the)”: brackets that are part of the name. */
  private static final Pattern PART_OF_NAME =
      Pattern.compile("\\s*\\((?:[^()]{1,60} of(?: the)?|[^()]{0,40}(?:Republic|Kingdom))\\)");

  /** Words that end a list: “A and B participated”, “C, as observers”. */
  private static final Pattern TAIL =
      Pattern.compile(
          "[,;]?\\s*(?:(?:all|both|also)\\s+)?(?:participated|attended|were|was|took|made|spoke|as (?:an )?observers?)\\b");

  private static final String CAPITAL = "\\p{Lu}[\\p{L}\\p{M}’'.-]*";

  /**
   * Capitalized words, the only sign of an unknown name in running text: “Kingdom of Ruritania”,
   * “Ruritania (Kingdom of)”.
   */
  private static final Pattern CAPITALS =
      Pattern.compile(
          CAPITAL
              + "(?:(?: (?:of|for|on|the|de|du|des|la)){0,3} "
              + CAPITAL
              + "){0,14}(?: \\(\\p{Lu}[^()]{1,50}\\))?");

  private static final String JOINING =
      "of|for|on|the|de|du|des|la|le|del|y|e|and|against|to|in|with|under|et|der|von|&";

  /** A name of capitalized words: “Office for the Coordination of Humanitarian Affairs (OCHA)”. */
  private static final Pattern WHOLE_NAME =
      Pattern.compile(
          "\\p{Lu}[^\\s(),]*(?: (?:(?:"
              + JOINING
              + ")|[“‘\"]?\\p{Lu}[^\\s(),]*)){0,24}(?: \\([^()]{2,60}\\))?");

  /** “Committee of the organisation for cooperation between railways (OSJD)”. */
  private static final Pattern WITH_ACRONYM =
      Pattern.compile(
          "\\p{Lu}[^()]{3,120} \\((?=[^)]*\\p{Lu}[^)]*\\p{Lu})(?<acronym>[\\p{L}\\d&/.-]{2,15})\\)");

  /** Words in a speaker's place that are not a name: “the representatives of States”. */
  private static final Pattern NO_NAME =
      Pattern.compile(
          "^(?:Ambassador|Assistant|Bureau|Chair|Co-|Counsellor|Deputy|Deputies|Director|Executive (?:Director|Secretar)"
              + "|Governments?\\b|H\\.E|Member|Minist|NGOs?\\b|Non-|Observer|Part(?:y|ies)\\b|Permanent|Presid|Prof|Rapporteur"
              + "|Representative|Secretary|Secretariat|Signator|Special R|States?\\b|Under-|Vice"
              + "|(?:Dr|First|Head|His|Her|I|In|It|Mr|Ms|Mrs|The)\\b)");

  private static final Pattern REPRESENTATIVES_OF =
      Pattern.compile(Speakers.REPRESENTATIVES.pattern() + "$");

  /** The most characters before a name that are searched for “representatives from the ”. */
  private static final int LOOK_BACK = 40;

  private static final Pattern AND_BEFORE =
      Pattern.compile("\\b(?:and|as well as|or|together with)\\s+(?:the )?$");

  private static final String AND = " and ";
  private static final int MOST_WORDS = 16;
  private static final int LONGEST = 300;

  /** The most pieces before an acronym that may belong to its name. */
  private static final int MOST_PIECES = 4;

  /** A name and its place in the paragraph's text. */
  record Printed(Agent agent, int start, int end) {}

  /**
   * The result of reading a list.
   *
   * @param unread the parts that could not be read as one name, in order
   */
  record Listed(List<Printed> names, List<Span> unread) {
    Listed {
      names = List.copyOf(names);
      unread = List.copyOf(unread);
    }
  }

  private final String text;
  private final int start;
  private final int end;
  private final boolean areStates;

  /** Whether semicolons separate the names; then commas may stand within them. */
  private final boolean hasSemicolons;

  /** Known names that lie wholly within the list, in order. */
  private final List<Dictionary.Found> found;

  private final List<Printed> names = new ArrayList<>();
  private final List<Span> unread = new ArrayList<>();
  private int at;

  private NameList(
      String text,
      int start,
      int end,
      List<Dictionary.Found> found,
      boolean areStates,
      boolean hasSemicolons) {
    this.text = text;
    this.start = start;
    this.at = start;
    this.end = end;
    this.areStates = areStates;
    this.hasSemicolons = hasSemicolons;
    int first = firstFrom(found, start);
    int last = firstFrom(found, end);
    boolean isCut = last > first && found.get(last - 1).end() > end;
    this.found = found.subList(first, isCut ? last - 1 : last);
  }

  /** Returns the known name that starts at a place, of an agent or of anything else. */
  private Optional<Dictionary.Found> nameAt(int index) {
    int i = firstFrom(found, index);
    return i < found.size() && found.get(i).start() == index
        ? Optional.of(found.get(i))
        : Optional.empty();
  }

  private Optional<Dictionary.Found> agentAt(int index) {
    return nameAt(index).filter(name -> name.name().kind().isAgent());
  }

  private boolean isInsideName(int index) {
    int i = firstFrom(found, index) - 1;
    return i >= 0 && index < found.get(i).end();
  }

  /** Returns the index of the first name that starts at or after a place. */
  static int firstFrom(List<Dictionary.Found> found, int start) {
    int low = 0;
    int high = found.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (found.get(middle).start() < start) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * Returns the States and organizations of a list that is a text by itself: “Brazil, Chile and
   * Peru”. Unknown names stay as printed.
   */
  public static List<Agent> agents(String list, Dictionary dictionary) {
    Listed read = readAll(list, 0, list.length(), dictionary.find(list), true);
    List<Agent> agents = new ArrayList<>(read.names().stream().map(Printed::agent).toList());
    read.unread().stream()
        .map(span -> list.substring(span.start(), span.end()))
        .filter(words -> Character.isUpperCase(words.codePointAt(0)))
        .forEach(words -> agents.add(Agent.unknown(words, true)));
    return agents;
  }

  /**
   * Reads all names of a list that fills a part of a text, known or not.
   *
   * @param found every name of the dictionary in the text, in order
   * @param areStates whether an unknown name is a State's
   */
  static Listed readAll(
      String text, int start, int end, List<Dictionary.Found> found, boolean areStates) {
    boolean hasSemicolons = text.substring(start, end).contains(";");
    NameList list = new NameList(text, start, end, found, areStates, hasSemicolons);
    list.skip(LEADING_ARTICLE);
    while (list.at < end) {
      if (!list.takeKnown()) {
        list.takeUnknown();
      }
      if (list.looksAt(TAIL) || !list.skip(SEPARATOR)) {
        break;
      }
    }
    list.leaveRest();
    return new Listed(list.names, list.unread);
  }

  /**
   * Reads the names at the start of a part of running text, known or not, up to the first other
   * word.
   *
   * <p>Only capitals mark an unknown name here, so a person should check it.
   */
  static List<Printed> readRunning(String text, int start, int end, List<Dictionary.Found> found) {
    NameList list = new NameList(text, start, end, found, true, false);
    list.skip(LEADING_ARTICLE);
    while (list.takeKnown() || list.takeCapitals()) {
      if (!list.skip(SEPARATOR)) {
        break;
      }
    }
    return list.names;
  }

  /** Reads only the known names of {@link #readRunning}. */
  static List<Printed> readKnown(String text, int start, int end, List<Dictionary.Found> found) {
    return readRunning(text, start, end, found).stream()
        .filter(name -> name.agent().known().isPresent())
        .toList();
  }

  /**
   * Takes an unknown name. Words that the dictionary knows as something other than an agent are not
   * taken.
   */
  private boolean takeCapitals() {
    Matcher capitals = CAPITALS.matcher(text);
    if (!capitals.region(at, end).lookingAt()
        || agentAt(at).filter(name -> name.end() >= capitals.end()).isPresent()
        || nameAt(at).filter(name -> !name.name().kind().isAgent()).isPresent()
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

  /**
   * False for “the representative of Spain, Ana Pérez, said”: a State and its representative, not a
   * list.
   */
  private boolean isInList(int nameEnd) {
    String before = text.substring(Math.max(0, at - LOOK_BACK), at);
    if (names.isEmpty()) {
      return REPRESENTATIVES_OF.matcher(before).find();
    }
    Matcher next = SEPARATOR.matcher(text);
    boolean goesOn =
        next.region(nameEnd, end).lookingAt()
            && next.end() < end
            && Character.isUpperCase(text.charAt(next.end()));
    return goesOn || AND_BEFORE.matcher(before).find();
  }

  private boolean takeKnown() {
    Optional<Dictionary.Found> known =
        agentAt(at).filter(name -> endsName(name.end()) && !isPartOfName(name.end()));
    if (known.isEmpty()) {
      return false;
    }
    int nameEnd = known.get().end();
    Matcher behalf = ON_BEHALF.matcher(text);
    if (behalf.region(nameEnd, end).lookingAt()) {
      takeSpokenFor(behalf);
      return true;
    }
    names.add(
        new Printed(Agent.known(known.get().name(), text.substring(at, nameEnd)), at, nameEnd));
    at = nameEnd;
    skip(AFTER_NAME);
    return true;
  }

  /** “Fiji (on behalf of the Pacific Islands Forum)”: the statement is the Forum's. */
  private void takeSpokenFor(Matcher behalf) {
    Optional<Dictionary.Found> group =
        agentAt(behalf.start("group")).filter(name -> isAlone(name, behalf.end("group")));
    if (group.isPresent()) {
      String printed = text.substring(group.get().start(), group.get().end());
      names.add(new Printed(Agent.known(group.get().name(), printed), at, behalf.end()));
    } else {
      unread.add(new Span(at, behalf.end()));
    }
    at = behalf.end();
  }

  private boolean isAlone(Dictionary.Found group, int groupEnd) {
    return group.end() == groupEnd
        || AND_MEMBERS.matcher(text).region(group.end(), groupEnd).lookingAt()
        || text.substring(group.end(), groupEnd).matches("\\s*\\([^()]*\\)");
  }

  /**
   * Whether a name ends here: “Council of Europe” before a comma, but not in “Council of Europe
   * Development Bank”. In a table, the next name may follow without a comma.
   */
  private boolean endsName(int index) {
    if (index >= end) {
      return true;
    }
    char next = text.charAt(index);
    if (next == '’' || next == '\'' || next == '-') {
      return false;
    }
    boolean goesOn =
        Character.isWhitespace(next)
            && index + 1 < end
            && Character.isUpperCase(text.charAt(index + 1));
    return !goesOn || agentAt(index + 1).isPresent();
  }

  private boolean isPartOfName(int nameEnd) {
    return PART_OF_NAME.matcher(text).region(nameEnd, end).lookingAt();
  }

  private void takeUnknown() {
    int stop = pieceEnd();
    if (stop - at > LONGEST) {
      unread.add(new Span(at, stop));
      at = stop;
      return;
    }
    if (!areStates && takeUnseparated(stop)) {
      return;
    }
    int and = lastAnd(stop);
    if (and > 0 && agentAt(afterAnd(and)).isPresent()) {
      stop = and;
      and = lastAnd(stop);
    }
    if (takeWithAcronym(stop)) {
      return;
    }
    if (and > 0 && isBetweenNames(and, stop)) {
      stop = and;
    }
    take(at, stop);
    at = Math.max(stop, at + 1);
  }

  /**
   * Leaves unread the first of names set below each other: in “Fund for Quays European Union League
   * of Arab States”, only the known names can be told apart.
   */
  private boolean takeUnseparated(int stop) {
    int known = firstFrom(found, at + 1);
    while (known < found.size() && found.get(known).end() < stop) {
      Dictionary.Found name = found.get(known);
      if (name.name().kind().isAgent()
          && text.charAt(name.start() - 1) == ' '
          && text.charAt(name.end()) == ' '
          && agentAt(name.end() + 1).isPresent()) {
        unread.add(new Span(at, name.start() - 1));
        at = name.start() - 1;
        return true;
      }
      known++;
    }
    return false;
  }

  private void take(int from, int to) {
    int trimmed = to;
    while (trimmed > from && " .:".indexOf(text.charAt(trimmed - 1)) >= 0) {
      trimmed--;
    }
    if (trimmed == from) {
      return;
    }
    String printed = text.substring(from, trimmed);
    if (isWholeName(printed)) {
      names.add(new Printed(Agent.unknown(withoutAcronym(printed), areStates), from, trimmed));
    } else {
      unread.add(new Span(isRestOfName(from) ? forgetLast() : from, trimmed));
    }
  }

  /** Whether the piece completes the name before the comma: “Office for Rivers, Lakes and Seas”. */
  private boolean isRestOfName(int from) {
    if (areStates || names.isEmpty() || !Character.isUpperCase(text.charAt(from))) {
      return false;
    }
    Printed last = names.get(names.size() - 1);
    return last.agent().known().isEmpty()
        && text.charAt(last.end() - 1) != ')'
        && last.end() < from
        && text.substring(last.end(), from).matches(",\\s*");
  }

  private int forgetLast() {
    return names.remove(names.size() - 1).start();
  }

  /** Returns where the piece ends: at the next separator outside brackets and known names. */
  private int pieceEnd() {
    int depth = 0;
    for (int i = at; i < end; i++) {
      char c = text.charAt(i);
      if (c == '(') {
        depth++;
      } else if (c == ')') {
        depth--;
      } else if (depth <= 0 && isSeparator(i) && !isInsideName(i)) {
        return i;
      }
    }
    return end;
  }

  private boolean isSeparator(int index) {
    char c = text.charAt(index);
    return c == ';' || c == ',' && !hasSemicolons || text.startsWith(" as well as ", index);
  }

  /**
   * Takes a name that ends with an acronym. The acronym shows where the name starts, even before a
   * comma: “Office for Rivers, Lakes and Seas (ORLS)”.
   */
  private boolean takeWithAcronym(int stop) {
    String piece = text.substring(at, stop).replaceFirst("[ .:]+$", "");
    Matcher acronym = WITH_ACRONYM.matcher(piece);
    if (!acronym.matches()) {
      return false;
    }
    for (int back = 0; back <= MOST_PIECES; back++) {
      Optional<Integer> from = piecesBefore(back);
      if (from.isEmpty()) {
        return false;
      }
      String name = text.substring(from.get(), at + acronym.start("acronym"));
      if (abbreviates(acronym.group("acronym"), name)) {
        forgetFrom(from.get());
        String printed = text.substring(from.get(), at + piece.length());
        names.add(
            new Printed(
                Agent.unknown(withoutAcronym(printed), areStates),
                from.get(),
                at + piece.length()));
        at = stop;
        return true;
      }
    }
    return false;
  }

  /** Returns where the unknown pieces right before this one start; empty if there are fewer. */
  private Optional<Integer> piecesBefore(int count) {
    if (count == 0) {
      return Optional.of(at);
    }
    List<Integer> starts = new ArrayList<>();
    int afterKnown = start;
    for (Printed name : last(names)) {
      if (name.agent().known().isPresent() || text.charAt(name.end() - 1) == ')') {
        afterKnown = name.end();
      } else {
        starts.add(name.start());
      }
    }
    last(unread).forEach(span -> starts.add(span.start()));
    starts.sort(null);
    int from = starts.size() < count ? -1 : starts.get(starts.size() - count);
    return from < afterKnown ? Optional.empty() : Optional.of(from);
  }

  private static <T> List<T> last(List<T> list) {
    return list.subList(Math.max(0, list.size() - MOST_PIECES), list.size());
  }

  private void forgetFrom(int from) {
    while (!names.isEmpty() && names.get(names.size() - 1).start() >= from) {
      names.remove(names.size() - 1);
    }
    while (!unread.isEmpty() && unread.get(unread.size() - 1).start() >= from) {
      unread.remove(unread.size() - 1);
    }
  }

  /** Whether the letters are initials of the words, in order, starting with the first word. */
  private static boolean abbreviates(String acronym, String name) {
    String letters = acronym.replaceAll("[^\\p{Lu}]", "");
    if (letters.length() < 2) {
      return false;
    }
    StringBuilder initials = new StringBuilder();
    for (String word : name.split("[\\s(“-]+")) {
      if (!word.isEmpty()) {
        initials.append(Character.toUpperCase(word.charAt(0)));
      }
    }
    int next = 0;
    for (int i = 0; i < initials.length() && next < letters.length(); i++) {
      if (initials.charAt(i) == letters.charAt(next)) {
        next++;
      } else if (i == 0) {
        return false;
      }
    }
    return next == letters.length();
  }

  private int lastAnd(int stop) {
    for (int i = stop - AND.length(); i > at; i--) {
      if (text.startsWith(AND, i) && !isInsideName(i + 1) && depthAt(i) == 0) {
        return i;
      }
    }
    return -1;
  }

  private int depthAt(int index) {
    int depth = 0;
    for (int i = at; i < index; i++) {
      depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
    }
    return depth;
  }

  private int afterAnd(int and) {
    Matcher separator = SEPARATOR.matcher(text);
    return separator.region(and, end).lookingAt() ? separator.end() : and;
  }

  /** Whether “and” joins two names, not two words of one name. */
  private boolean isBetweenNames(int and, int stop) {
    String left = text.substring(at, and);
    String right = text.substring(afterAnd(and), stop).replaceFirst("[ .:]+$", "");
    boolean isLast = stop == end;
    boolean haveAcronyms = left.endsWith(")") && right.endsWith(")");
    return isLast && (areStates || haveAcronyms) && !left.contains(AND);
  }

  private static String withoutAcronym(String printed) {
    return printed.replaceFirst("\\s*\\([A-Z][\\w-]{1,11}\\)$", "");
  }

  private boolean isWholeName(String printed) {
    Matcher withAcronym = WITH_ACRONYM.matcher(printed);
    boolean hasAcronym = withAcronym.matches();
    if (!hasAcronym && !WHOLE_NAME.matcher(printed).matches()
        || printed.split(" ", MOST_WORDS + 2).length > MOST_WORDS
        || NO_NAME.matcher(printed).find()) {
      return false;
    }
    return areStates ? !printed.contains(AND) : isOrganization(printed, hasAcronym);
  }

  /** False for half a name (“Development”), and for “A and B”, which may be two. */
  private static boolean isOrganization(String printed, boolean hasAcronym) {
    boolean isWord = !printed.contains(" ") && !printed.equals(printed.toUpperCase());
    return hasAcronym || !isWord && !printed.contains(AND) && !printed.contains("(");
  }

  /** Leaves unread what follows the last name. */
  private void leaveRest() {
    if (at < end && !looksAt(TAIL) && !text.substring(at, end).matches("[\\s.,;:]*")) {
      unread.add(new Span(at, end));
    }
  }

  private boolean looksAt(Pattern pattern) {
    return pattern.matcher(text).region(at, end).lookingAt();
  }

  private boolean skip(Pattern pattern) {
    Matcher matcher = pattern.matcher(text);
    matcher.region(at, end);
    if (matcher.lookingAt()) {
      at = matcher.end();
      return true;
    }
    return false;
  }
}
