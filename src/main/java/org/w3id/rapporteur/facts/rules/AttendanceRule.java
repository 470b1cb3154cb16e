package org.w3id.rapporteur.facts.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.w3id.rapporteur.diagnostic.Severity;
import org.w3id.rapporteur.dictionary.Dictionary;
import org.w3id.rapporteur.dictionary.Name;
import org.w3id.rapporteur.document.Paragraph;
import org.w3id.rapporteur.document.Quotation;
import org.w3id.rapporteur.document.Span;
import org.w3id.rapporteur.facts.Capacity;
import org.w3id.rapporteur.facts.Fact;

/**
 * Reads who was represented, and in what capacity if the report gives one.
 *
 * <p>“The following States signatories to the Smuggling of Migrants Protocol were represented by
 * observers: Bolivia (Plurinational State of), Japan and Thailand.” (para. 58); “The European
 * Union, a regional economic integration organization that is a party to …, was represented” (57).
 * Silent on “was not represented”, “will be represented”, and on workshops and other meetings. A
 * list that could not be read completely gets a warning.
 */
public final class AttendanceRule implements Rule {
  /** The code of the warning for a list that names more than was read. */
  static final String INCOMPLETE = "ATTENDANCE_INCOMPLETE";

  private static final String IS_HERE =
      "(?:(?:was|were)(?: also| each| both| further| all)? (?:represented|present|in attendance)"
          + "|(?:attended|participated|took part)|(?:also )?in attendance"
          + "|sent (?:representatives|observers|delegations)(?: to (?:the|its|this) (?:session|meeting))?)";

  /** Presence at the meeting; not “represented in a chart”. */
  private static final Pattern ATTENDED =
      Pattern.compile(
          "\\b"
              + IS_HERE
              + "\\b(?=\\s*(?:$|[.:,;]|by |as |at |in (?:the|its|this|person)|on the|under |pursuant |in accordance "
              + "|also|remotely|virtually|online|including|throughout|during|through |the |its |this |were\\b))");

  private static final Pattern INVERTED =
      Pattern.compile(
          "^(?:(?:Also|Likewise|Similarly),? )?(?:[Rr]epresented|[Ii]n attendance|[Pp]resent|[Aa]ttending|[Pp]articipating)\\b[^:]{0,120}?\\b(?:was|were) ");

  /** “The session was attended by delegations from Chad and Peru.” */
  private static final Pattern BY_DELEGATIONS =
      Pattern.compile(
          "^ by (?:the )?(?:representatives|delegations|delegates|observers) (?:of|from|for) (?:the )?");

  private static final Pattern NOT =
      Pattern.compile(
          "\\b(?:was|were|had|did|could) not\\b|\\b(?:will|would|could|should|might|may|to) (?:also )?(?:be|attend|take part|participate)"
              + "\\b|\\bhad hoped\\b|\\b[Nn]one of\\b|\\b[Nn]o \\w+|\\bunable to\\b|\\bhad (?:been|attended|participated)\\b"
              + "|\\b(?:previous|former|last|next|earlier) (?:session|meeting)\\b|\\binvit(?:e|ed|ing) to\\b");

  /** The words before a colon must contain one of these. */
  private static final Pattern OF_WHOM =
      Pattern.compile(
          "(?i)\\b(?:following|namely|representatives?|observers?|delegations?|states|countries|parties|members|organi[sz]ations"
              + "|entities|bodies|agencies)\\b");

  /** Starts the words that say what is listed. */
  private static final Pattern FOLLOWING = Pattern.compile("(?i)\\bfollowing\\b");

  private static final Pattern OF_STATES =
      Pattern.compile(
          "(?i)\\b(?:states?|countr(?:y|ies)|governments|part(?:y|ies)|signator(?:y|ies))\\b");
  private static final Pattern OF_ORGANIZATIONS =
      Pattern.compile(
          "(?i)\\b(?:organi[sz]ations?|entit(?:y|ies)|bod(?:y|ies)|agenc(?:y|ies)|programmes?|funds?|institut(?:es?|ions?)"
              + "|departments?|offices?|commissions?|groups?|banks?)\\b");

