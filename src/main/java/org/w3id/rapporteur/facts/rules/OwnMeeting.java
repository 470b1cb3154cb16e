package org.w3id.rapporteur.facts.rules;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Recognizes the words around days that state a session of the reporting body, and of no other.
 *
 * <p>The body is the subject (“The Committee held its third session in Geneva from”) or the
 * possessor (“The third session of the Committee was held in Geneva from”), by its name or its own
 * short name.
 */
final class OwnMeeting {
  /**
   * What stands between a session's name and its days: where and how it met, but no other meeting.
   */
  private static final Pattern WHERE =
      Pattern.compile(
          "^(?:,? (?:in|at|from|on|between|online|virtually|remotely|as|by|during)\\b[^;:]{0,160})?,?\\s*$");

  private static final Pattern OTHER_MEETING =
      Pattern.compile(
          "(?i)\\b(?:workshop|seminar|symposium|debate|forum|round ?table|conference|consultation|webinar|event|retreat"
              + "|exhibition|training|session|meetings? (?:of|with|on)|summit|congress|margins|decided|adopted|agreed|deadline)");

  private static final String KIND =
      "(?:(?:and final|annual|ordinary|regular|special|resumed|substantive|plenary|emergency|organizational) ){0,2}";

  private static final String ORDINAL_OF_SESSION =
      "(?:(?<ordinal>(?i:" + Ordinal.PATTERN + ")) )?(?<kind>" + KIND + ")";

  /** Special and first regular sessions have numbers of their own. */
  private static final Pattern COUNTED_APART =
      Pattern.compile("special|emergency|regular|resumed|organizational");

  /** The body itself, not “the Bureau of the Committee”. */
  private static final String SUBJECT =
      "(?<!\\b(?:of|by|for|with|in|to|at|and|or|between|from|than) )(?:[Tt]he |^)";

  /** “, established in accordance with resolution 5/1 of 18 June 2007,”. */
  private static final String ASIDE =
      "(?:, (?:established|created|constituted|convened|meeting|pursuant|in accordance|under|acting|chaired|composed|which was|as) [^,:;]{1,200},)";

  private static final Pattern PART_OF =
      Pattern.compile(
          "(?i)\\b(?:parts?|half|segments?|phases?|days?|meetings?|events?|opening|clos(?:ing|ure)|resumption|margins?|sidelines) (?:of|to|at|on) $");

  /** “a side event at the tenth session … was held”: something else was held, at the session. */
  private static final Pattern PREPOSITION =
      Pattern.compile("\\b(?:of|for|on|at|in|to|from|with|by|during|before|after|than) $");

  private static final int LONGEST_LEAD = 30;

  private static final Pattern SITTING = Pattern.compile("\\d(?:st|nd|rd|th) ");

  private static final String HELD = "(?:held|convened|took place|met)\\b";

  /**
   * A session that words state.
   *
   * @param ordinal of the session, if any
   * @param days whether only a range of days shows a session: “met in Geneva from 3 to 5 May”; “at
   *     its 10th meeting, held on 3 May” is a sitting
   */
  record Told(OptionalInt ordinal, boolean days) {}

  private final boolean isKnown;
  private final Pattern sessionOfBody;
  private final Pattern bodyHeld;
  private final Pattern bodyAfter;
  private final Pattern sessionAfter;
  private final Pattern several;

  /** “At its third session, held in Geneva from”. */
  private static final Pattern AT_ITS =
      Pattern.compile(
          "(?:^|, )(?:Also )?[Aa]t (?:its|the) "
              + ORDINAL_OF_SESSION
              + "(?<noun>meeting|session),? (?:which was |also )?(?:held|convened)");

  private static final Pattern HELD_IN = Pattern.compile("^Held");
  private static final Pattern FROM = Pattern.compile("^(?:From|On|Between) $");

  private static final Pattern THIS_SESSION =
      Pattern.compile(
          "^(?:The|This) (?:present )?(?:meeting|session) (?:was held|took place|was convened)");

