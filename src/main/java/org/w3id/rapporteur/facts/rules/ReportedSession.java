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
 * Which of the sessions that a report tells of is its own.
 *
 * <p>The one whose ordinal or days the title prints; where the title prints neither, the only one
 * that is told where reports tell of their session. Of a report on two sessions, none.
 */
final class ReportedSession {
  private static final Pattern ORDINAL =
      Pattern.compile(
          "(?i)\\b(?<ordinal>"
              + Ordinal.PATTERN
              + ")(?: and final| annual| ordinary| plenary)? (?:session|meeting)s?\\b");

  private static final Pattern SEVERAL_SESSIONS =
      Pattern.compile("(?i)\\b(?:sessions|meetings)\\b(?! of)");

  /** Sections that tell of the session. */
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

  private ReportedSession() {}

  /** Whether words name a session by its number, and not the one that the title names first. */
  static boolean isOtherByNumber(String words, Optional<String> title) {
    Matcher own = NUMBERED.matcher(title.orElse("").replace("meeting", "session"));
    OptionalInt ordinal =
        own.find() ? OptionalInt.of(Ordinal.value(own.group("ordinal"))) : OptionalInt.empty();
    Matcher session = NUMBERED.matcher(words);
    while (session.find()) {
      if (!OptionalInt.of(Ordinal.value(session.group("ordinal"))).equals(ordinal)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether words name a session that the title does not: “the first regular session” in a report
   * on the annual session. A title that names none leaves “its third session” to be the report's.
   */
  static boolean isOther(String words, Optional<String> title) {
    // A page's hyphen at a line's end: “sixty -sixth”.
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

  static Optional<Fact.Session> of(Optional<String> title, List<Fact.Session> told) {
    Set<Integer> ordinals = new TreeSet<>();
    Matcher ordinal = ORDINAL.matcher(title.orElse(""));
    while (ordinal.find()) {
      ordinals.add(Ordinal.value(ordinal.group("ordinal")));
    }
    List<Dates> days = new ArrayList<>();
    Matcher printed = Dates.PATTERN.matcher(title.orElse(""));
    while (printed.find()) {
      Dates.of(printed).ifPresent(days::add);
    }
    if (ordinals.size() > 1
        || days.size() > 1
        || SEVERAL_SESSIONS.matcher(title.orElse("")).find()) {
      return Optional.empty();
    }
    if (ordinals.isEmpty() && days.isEmpty()) {
      return only(told.stream().filter(ReportedSession::isToldAsItsOwn).toList());
    }
    return only(
        told.stream()
            .filter(session -> fits(session.key().ordinal(), ordinals))
            .filter(session -> days.isEmpty() || days.get(0).equals(days(session)))
            .filter(
                session ->
                    session.key().ordinal().isPresent() && !ordinals.isEmpty() || !days.isEmpty())
            .toList());
  }

  private static boolean fits(OptionalInt ordinal, Set<Integer> printed) {
    return ordinal.isEmpty() || printed.isEmpty() || printed.contains(ordinal.getAsInt());
  }

  private static Dates days(Fact.Session session) {
    return new Dates(session.start(), session.end());
  }

  private static Optional<Fact.Session> only(List<Fact.Session> sessions) {
    return sessions.size() == 1 ? Optional.of(sessions.get(0)) : Optional.empty();
  }

  /** Told at the beginning or under “Opening”, and not as “At its second session, held …”. */
  private static boolean isToldAsItsOwn(Fact.Session session) {
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
