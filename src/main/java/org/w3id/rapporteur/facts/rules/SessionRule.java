package org.w3id.rapporteur.facts.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.rapporteur.document.Paragraph;
import org.w3id.rapporteur.facts.Fact;
import org.w3id.rapporteur.facts.SessionKey;

/**
 * Reads when and where the body met.
 *
 * <p>“The first meeting of the Working Group was held from 30 May to 1 June 2012, and the second
 * from 11 to 13 November 2013.” (para. 1); “The third meeting of the Working Group … was held in
 * Vienna from 18 to 20 November 2015. Five separate meetings were held during the meeting.” (46).
 * Silent on sessions of other bodies, on plans, and on sittings (“At its 1st meeting, on 18
 * November 2015”).
 */
public final class SessionRule implements Rule {
  private static final Pattern ELLIPTIC_ORDINAL =
      Pattern.compile("\\b(?:the|its|The|Its) (?<ordinal>(?i:" + Ordinal.PATTERN + "))\\b");

  /** The most characters before or after days that are searched for the session. */
  private static final int LONGEST_CLAUSE = 600;

  /**
   * “in Vienna from”, “at the Vienna International Centre, Vienna, from”, “Vienna, 27-29 January”.
   */
  private static final Pattern PLACE =
      Pattern.compile(
          "\\b(?:(?:held|met|convened|took place|place|meeting|session)\\b.{0,200}? )?(?:in|at) (?:the [^,]{1,120}?, (?:in )?)?"
              + "(?<place>\\p{Lu}[\\p{L}.’'-]+(?: (?:de |del |la |of )?\\p{Lu}[\\p{L}.’'-]+)*)"
              + "(?:, [\\p{L} ]{1,60}?)?,? (?:from|on|between)?\\s*$");

  /** “…, the Working Group held its sixth meeting in Nairobi.” */
  private static final Pattern PLACE_AFTER =
      Pattern.compile(
          "\\b(?:meeting|session) (?:in|at) (?<place>\\p{Lu}[\\p{L}’'-]+(?: \\p{Lu}[\\p{L}’'-]+)*)");

  private static final Pattern NOT_YET =
      Pattern.compile(
          "\\b(?:will|would|should|shall|might|may|to) be held\\b|\\bnot\\b|\\bscheduled\\b|\\bplanned\\b|\\bpostponed\\b|\\bwould\\b|\\bwill\\b"
              + "|\\b(?:recommended|proposed|suggested|requested|hoped|wished|expected) that\\b"
              + "|^(?:Had|If|Should)\\b");

  /** Planned and then held: “As had been planned, the Committee held”. */
  private static final Pattern AS_PLANNED =
      Pattern.compile("^As (?:had been |was |were )?(?:planned|scheduled|proposed), ");

  /**
   * The body comes after the days: “At its second meeting, held in …”, “From 2 to 4 May 2012, ”,
   * “Held in Geneva from”.
   */
  private static final Pattern INVERTED =
      Pattern.compile(
          "^(?:(?:Also )?[Aa]t (?:its|the) .{0,200}\\bheld\\b|(?:From|On|Between) $|Held )");

  /** “The third meeting was held”, after a sentence on a session of the same body. */
  private static final Pattern NEXT_OF_OWN =
      Pattern.compile(
          "^(?:The|Its) (?i:"
              + Ordinal.PATTERN
              + ") (?:meeting|session) (?:was (?:also |then )?(?:held|convened)|took place)\\b");

  /** “The first and second meetings …, respectively”: there are as many dates as ordinals. */
  private static final Pattern SEVERAL =
      Pattern.compile(
          "\\b(?<ordinals>(?i:"
              + Ordinal.PATTERN
              + "(?:, "
              + Ordinal.PATTERN
              + "){0,40},? and "
              + Ordinal.PATTERN
              + ")) (?:meetings|sessions)\\b");

