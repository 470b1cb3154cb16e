package org.w3id.rapporteur.facts.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.rapporteur.facts.Fact;

/**
 * Finds the session that a report is about, among those that it states.
 *
 * <p>It is the one whose ordinal or days the title prints. If the title prints neither, it is the
 * only one stated where reports state their own session. A report on two sessions has none.
 */
final class ReportedSession {
  private static final Pattern ORDINAL =
      Pattern.compile(
          "(?i)\\b(?<ordinal>"
              + Ordinal.PATTERN
              + ")(?: and final| annual| ordinary| plenary)? (?:session|meeting)s?\\b");

  private static final Pattern ANY_ORDINAL =
      Pattern.compile("(?i)\\b(?<ordinal>" + Ordinal.PATTERN + ")\\b");

  private static final Pattern SEVERAL_SESSIONS =
      Pattern.compile("(?i)\\b(?:sessions|meetings)\\b(?! of)");

  /** Sections in which reports state their own session. */
  private static final Pattern SECTION =
      Pattern.compile(
          "(?i)\\b(?:opening|opened|organi[sz]ation|organi[sz]ational|duration|attendance|introduction|venue|dates?|proceedings)\\b");

  private static final int FIRST_PARAGRAPHS = 5;

  private static final String NAME =
      "(?<name>(?:"
          + Ordinal.PATTERN
          + "|annual|next|forthcoming|previous|last|following)(?: (?:regular|special|substantive|annual|ordinary|resumed))?)"
          + " (?:session|meeting)\\b";

  private static final Pattern NAMED = Pattern.compile("(?i)\\b" + NAME);

  /** “of the first regular session of 2025”, “for its next session”; not “at the 1st meeting”. */
  private static final Pattern OF_NAMED =
      Pattern.compile("(?i)\\b(?:of|for|on) (?:(?<its>its)|the) " + NAME);

  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?i)\\b(?<ordinal>"
              + Ordinal.PATTERN
              + ") (?:(?:regular|annual|plenary|ordinary|resumed|special|organizational) )?sessions?\\b");

  /**
   * “At its ninth session”; not “at its 9th meeting”, which may be a sitting, nor “at the first
   * part of”.
   */
  private static final Pattern AT_NUMBERED =
      Pattern.compile(
          "(?i)\\b(?:at|during) (?:its|the|their) (?<ordinal>" + Ordinal.PATTERN + ") session\\b");

  private ReportedSession() {}

  /**
   * Whether words say what was done at a session with another number than the title's: “at its
   * ninth session” in a report on the tenth. False if the title has no number.
   */
  static boolean isAtOther(String words, Optional<String> title) {
    Set<Integer> own = ordinals(title.orElse(""));
    Matcher at = AT_NUMBERED.matcher(words);
    while (!own.isEmpty() && at.find()) {
      if (!own.contains(Ordinal.value(at.group("ordinal")))) {
        return true;
      }
    }
    return false;
  }

  /** Whether words name a session by a number that is not in the title. */
  static boolean isOtherByNumber(String words, Optional<String> title) {
    Set<Integer> own = ordinals(title.orElse("").replace("meeting", "session"));
    Matcher session = NUMBERED.matcher(words);
    while (session.find()) {
      if (!own.contains(Ordinal.value(session.group("ordinal")))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether words name another session than the title: “the first regular session” in a report on
   * the annual session. If the title names none, “its third session” may be the report's own.
   */
  static boolean isOther(String words, Optional<String> title) {
    // Hyphenated at the end of a line: “sixty -sixth”.
    Matcher named = OF_NAMED.matcher(words.replace(" -", "-"));
    if (!named.find()) {
      return false;
    }
    String printed = title.orElse("").toLowerCase(Locale.ROOT);
    if (NAMED.matcher(printed).find()) {
      return !printed.contains(named.group("name").toLowerCase(Locale.ROOT));
    }
    return named.group("its") == null
        || named.group("name").matches("(?i)next|forthcoming|previous|last|following");
  }

  static Optional<Fact.Session> of(Optional<String> title, List<Fact.Session> sessions) {
    Set<Integer> ordinals = ordinals(title.orElse(""));
    List<DateRange> days = new ArrayList<>();
    Matcher printed = DateRange.PATTERN.matcher(title.orElse(""));
    while (printed.find()) {
      DateRange.of(printed).ifPresent(days::add);
    }
    if (ordinals.size() > 1
        || days.size() > 1
        || SEVERAL_SESSIONS.matcher(title.orElse("")).find()) {
      return Optional.empty();
    }
    if (ordinals.isEmpty() && days.isEmpty()) {
      return only(sessions.stream().filter(ReportedSession::isStatedAsOwn).toList());
    }
    return only(
        sessions.stream()
            .filter(session -> fits(session.key().ordinal(), ordinals))
            .filter(session -> days.isEmpty() || days.get(0).equals(days(session)))
            .filter(
                session ->
                    session.key().ordinal().isPresent() && !ordinals.isEmpty() || !days.isEmpty())
            .toList());
  }

  /**
   * Returns the numbers of the sessions in a title: one, or those of “tenth and eleventh sessions”.
   */
  private static Set<Integer> ordinals(String title) {
    Set<Integer> ordinals = new TreeSet<>();
    Matcher ordinal =
        (SEVERAL_SESSIONS.matcher(title).find() ? ANY_ORDINAL : ORDINAL).matcher(title);
    while (ordinal.find()) {
      ordinals.add(Ordinal.value(ordinal.group("ordinal")));
    }
    return ordinals;
  }

  private static boolean fits(OptionalInt ordinal, Set<Integer> printed) {
    return ordinal.isEmpty() || printed.isEmpty() || printed.contains(ordinal.getAsInt());
  }

  private static DateRange days(Fact.Session session) {
    return new DateRange(session.start(), session.end());
  }

  private static Optional<Fact.Session> only(List<Fact.Session> sessions) {
    return sessions.size() == 1 ? Optional.of(sessions.get(0)) : Optional.empty();
  }

  /**
   * Whether a session is stated at the beginning or under “Opening”, and not as “At its second
   * session, held …”.
   */
  private static boolean isStatedAsOwn(Fact.Session session) {
    boolean atTheStart =
        session.statedIn().number().matches("\\d+")
            && Integer.parseInt(session.statedIn().number()) <= FIRST_PARAGRAPHS;
    boolean underOpening =
        session
            .statedIn()
            .section()
            .filter(section -> SECTION.matcher(section.heading()).find())
            .isPresent();
    return (atTheStart || underOpening) && !session.quotation().text().startsWith("At its ");
  }
}
