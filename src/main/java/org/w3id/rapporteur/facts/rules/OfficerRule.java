package org.w3id.rapporteur.facts.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.rapporteur.document.Paragraph;
import org.w3id.rapporteur.facts.Fact;
import org.w3id.rapporteur.facts.Role;

/**
 * Reads who chaired, was rapporteur or spoke on a panel at the session that the report is about.
 *
 * <p>“The meeting was chaired by Ignacio Baylina Ruíz (Spain).” (para. 47); “the discussion … was
 * led by the following panellists: Simona Ragazzi (Italy), Louis J. Orsini (United States of
 * America) and …” (50). Silent on “With the Chair presiding”, on officers of other bodies (“Chair
 * of the Customs Committee”), of contact groups and side events, and on officers elected for
 * another session.
 */
public final class OfficerRule implements Rule {
  private static final String CHAIR =
      "(?:(?:[Cc]o-)?[Cc]hair(?:person|man|woman)?s?|(?:[Cc]o-)?[Pp]residents?)";
  private static final String OFFICE =
      "(?:(?<vice>[Vv]ice-" + CHAIR + ")|(?<rapporteur>[Rr]apporteurs?)|(?<chair>" + CHAIR + "))";
  private static final String OF_BODY =
      "(?: (?:of|for|to) (?:the |its |this )?(?<body>[^,.;:()]{1,120}))?";

  private static final Pattern OFFICE_OF_BODY =
      Pattern.compile(
          "(?:[Vv]ice-"
              + CHAIR
              + "|[Rr]apporteurs?|"
              + CHAIR
              + ") of (?:the |its )?(?<body>\\p{Lu}[^,.;:()]{1,120})");

  private static final Pattern JOINED_OFFICE =
      Pattern.compile(
          ".{0,120} and (?:the |its )?(?:[Vv]ice-)?(?:"
              + CHAIR
              + "|[Rr]apporteurs?) (?:of|for|to) (?:the |its )?(?<body>.{1,120})");

  private static final String BEFORE_OFFICE =
      "(?:the|its|who|is|was|were|as|also|served|serving|acted|acting|continued|elected|re-elected|reelected|designated|appointed"
          + "|by acclamation|by consensus|to serve|to be|to|in (?:his|her|their) capacity|office of|first|second|third)";

  /** What joins persons with the same office: “A (X), B (Y) and Ms. C (Z)”. */
  private static final Pattern JOINED =
      Pattern.compile(
          "\\s*(?:[,;])?\\s*(?:and |as well as )?(?:" + Person.HONORIFIC + "\\.?,? ){0,3}");

  /** After a name: “…, Chair of the Working Group”, “as Vice-Chairs”, “acted as Rapporteur”. */
  private static final Pattern ROLE_AFTER =
      Pattern.compile(
          "^(?:,(?: "
              + BEFORE_OFFICE
              + "){0,8}|(?: "
              + BEFORE_OFFICE
              + "){1,8}) "
              + OFFICE
              + "\\b(?!-|:)"
              + OF_BODY);

  /** Right before a name: “Chair: ”, “the Chair, Mr. ”, “the Chair of the Committee, Ms. ”. */
  private static final Pattern ROLE_BEFORE =
      Pattern.compile(
          "(?<modifier>(?:\\p{Lu}[\\p{L}\\p{M}’'-]* ){0,3})\\b"
              + OFFICE
              + "\\b(?!-)"
              + OF_BODY
              + "(?<mark>:|,| was| were)? ?(?:(?:the following|"
              + Person.HONORIFIC
              + "\\.?,?) ){0,4}$");

  /** Right before a name: “chaired by”, “under the chairmanship of”. */
  private static final Pattern CHAIRED_BY =
      Pattern.compile(
          "\\b(?:(?<subject>[^,.;:]{1,160}) (?:was|were)(?: opened and| again| also| jointly| then)? (?:co-)?(?:chaired|presided over) by"
              + "|under the (?:chairmanship|chairpersonship|chairship|presidency) of)"
              + "(?: (?:the|its) (?<vice>Vice-)?(?:Chair|President),?)?(?: "
              + Person.HONORIFIC
              + "\\.?,?){0,3} $");