  private static final Pattern SITTINGS =
      Pattern.compile(
          "\\b(?<count>(?i:"
              + Ordinal.NUMBER
              + ")) (?:separate |plenary |formal |official )*(?:meetings|sittings)\\b"
              + "(?= (?:were|was) held|,|\\.| in | during | over |$)");
  private static final Pattern COUNTS =
      Pattern.compile("\\bheld\\b|\\bmet\\b|\\bcomprised\\b|\\bconsisted of\\b");

  @Override
  public String name() {
    return "session";
  }

  @Override
  public RuleResult read(Paragraph paragraph, Context context) {
    List<Fact> facts = new ArrayList<>();
    List<Sentence> sentences = Sentence.of(paragraph.text());
    for (int i = 0; i < sentences.size(); i++) {
      Optional<Sentence> next =
          i + 1 < sentences.size() ? Optional.of(sentences.get(i + 1)) : Optional.empty();
      readSentence(sentences.get(i), next, paragraph, context, facts);
    }
    return RuleResult.of(facts);
  }

  private static void readSentence(
      Sentence sentence,
      Optional<Sentence> next,
      Paragraph paragraph,
      Context context,
      List<Fact> facts) {
    Matcher several = SEVERAL.matcher(sentence.text());
    if (several.find()) {
      readSeveral(several.group("ordinals"), sentence, paragraph, context, facts);
      return;
    }
    Matcher days = DateRange.PATTERN.matcher(sentence.text());
    int clauseStart = 0;
    boolean goesOn = false;
    while (days.find()) {
      String clause = sentence.text().substring(clauseStart, days.start());
      Optional<DateRange> dates = DateRange.of(days);
      Optional<OptionalInt> ordinal =
          goesOn
              ? elliptic(clause)
              : ordinalOf(sentence, days, dates, context)
                  .or(() -> facts.isEmpty() ? Optional.empty() : nextOfOwn(clause, context));
      if (dates.isPresent() && ordinal.isPresent()) {
        int start = goesOn ? clauseStart + quoteStart(clause) : 0;
        facts.add(
            session(
                clause,
                ordinal.get(),
                dates.get(),
                sentence.start() + start,
                sentence.start() + days.end(),
                sentence,
                next,
                paragraph,
                context));
      }
      goesOn = ordinal.isPresent() && (goesOn || dates.isPresent());
      clauseStart = days.end();
    }
  }

  /**
   * Returns the ordinal of a session of this body that is stated in full; the inner value is empty
   * if the session has none.
   */
  private static Optional<OptionalInt> ordinalOf(
      Sentence sentence, Matcher days, Optional<DateRange> dates, Context context) {
    int from = Math.max(0, days.start() - LONGEST_CLAUSE);
    String before = sentence.text().substring(from, days.start());
    String after =
        sentence
            .text()
            .substring(days.end(), Math.min(sentence.text().length(), days.end() + LONGEST_CLAUSE));
    if (NOT_YET.matcher(AS_PLANNED.matcher(before).replaceFirst("")).find()) {
      return Optional.empty();
    }
    boolean oneDay = dates.filter(day -> day.start().equals(day.end())).isPresent();
    return context
        .ownMeeting()
        .told(before, after)
        .filter(session -> !(session.days() && oneDay))
        .map(OwnMeeting.Told::ordinal);
  }

  /** Reads sessions stated together; none if the numbers of dates and ordinals differ. */
  private static void readSeveral(
      String ordinals, Sentence sentence, Paragraph paragraph, Context context, List<Fact> facts) {
    List<Integer> numbers = new ArrayList<>();
    Matcher ordinal = Pattern.compile("(?i)" + Ordinal.PATTERN).matcher(ordinals);
    while (ordinal.find()) {
      numbers.add(Ordinal.value(ordinal.group()));
    }
    List<DateRange> dates = new ArrayList<>();
    List<Integer> ends = new ArrayList<>();
    Matcher days = DateRange.PATTERN.matcher(sentence.text());
    while (days.find()) {
      DateRange.of(days).ifPresent(dates::add);
      ends.add(days.end());
    }
    if (dates.size() != numbers.size() || ends.size() != numbers.size()) {
      return;
    }
    days.reset();
    days.find();
    String clause = sentence.text().substring(0, days.start());
    if (NOT_YET.matcher(clause).find() || !context.ownMeeting().tellsOfSeveral(clause)) {
      return;
    }
    Matcher place = PLACE.matcher(lastOf(clause));
    Optional<String> where = place.find() ? Optional.of(place.group("place")) : Optional.empty();
    for (int i = 0; i < numbers.size(); i++) {
      OptionalInt number = OptionalInt.of(numbers.get(i));
      facts.add(
          new Fact.Session(
              new SessionKey(
                  context.body().orElseThrow(), number, Optional.of(dates.get(i).start())),
              dates.get(i).start(),
              dates.get(i).end(),
              where,
              OptionalInt.empty(),
              false,
              paragraph,
              paragraph.quote(sentence.start(), sentence.start() + ends.get(i))));
    }
  }