  /** Lists of participants whose names have no form that a rule can recognize. */
  private static final Pattern OF_OTHERS =
      Pattern.compile(
          "(?i)\\bnon[- ]?governmental|\\bcivil society|\\bacadem|\\bprivate[- ]sector|\\bstakeholders?\\b|\\blocal authorit"
              + "|\\bexperts\\b|\\bindividuals\\b|\\bpersons\\b|\\buniversit");

  /** Words that mark a list as incomplete. */
  private static final Pattern OPEN =
      Pattern.compile(
          "(?i)\\b(?:including|inter alia|among (?:others|them)|such as|for example|and others|and other \\p{L}+|etc\\b)");

  private static final Pattern COUNTED =
      Pattern.compile(
          "(?i)\\b(?<number>\\d{1,3}|"
              + "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
              + "|seventeen|eighteen|nineteen|twenty"
              + ") (?:(?!of\\b)[\\p{L}-]+ ){0,3}(?:states|countries|parties|members|delegations|organi[sz]ations|entities)\\b");

  /** What may stand before a name that is the subject of the sentence. */
  private static final Pattern SUBJECT_START =
      Pattern.compile(
          "^(?:(?:In addition|Also|Moreover|Furthermore|Finally|Likewise|At the (?:meeting|session)),? )?"
              + "(?:[^:,]{0,100}, namely,? |(?:[Rr]epresentatives?|[Oo]bservers?|[Dd]elegations?) (?:of|for|from) "
              + "|(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|One|Two|Three|Four|Five|Six|Seven"
              + "|Eight|Nine|Ten|A|An|The|the)(?: other)? [^,:]{0,100}?,? )?)"
              + "(?:[Tt]he )?$");

  private static final Pattern UP_TO_VERB =
      Pattern.compile(
          "(?:\\s*\\([^()]{0,120}\\))?(?:, [^.;:]{0,250},|,)?(?: (?:also|each|both|all|further|likewise|then))*\\s*");

  /** “(observer)” after the last name of a list. */
  private static final Pattern REST_OF_NAME = Pattern.compile("(?:\\s*\\([^()]*\\))?\\s*");

  private static final int LONGEST_START = 160;
  private static final int MOST_SHOWN = 60;

  @Override
  public String name() {
    return "attendance";
  }

  @Override
  public RuleResult read(Paragraph paragraph, Context context) {
    List<Fact> facts = new ArrayList<>();
    List<RuleResult.Doubt> doubts = new ArrayList<>();
    for (Sentence sentence : Sentence.of(paragraph.text())) {
      new OfSentence(sentence, paragraph, context, facts, doubts).read();
    }
    return new RuleResult(facts, doubts);
  }

  /** Whether a sentence lists participants, even if none could be read. */
  static boolean isList(Sentence sentence) {
    return ListPart.of(sentence).stream()
        .map(ListPart::leadIn)
        .anyMatch(leadIn -> ATTENDED.matcher(leadIn).find() && OF_WHOM.matcher(leadIn).find());
  }