  private static final Pattern CHAIRED_AFTER =
      Pattern.compile(
          "^,? (?:who )?(?:(?:chaired|presided over|presided at) (?:the |its |this )?(?<object>[^,.;:]{1,120})"
              + "|presid(?:ed|ing)\\b|(?:took|assumed|in) the chair\\b)");

  /** A chair named without a State: “chaired by Ms. Ana Pérez.” */
  private static final Pattern CHAIRED_BY_BARE =
      Pattern.compile(
          "(?<subject>[^,.;:]{1,160}) (?:was|were) (?:co-)?chaired by (?:"
              + Person.HONORIFIC
              + "\\.? ){0,3}(?<name>"
              + Person.NAME
              + ")(?=[.,;]|$| of the | from )");

  private static final Pattern ELECTED =
      Pattern.compile(
          "(?:^|[,;] )(?<who>[^,;:]{1,160}?)(?:,[^,]{1,120},)? (?:then |also |unanimously |had )?(?:re-?)?elected\\b");

  /** “the following officers were elected”, “Chair: …” in a list of the Bureau. */
  private static final Pattern OF_BUREAU =
      Pattern.compile("(?i)\\belect(?:ed|ion)\\b|\\bofficers?\\b|\\bbureau\\b");

  private static final Pattern PASSIVE = Pattern.compile("\\b(?:was|were|be|been|being|and|or) *$");

  /** “for its seventieth session”, but not “at its first session”. */
  private static final Pattern FOR_SESSION =
      Pattern.compile("\\bfor (?:its|the|their) [^,.;:]{1,60}? sessions?\\b");

  private static final Pattern LATER =
      Pattern.compile(
          "(?i)\\b(?:next|future|following|forthcoming|subsequent|upcoming) (?:\\p{L}+ )?sessions?\\b|\\bits sessions in\\b"
              + "|\\b(?:19|20)\\d\\d (?:\\p{L}+ )?sessions?\\b|\\bsessions? (?:in|of|to be held)(?: in)? (?:19|20)\\d\\d");

  private static final Pattern PANELLIST = Pattern.compile("\\b[Pp]anell?ists?\\b");

  /** “The discussion was led by A (X) and B (Y)”: those who lead a discussion are panellists. */
  private static final Pattern DISCUSSION_LED =
      Pattern.compile("\\b(?:discussion|debate)s?\\b[^.:]{0,160}\\b(?:led|facilitated) by\\b");

  private static final Pattern MODERATOR = Pattern.compile("\\bmoderat[^,.;:]{0,60}$");
  private static final Pattern NOT_PANEL =
      Pattern.compile(
          "\\bthanked\\b|\\bnominat|\\bhad been\\b|\\bformer\\b|\\bnot\\b|\\bwould\\b|\\bwill\\b");
  private static final Pattern NOT_OFFICER =
      Pattern.compile(
          "\\b(?:thanked|tribute|congratulated|outgoing|incoming|former|previous|predecessor|nominated|nominees?|candidates?|would|will|not"
              + "|late|to be chaired)\\b");

  /** “Chair of the Committee from 2012 to 2015”. */
  private static final Pattern OF_PAST =
      Pattern.compile("\\b(?:from|between|until|in) (?:19|20)\\d\\d\\b");

  private static final Pattern MEETING =
      Pattern.compile(
          "^(?:(?:present|current|same|first|opening|closing|entire|plenary|"
              + Ordinal.PATTERN
              + ") )*(?:meetings?|sessions?)\\b(?: of (?:the |its )?(?<of>.*))?");

  private static final int WINDOW = 320;

  @Override
  public String name() {
    return "officer";
  }