  private static String lastOf(String clause) {
    return clause.substring(Math.max(0, clause.length() - LONGEST_CLAUSE));
  }

  private static Optional<OptionalInt> nextOfOwn(String clause, Context context) {
    boolean own =
        NEXT_OF_OWN.matcher(clause).find()
            && !NOT_YET.matcher(clause).find()
            && !context.namesOtherBody(clause);
    return own ? Optional.of(ordinal(clause)) : Optional.empty();
  }

  /** Reads “, and the second from”; no other body may stand between. */
  private static Optional<OptionalInt> elliptic(String clause) {
    boolean goesOn =
        clause.matches(
                "(?:,? and|,|;)? (?:that )?(?:the|its) (?i:"
                    + Ordinal.PATTERN
                    + ")\\b(?: (?:meeting|session))?(?: was held)?"
                    + "(?: (?:in|at) [^.]{0,80}?)?,? (?:from|on|between) ")
            && !NOT_YET.matcher(clause).find();
    return goesOn ? Optional.of(ordinal(clause)) : Optional.empty();
  }

  private static OptionalInt ordinal(String clause) {
    Matcher ordinal = ELLIPTIC_ORDINAL.matcher(clause);
    return ordinal.find()
        ? OptionalInt.of(Ordinal.value(ordinal.group("ordinal")))
        : OptionalInt.empty();
  }

  /** Leaves “, and” before a shortened clause out of the quotation. */
  private static int quoteStart(String clause) {
    Matcher lead = Pattern.compile("^(?:,? and|,|;)? (?:that )?").matcher(clause);
    return lead.find() ? lead.end() : 0;
  }

  private static Fact session(
      String clause,
      OptionalInt number,
      DateRange dates,
      int start,
      int end,
      Sentence sentence,
      Optional<Sentence> next,
      Paragraph paragraph,
      Context context) {
    int from = end - sentence.start();
    String rest =
        sentence.text().substring(from, Math.min(sentence.text().length(), from + LONGEST_CLAUSE));
    boolean inverted = INVERTED.matcher(clause).find();
    Matcher place = PLACE.matcher(lastOf(clause));
    Matcher placeAfter = PLACE_AFTER.matcher(rest);
    Optional<String> where =
        place.find()
            ? Optional.of(place.group("place"))
            : inverted && placeAfter.find()
                ? Optional.of(placeAfter.group("place"))
                : Optional.empty();
    OptionalInt sittings = OptionalInt.empty();
    int quoteEnd = end;
    Matcher here = SITTINGS.matcher(rest);
    Matcher after = SITTINGS.matcher(next.map(Sentence::text).orElse(""));
    if (here.find() && COUNTS.matcher(rest).find()) {
      sittings = OptionalInt.of(Ordinal.number(here.group("count")));
      quoteEnd = sentence.endOfWords();
    } else if (after.find() && COUNTS.matcher(next.get().text()).find()) {
      sittings = OptionalInt.of(Ordinal.number(after.group("count")));
      quoteEnd = next.get().end();
    }
    SessionKey key =
        new SessionKey(context.body().orElseThrow(), number, Optional.of(dates.start()));
    return new Fact.Session(
        key,
        dates.start(),
        dates.end(),
        where,
        sittings,
        false,
        paragraph,
        paragraph.quote(start, quoteEnd));
  }
}