  /** Reads one sentence. */
  private record OfSentence(
      Sentence sentence,
      Paragraph paragraph,
      Context context,
      List<Fact> facts,
      List<RuleResult.Doubt> doubts) {
    void read() {
      List<ListPart> parts = ListPart.of(sentence);
      String phrase = parts.isEmpty() ? sentence.text() : parts.get(0).leadIn();
      Matcher inverted = INVERTED.matcher(phrase);
      Matcher attended = ATTENDED.matcher(phrase);
      boolean isInverted = inverted.find();
      if (!isInverted && !attended.find()) {
        return;
      }
      String clause = isInverted ? phrase : phrase.substring(0, attended.end());
      String after = isInverted ? "" : phrase.substring(attended.end());
      if (NOT.matcher(Status.withoutNegation(clause)).find()
          || Occasion.isOther(clause, context)
          || !Occasion.isOwnObject(after, context)
          || !isInverted
              && phrase.startsWith("attended by", attended.start())
              && !isOfOwnMeeting(phrase.substring(0, attended.start()))
          || Occasion.goesOnAboutOther(sentence, paragraph.text(), context)) {
        return;
      }
      if (!parts.isEmpty()) {
        parts.forEach(this::readList);
      } else if (isInverted) {
        readRunning(inverted.end(), sentence.endOfWords(), phrase);
      } else {
        int from = subjectStart(phrase, attended.start());
        int verb = sentence.start() + attended.start();
        Matcher delegations = BY_DELEGATIONS.matcher(after);
        if (from < 0 && delegations.find()) {
          readToEnd(attended.end() + delegations.end(), phrase);
        } else if (from < 0) {
          warnOfCounted(phrase);
        } else if (isBeforeVerb(sentence.start() + from, verb)) {
          readRunning(from, verb, clause);
        }
      }
    }

    /**
     * Whether the subject of “was attended by” is the session; it is not in “The meeting of the
     * Bureau was”.
     */
    private boolean isOfOwnMeeting(String subject) {
      String clause = subject.substring(subject.lastIndexOf(", ") + 1).strip();
      String meeting = clause.replaceFirst("^The Meeting(?= was| were|$)", "the meeting");
      return Occasion.isOwnObject(meeting.replaceFirst("^T", "t"), context);
    }

    private void readList(ListPart part) {
      String leadIn = part.leadIn();
      if (!OF_WHOM.matcher(leadIn).find()) {
        return;
      }
      String ofWhom = ofWhom(leadIn);
      boolean areStates = OF_STATES.matcher(ofWhom).find();
      boolean isKindStated = areStates || OF_ORGANIZATIONS.matcher(ofWhom).find();
      boolean areOthers = OF_OTHERS.matcher(ofWhom).find();
      NameList.Listed list =
          NameList.readAll(
              paragraph.text(),
              part.namesStart(),
              part.namesEnd(),
              context.namesIn(paragraph),
              areStates);
      Map<Boolean, List<NameList.Printed>> byKept =
          list.names().stream()
              .collect(
                  Collectors.partitioningBy(name -> isKnown(name) || isKindStated && !areOthers));
      List<NameList.Printed> kept = byKept.get(true);
      add(kept, Status.in(ofWhom), under(part.start(), leadIn));
      List<Span> unread = new ArrayList<>(list.unread());
      byKept.get(false).forEach(name -> unread.add(new Span(name.start(), name.end())));
      warnOfUnread(part, unread, kept.size());
    }

    /** Reads names at the end of the sentence; warns if other words follow them. */
    private void readToEnd(int from, String phrase) {
      List<NameList.Printed> names = readRunning(from, sentence.endOfWords(), phrase);
      if (names.isEmpty()) {
        warnOfCounted(phrase);
        return;
      }
      int end = names.get(names.size() - 1).end();
      String rest = paragraph.text().substring(end, sentence.endOfWords());
      if (!REST_OF_NAME.matcher(rest).matches()) {
        warn(
            "could not read “" + shortened(rest.strip()) + "”",
            paragraph.quote(end, sentence.endOfWords()));
      }
    }

    private List<NameList.Printed> readRunning(int from, int to, String phrase) {
      int start = sentence.start() + from;
      List<NameList.Printed> names =
          NameList.readRunning(paragraph.text(), start, to, context.namesIn(paragraph));
      add(
          names.stream().filter(AttendanceRule::isKnown).toList(),
          Status.in(blank(phrase, names, sentence.start())),
          under(sentence.start(), phrase));
      names.stream()
          .filter(name -> !isKnown(name))
          .map(name -> UnknownName.doubt(name, paragraph, context))
          .forEach(doubts::add);
      return names;
    }

    /** False for “The Netherlands commended the rise in births attended by …”. */
    private boolean isBeforeVerb(int start, int verb) {
      List<NameList.Printed> names =
          NameList.readRunning(paragraph.text(), start, verb, context.namesIn(paragraph));
      int end = names.isEmpty() ? verb : names.get(names.size() - 1).end();
      return end < verb && UP_TO_VERB.matcher(paragraph.text()).region(end, verb).matches();
    }

    private void add(
        List<NameList.Printed> names, Optional<Capacity> status, Optional<Name> under) {
      for (NameList.Printed name : names) {
        if (context.isOwn(name.agent())) {
          continue;
        }
        Optional<Capacity> capacity = Status.of(name.agent(), status, context.dictionary());
        facts.add(
            new Fact.Participation(
                name.agent(),
                capacity,
                capacity.filter(Capacity::isTreatyStatus).flatMap(is -> under),
                paragraph,
                paragraph.quote(name.start(), name.end())));
      }
    }

    private Optional<Name> under(int start, String phrase) {
      return context.instrumentIn(paragraph, start, start + phrase.length());
    }

    /** Returns where the first name of the subject starts; -1 if there is none. */
    private int subjectStart(String phrase, int verb) {
      int limit = Math.min(verb, LONGEST_START);
      int first = sentence.start();
      List<Dictionary.Found> names = context.namesIn(paragraph);
      for (int i = NameList.firstFrom(names, first); i < names.size(); i++) {
        int at = names.get(i).start() - first;
        if (at > limit) {
          break;
        }
        if (names.get(i).name().kind().isAgent()
            && SUBJECT_START.matcher(phrase.substring(0, at)).find()) {
          return at;
        }
      }
      return representativesEnd(phrase.substring(0, limit));
    }

    private void warnOfUnread(ListPart part, List<Span> unread, int read) {
      if (!unread.isEmpty()) {
        Span first = unread.get(0);
        String more = unread.size() == 1 ? "" : " and " + (unread.size() - 1) + " more";
        warn(
            "could not read “"
                + shortened(paragraph.text().substring(first.start(), first.end()))
                + "”"
                + more
                + (unread.size() == 1 ? " as a name" : " as names"),
            paragraph.quote(first.start(), first.end()));
        return;
      }
      String names = paragraph.text().substring(part.namesStart(), part.namesEnd());
      Matcher open = OPEN.matcher(part.leadIn());
      boolean isOpen = open.find() || (open = OPEN.matcher(names)).find();
      int counted = counted(ofWhom(part.leadIn()));
      if (isOpen) {
        warn(
            "the report says “" + open.group() + "”",
            paragraph.quote(part.start(), part.namesEnd()));
      } else if (counted > 0 && counted != read) {
        warn(
            "the report announces " + counted + " names, " + read + " were read",
            paragraph.quote(part.start(), part.namesEnd()));
      }
    }

    /** Warns of “by representatives of 44 countries” without a list. */
    private void warnOfCounted(String phrase) {
      Matcher counted = COUNTED.matcher(phrase);
      if (counted.find()) {
        int start = sentence.start() + counted.start();
        warn(
            "“" + counted.group() + "” are counted but not named",
            paragraph.quote(start, start + counted.group().length()));
      }
    }

    private void warn(String what, Quotation words) {
      doubts.add(
          new RuleResult.Doubt(
              Severity.WARNING, INCOMPLETE, "attendance list incomplete: " + what, words));
    }
  }