  @Override
  public RuleResult read(Paragraph paragraph, Context context) {
    List<Fact> facts = new ArrayList<>();
    int bureau = firstBureau(paragraph);
    for (Sentence sentence : Sentence.of(paragraph.text())) {
      List<Person> persons = Person.in(sentence.text(), context);
      OfSentence reading =
          OfSentence.of(sentence, bureau <= sentence.end(), paragraph, context, facts);
      for (List<Person> joined : joined(persons, sentence.text())) {
        reading.read(joined);
      }
      if (persons.isEmpty()) {
        reading.readBareChair();
      }
    }
    return RuleResult.of(facts);
  }

  /**
   * Returns where the first words about a bureau end; 0 if they stand in a heading, {@link
   * Integer#MAX_VALUE} if there are none.
   */
  private static int firstBureau(Paragraph paragraph) {
    Matcher bureau = OF_BUREAU.matcher(paragraph.text());
    boolean isUnder =
        paragraph.isUnder("officers")
            || paragraph.isUnder("bureau")
            || paragraph.isUnder("opening");
    return isUnder ? 0 : bureau.find() ? bureau.end() : Integer.MAX_VALUE;
  }

  /** Groups persons between whom only commas and “and” stand. */
  private static List<List<Person>> joined(List<Person> persons, String text) {
    List<List<Person>> all = new ArrayList<>();
    int last = -1;
    for (Person person : persons) {
      if (last < 0 || !JOINED.matcher(text).region(last, person.start()).matches()) {
        all.add(new ArrayList<>());
      }
      all.get(all.size() - 1).add(person);
      last = person.end();
    }
    return all;
  }