  OwnMeeting(BodyNames bodies) {
    isKnown = !bodies.ownNames().isEmpty();
    String own =
        "(?:"
            + bodies.ownNames().stream().map(Pattern::quote).collect(Collectors.joining("|"))
            + ")(?![\\p{L}\\d-]|’s| on (?!\\d)| (?:of|for|to) (?:the )?\\p{Lu}| "
            + BodyNames.NOUN
            + "\\b)(?: \\([^()]{1,40}\\))?";
    String holds =
        SUBJECT + own + ASIDE + "? (?:had |has |also |was ){0,2}(?:held|convened|met)(?: for)?";
    String session = ORDINAL_OF_SESSION + "(?<noun>meeting|session|time)\\b(?: (?:of )?\\d{4})?";
    sessionOfBody =
        Pattern.compile(
            "\\b(?:[Tt]he|[Ii]ts) "
                + ORDINAL_OF_SESSION
                + "(?:meeting|session)(?: (?:of |in )?\\d{4})? of (?:the )?"
                + own
                + ASIDE
                + "? (?<finite>(?:was|were|had been) )?(?:also |then |formally )?"
                + HELD);
    bodyHeld = Pattern.compile(holds + "(?: (?:its|the) " + session + ")?");
    bodyAfter =
        Pattern.compile(
            "^[^,;.]{0,80}, (?:the )?"
                + own
                + ASIDE
                + "?(?<held> (?:held|convened|met)(?: for)? (?:its|the) "
                + session
                + ")?");
    sessionAfter =
        Pattern.compile(
            "^[^,;.]{0,80}, the " + ORDINAL_OF_SESSION + "(?:meeting|session) of (?:the )?" + own);
    several =
        Pattern.compile(
            "\\b(?:meetings|sessions) of (?:the )?"
                + own
                + " were (?:held|convened)|"
                + SUBJECT
                + own
                + " (?:had |has )?held (?:its|the) [\\w, -]{1,80} (?:meetings|sessions)\\b");
  }

  /**
   * Returns the session of the reporting body that is stated around days; empty if none is.
   *
   * @param before from the sentence's start to the days
   * @param after from the days to the sentence's end
   */
  Optional<Told> told(String before, String after) {
    if (!isKnown) {
      return Optional.empty();
    }
    if (FROM.matcher(before).find()) {
      return bodyThenSession(after);
    }
    Optional<Told> inverted = inverted(before, after);
    return inverted.isPresent()
        ? inverted
        : last(sessionOfBody, before)
            .or(() -> last(bodyHeld, before))
            .or(() -> last(THIS_SESSION, before));
  }

  /** Whether words state several sessions of the body together. */
  boolean tellsOfSeveral(String before) {
    return isKnown && several.matcher(before).find();
  }

  /** “From 2 to 4 May 2012, the Committee held its third session in Geneva.” */
  private Optional<Told> bodyThenSession(String after) {
    Matcher body = bodyAfter.matcher(after);
    return body.find() && body.group("held") != null
        ? Optional.of(new Told(ordinal(body), false))
        : Optional.empty();
  }

  private Optional<Told> inverted(String before, String after) {
    Matcher at = AT_ITS.matcher(before);
    if (at.find() && isWhere(before.substring(at.end()))) {
      return bodyAfter.matcher(after).find()
          ? Optional.of(new Told(ordinal(at), at.group("noun").equals("meeting")))
          : Optional.empty();
    }
    Matcher held = HELD_IN.matcher(before);
    if (held.find() && isWhere(before.substring(held.end()))) {
      Matcher session = sessionAfter.matcher(after);
      return session.find() ? Optional.of(new Told(ordinal(session), false)) : Optional.empty();
    }
    return Optional.empty();
  }

  private Optional<Told> last(Pattern pattern, String before) {
    Matcher found = pattern.matcher(before);
    Optional<Told> told = Optional.empty();
    while (found.find()) {
      told =
          isWhere(before.substring(found.end())) && isWhole(found, before)
              ? Optional.of(new Told(ordinal(found), !isSession(found)))
              : Optional.empty();
    }
    return told;
  }

  /** False for “the first part of the tenth session of the Committee was held”. */
  private boolean isWhole(Matcher found, String before) {
    if (found.pattern() != sessionOfBody) {
      return true;
    }
    String lead = before.substring(Math.max(0, found.start() - LONGEST_LEAD), found.start());
    return !PART_OF.matcher(lead).find()
        && (found.group("finite") == null || !PREPOSITION.matcher(lead).find());
  }

  /**
   * True for “session”, and for “meeting” with an ordinal in words; “the 1st meeting” may be a
   * sitting.
   */
  private static boolean isSession(Matcher found) {
    String words = found.group().toLowerCase(Locale.ROOT);
    return words.contains("session")
        || ordinal(found).isPresent() && !SITTING.matcher(words).find();
  }

  private static boolean isWhere(String words) {
    return WHERE.matcher(words).find()
        && !OTHER_MEETING.matcher(words).find()
        && !DateRange.PATTERN.matcher(words).find();
  }

  private static OptionalInt ordinal(Matcher found) {
    if (found.pattern() == THIS_SESSION
        || found.group("ordinal") == null
        || COUNTED_APART.matcher(found.group("kind")).find()) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(Ordinal.value(found.group("ordinal")));
  }
}