  /**
   * Returns the words that say what is listed: “following States not Parties to the Convention” in
   * “Delegations from the following … attended”.
   */
  private static String ofWhom(String leadIn) {
    String following = fromFollowing(leadIn);
    Matcher attended = ATTENDED.matcher(following);
    return attended.find() && attended.start() > 0
        ? following.substring(0, attended.start())
        : following;
  }

  /**
   * Returns the words before the colon from the last “following” on; all of them if there is none.
   */
  static String fromFollowing(String leadIn) {
    Matcher following = FOLLOWING.matcher(leadIn);
    int start = 0;
    while (following.find()) {
      start = following.start();
    }
    return leadIn.substring(start);
  }

  private static int counted(String ofWhom) {
    Matcher counted = COUNTED.matcher(ofWhom);
    return counted.find() ? Ordinal.number(counted.group("number").toLowerCase(Locale.ROOT)) : 0;
  }

  private static String shortened(String words) {
    return words.length() <= MOST_SHOWN ? words : words.substring(0, MOST_SHOWN).strip() + "…";
  }

  private static boolean isKnown(NameList.Printed name) {
    return name.agent().known().isPresent();
  }

  /**
   * Returns where a name should stand after “The observer for”, as in “The observer for Ruritania
   * attended”; -1 if nowhere.
   */
  private static int representativesEnd(String start) {
    Matcher representatives = Speakers.REPRESENTATIVES.matcher(start);
    return representatives.find()
            && SUBJECT_START.matcher(start.substring(0, representatives.end())).find()
        ? representatives.end()
        : -1;
  }

  /**
   * Blanks out the names: their words (“United Nations Office …”) must not be read as a capacity.
   */
  static String blank(String phrase, List<NameList.Printed> names, int offset) {
    StringBuilder blanked = new StringBuilder(phrase);
    for (NameList.Printed name : names) {
      int start = Math.max(0, name.start() - offset);
      for (int i = start; i < name.end() - offset && i < phrase.length(); i++) {
        blanked.setCharAt(i, '_');
      }
    }
    return blanked.toString();
  }
}