  /** Reads one sentence. */
  private record OfSentence(
      Sentence sentence,
      Paragraph paragraph,
      Context context,
      List<Fact> facts,
      boolean isOfAnotherEvent,
      boolean isOfBureau,
      List<String> items) {
    static OfSentence of(
        Sentence sentence,
        boolean isOfBureau,
        Paragraph paragraph,
        Context context,
        List<Fact> facts) {
      String text = sentence.text();
      boolean isOther = PANELLIST.matcher(text).find() || Occasion.isOther(text, context);
      return new OfSentence(
          sentence, paragraph, context, facts, isOther, isOfBureau, AgendaItemNumbers.in(text));
    }

    void read(List<Person> joined) {
      String text = sentence.text();
      int start = joined.get(0).start();
      int end = joined.get(joined.size() - 1).end();
      String before = text.substring(Math.max(0, start - WINDOW), start);
      String after = text.substring(end, Math.min(text.length(), end + WINDOW));
      List<Person> officers = List.of();
      Optional<Role> role = Optional.empty();
      if (!NOT_OFFICER.matcher(before).find() && !isElectedElsewhere(before, after)) {
        Matcher roleAfter = ROLE_AFTER.matcher(after);
        Matcher roleBefore = ROLE_BEFORE.matcher(before);
        if (roleAfter.find()) {
          role = office(roleAfter).filter(found -> isOwnAfter(roleAfter, after, joined));
          officers =
              isPlural(roleAfter) ? joined : joined.subList(joined.size() - 1, joined.size());
        } else if (roleBefore.find()) {
          role = office(roleBefore).filter(found -> isOwnBefore(roleBefore));
          officers = isPlural(roleBefore) ? joined : joined.subList(0, 1);
        } else {
          role = presiding(before, after);
          officers = role.isPresent() && joined.size() == 1 ? joined : List.of();
        }
      }
      if (role.isPresent() && !officers.isEmpty()) {
        for (Person person : officers) {
          add(role.get(), person);
        }
      } else {
        readPanel(joined);
      }
    }

    /**
     * Whether the office after a name is the reporting body's. “…, Chair” alone does not say so in
     * a panel, nor does “…, Chair, Committee on Fish”.
     */
    private boolean isOwnAfter(Matcher role, String after, List<Person> joined) {
      String body = role.group("body");
      if (body != null) {
        return isOwn(body, context) && isOfThisSession(body);
      }
      String rest = after.substring(role.end());
      if (isOfOtherBodyLater(rest)) {
        return false;
      }
      boolean goesOn = rest.matches("(?s),? (?:the )?\\p{Lu}.*");
      boolean isNextPerson =
          JOINED.matcher(rest).lookingAt()
                  && rest.matches("(?s),? (?:and )?" + Person.HONORIFIC + "\\b.*")
              || Pattern.compile("^,? (?:and )?" + Person.NAME + " \\(").matcher(rest).find();
      return (!goesOn || isNextPerson) && !isOfAnotherEvent;
    }

    /**
     * Whether a later office is another body's: “A was elected Chair and B was elected Vice-Chair
     * of the Working Group on Drafts.”
     */
    private boolean isOfOtherBodyLater(String rest) {
      Matcher later = OFFICE_OF_BODY.matcher(rest);
      return later.find() && !isOwn(later.group("body"), context);
    }

    private boolean isOwnBefore(Matcher role) {
      String modifier = role.group("modifier").replaceFirst("^(?:The|Its|Our) ", "").strip();
      if (!modifier.isEmpty() && !isOwn(modifier, context)) {
        return false;
      }
      String body = role.group("body");
      if (body != null) {
        return isOwn(lastOffice(body), context) && isOfThisSession(body);
      }
      boolean isLabel = ":".equals(role.group("mark")) || role.group("mark") == null;
      return !isOfAnotherEvent && (!isLabel || isOfBureau);
    }

    /** False for “Chair of its thirteenth session” in a report on the twelfth. */
    private boolean isOfThisSession(String body) {
      return !OF_PAST.matcher(body).find()
          && !context.namesOtherSession(body.replace("meeting", "session"));
    }

    /**
     * Returns the body of the office nearest to the name: “the Chair of the SBSTA and the Chair of
     * the SBI, Mr. A”.
     */
    private static String lastOffice(String body) {
      Matcher office = JOINED_OFFICE.matcher(body);
      return office.lookingAt() ? office.group("body") : body;
    }

    /** Whether another body elected the persons, or for another session. */
    private boolean isElectedElsewhere(String before, String after) {
      if (!OF_BUREAU.matcher(before).find() && !OF_BUREAU.matcher(after).find()) {
        return false;
      }
      if (LATER.matcher(before).find()
          || LATER.matcher(after).find()
          || context.namesOtherSession(forSession(before))
          || context.namesOtherSession(forSession(after))) {
        return true;
      }
      Matcher elected = ELECTED.matcher(before);
      return elected.find()
          && !PASSIVE.matcher(elected.group("who")).find()
          && !isOwnSubject(elected.group("who"), context);
    }

    private static String forSession(String words) {
      Matcher at = FOR_SESSION.matcher(words);
      StringBuilder found = new StringBuilder();
      while (at.find()) {
        found.append(at.group()).append("; ");
      }
      return found.toString();
    }

    private Optional<Role> presiding(String before, String after) {
      Matcher chaired = CHAIRED_AFTER.matcher(after);
      if (chaired.find()) {
        boolean isOwn = chaired.group("object") == null || isOwn(chaired.group("object"), context);
        return isOwn && !isOfAnotherEvent ? Optional.of(Role.CHAIR) : Optional.empty();
      }
      Matcher by = CHAIRED_BY.matcher(before);
      if (!by.find() || isOfAnotherEvent) {
        return Optional.empty();
      }
      String subject = by.group("subject");
      return subject == null || isOwnSubject(subject, context)
          ? Optional.of(by.group("vice") == null ? Role.CHAIR : Role.VICE_CHAIR)
          : Optional.empty();
    }

    private void readPanel(List<Person> joined) {
      if (isPanellist(joined.get(0))
          && !NOT_PANEL.matcher(sentence.text()).find()
          && !Occasion.isOther(sentence.text(), context)) {
        joined.forEach(person -> add(Role.PANELLIST, person));
      }
    }

    private boolean isPanellist(Person person) {
      String before =
          sentence.text().substring(Math.max(0, person.start() - 10 * WINDOW), person.start());
      return (PANELLIST.matcher(before).find() || DISCUSSION_LED.matcher(before).find())
          && !MODERATOR.matcher(before).find();
    }

    void readBareChair() {
      Matcher chaired = CHAIRED_BY_BARE.matcher(sentence.text());
      if (!chaired.find()
          || NOT_OFFICER.matcher(sentence.text()).find()
          || Occasion.isOther(sentence.text(), context)
          || !isOwnSubject(chaired.group("subject"), context)
          || !chaired.group("name").contains(" ")
          || context.dictionary().named(chaired.group("name")).isPresent()) {
        return;
      }
      int start = chaired.start("name");
      add(
          Role.CHAIR,
          new Person(chaired.group("name"), Optional.empty(), start, chaired.end("name")));
    }

    private void add(Role role, Person person) {
      facts.add(
          new Fact.Officer(
              role,
              person.name(),
              person.state(),
              role == Role.PANELLIST ? items : List.of(),
              paragraph,
              paragraph.quote(sentence.start() + person.start(), sentence.start() + person.end())));
    }
  }

  private static Optional<Role> office(Matcher office) {
    if (office.group("vice") != null) {
      return Optional.of(Role.VICE_CHAIR);
    }
    return Optional.of(office.group("rapporteur") != null ? Role.RAPPORTEUR : Role.CHAIR);
  }

  private static boolean isPlural(Matcher office) {
    for (String kind : List.of("vice", "rapporteur", "chair")) {
      if (office.group(kind) != null) {
        return office.group(kind).endsWith("s");
      }
    }
    return false;
  }

  /**
   * Whether the last words of a subject name the reporting body or its meeting: “At its 2nd meeting
   * the Working Group”, “The meeting”.
   */
  private static boolean isOwnSubject(String subject, Context context) {
    if (subject.strip().equals("It")) {
      return true;
    }
    int the = Math.max(subject.lastIndexOf("the "), subject.lastIndexOf("The "));
    return isOwn(the < 0 ? subject.strip() : subject.substring(the + 4), context)
        || isOwn(subject.strip().replaceFirst("^[Tt]he ", ""), context);
  }

  /**
   * Whether a word has the initials of a name: “SBI” for the Subsidiary Body for Implementation.
   */
  private static boolean isInitials(String word, String name) {
    StringBuilder initials = new StringBuilder();
    for (String part : name.split("[\\s-]+")) {
      if (!part.isEmpty() && Character.isUpperCase(part.charAt(0))) {
        initials.append(part.charAt(0));
      }
    }
    return initials.length() > 1 && word.contentEquals(initials);
  }

  /** Whether words begin with the reporting body's name, or with its meeting or session. */
  private static boolean isOwn(String words, Context context) {
    Matcher meeting = MEETING.matcher(words);
    if (meeting.find()) {
      return meeting.group("of") == null || isOwn(meeting.group("of"), context);
    }
    if (context.body().isEmpty()) {
      return false;
    }
    String own = context.body().get().name();
    if (words.startsWith(own) || context.bodies().ownNames().contains(words.strip())) {
      return true;
    }
    String shortName = context.shortName();
    int at = words.indexOf(shortName);
    if (at < 0) {
      return isInitials(words.split(" ", 2)[0], own);
    }
    String head = words.substring(0, at + shortName.length());
    String rest = words.substring(head.length());
    int inOwn = own.indexOf(head);
    return inOwn >= 0
        && own.substring(inOwn + head.length())
            .matches("(?:,? (?:on|of|for|to|in|\\d)\\b.*|[,(].*)?")
        && !rest.matches("(?s)[\\p{L}-]+.*| (?:on|of|for|in|to) .*");
  }
}
