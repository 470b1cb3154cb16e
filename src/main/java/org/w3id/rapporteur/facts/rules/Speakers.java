package org.w3id.rapporteur.facts.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.rapporteur.dictionary.Name;
import org.w3id.rapporteur.document.Paragraph;
import org.w3id.rapporteur.document.Span;
import org.w3id.rapporteur.facts.Agent;
import org.w3id.rapporteur.facts.Capacity;
import org.w3id.rapporteur.facts.Fact;

/** Collects the names of one sentence's speakers. */
final class Speakers {
  static final Pattern REPRESENTATIVES =
      Pattern.compile(
          "\\b(?:[Rr]epresentatives?|[Oo]bservers?|[Dd]elegations?|[Dd]elegates?) (?:of|for|from) (?:the )?");

  private static final Pattern SECRETARIAT =
      Pattern.compile(
          "^(?:(?:[Tt]he|[Aa]|[Mm]embers of the|[Rr]epresentatives? of the|[Tt]he representatives? of the"
              + "|[Aa] representative of the|[Ss]everal representatives of the) )?(?<secretariat>Secretariat)\\b");

  private static final Pattern MORE =
      Pattern.compile(
          "(?:, (?!and |by )[^,:;]{3,90}(?=,))?,?(?<next>)(?: and| as well as|;)?(?: also)?(?: by)? (?:the |a |an )?(?:representatives?|observers?) "
              + "(?:of|for|from) (?:the )?");

  /**
   * A status before the name: “the signatory State Japan”, “two intergovernmental organizations,
   * the Organization of …”.
   */
  private static final Pattern STATUS_BEFORE_NAME =
      Pattern.compile(
          "(?:(?:the|two|three|four|five|six|following) ){0,4}(?:[Ss]ignatory States?|signatories|States? [Pp]art(?:y|ies)"
              + "|non-party States?|non-signatory States?|observer States?|States?|parties|intergovernmental organizations?"
              + "|regional groups?|specialized agenc(?:y|ies)|United Nations (?:entit(?:y|ies)|bod(?:y|ies)|agenc(?:y|ies))"
              + "|regional economic integration organizations?)"
              + "(?: (?:that|which) (?:is|are|was|were) [^,:]{0,120}?)?(?: to the [\\p{L} ]{1,80}?Protocol)?(?:,? namely,?|[,:])? (?:the )?");

  private static final Pattern OF_STATES =
      Pattern.compile("(?i)\\b(?:states|countries|governments|parties|signatories)\\b");

  /** “the representative of Morocco, on behalf of the Group of African States”. */
  static final Pattern ON_BEHALF =
      Pattern.compile(",? (?:(?:speaking|who spoke|also|and) ){0,4}(?:on|in) behalf of (?:the )?");

  /** “Under agenda items 2, 3 and 4, ”. */
  private static final Pattern OPENING_PHRASE =
      Pattern.compile(
          "(?:Under|On|At|With|In|During|Following|After|Also|Before)\\b[^,]*+(?:, \\d[^,]*+)*+, ");

  /** “, a signatory State”, “, which is neither a party nor a signatory to …”. */
  private static final Pattern APPOSITION =
      Pattern.compile(
          ",? (?:an? |both |all |two |which |that |the |neither |not |States? |[Pp]art(?:y|ies) |[Ss]ignator)[^,;.]{0,200}");

  private static final Pattern PRESIDING = Pattern.compile("with [^,]*+, ");

  /** The most characters after “on behalf of” that a diagnostic shows. */
  private static final int LONGEST_GROUP = 60;

  private final Paragraph paragraph;
  private final Context context;
  private final String text;
  private final List<NameList.Printed> names = new ArrayList<>();
  private final List<NameList.Printed> unknown = new ArrayList<>();
  private final List<NameList.Printed> secretariats = new ArrayList<>();
  private final List<Integer> partEnds = new ArrayList<>();
  private int at;

  Speakers(Paragraph paragraph, Context context) {
    this.paragraph = paragraph;
    this.context = context;
    this.text = paragraph.text();
  }

  /** Reads “…: A, B and C”, after a colon. */
  void readList(ListPart part) {
    String leadIn = part.leadIn();
    if (REPRESENTATIVES.matcher(leadIn).find()
        || leadIn.matches("(?s).*\\b(?:following|namely)\\b.*")) {
      boolean areStates = OF_STATES.matcher(leadIn).find();
      NameList.Listed list =
          NameList.readAll(
              text, part.namesStart(), part.namesEnd(), context.namesIn(paragraph), areStates);
      for (NameList.Printed name : list.names()) {
        (areStates || isKnown(name) ? names : unknown).add(name);
      }
      list.unread().stream().map(this::unread).forEach(unknown::add);
    }
  }

  /** A part of a list that could not be read as a name. */
  private NameList.Printed unread(Span span) {
    String words = text.substring(span.start(), span.end());
    return new NameList.Printed(Agent.unknown(words, false), span.start(), span.end());
  }

  private static boolean isKnown(NameList.Printed name) {
    return name.agent().known().isPresent();
  }

  /**
   * Replaces a speaker by the group spoken for: “The representative of Costa Rica made a statement
   * on behalf of the Group of …”.
   *
   * @param onBehalf matches the words “on behalf of”, at {@code start}
   */
  void replaceBySpokenFor(Pattern onBehalf, int start, int end) {
    Matcher behalf = onBehalf.matcher(text);
    if (names.size() == 1 && behalf.region(start, end).lookingAt()) {
      names.clear();
      names.addAll(spokenFor(behalf.end(), end));
    }
  }

  /** Reads “by the representatives of A and B, as well as the observer for C”. */
  void readFrom(int start, int end) {
    at = start;
    if (readSecretariat(start, end)) {
      return;
    }
    Matcher representatives = REPRESENTATIVES.matcher(text);
    representatives.region(at, end);
    if (representatives.find()
        && text.substring(at, representatives.start()).matches("(?:the |a |an |both |two ){0,4}")) {
      at = representatives.end();
    }
    readNames(end);
    Matcher more = MORE.matcher(text);
    while (more.region(at, end).lookingAt()) {
      partEnds.add(more.start("next"));
      at = more.end();
      int before = names.size();
      readNames(end);
      if (names.size() == before) {
        return;
      }
    }
  }

  private boolean readSecretariat(int start, int end) {
    Matcher secretariat = SECRETARIAT.matcher(text);
    secretariat.region(start, end);
    if (!secretariat.find()) {
      return false;
    }
    context
        .dictionary()
        .named("Secretariat")
        .ifPresent(
            name ->
                secretariats.add(
                    new NameList.Printed(
                        Agent.known(name, "Secretariat"),
                        secretariat.start("secretariat"),
                        secretariat.end("secretariat"))));
    return true;
  }

  private void readNames(int end) {
    Matcher status = STATUS_BEFORE_NAME.matcher(text);
    if (status.region(at, end).lookingAt()) {
      at = status.end();
    }
    List<NameList.Printed> all = NameList.readRunning(text, at, end, context.namesIn(paragraph));
    if (all.isEmpty()) {
      return;
    }
    at = all.get(all.size() - 1).end();
    all.stream().filter(name -> !isKnown(name)).forEach(unknown::add);
    List<NameList.Printed> found = all.stream().filter(Speakers::isKnown).toList();
    if (found.isEmpty()) {
      return;
    }
    Matcher behalf = ON_BEHALF.matcher(text);
    if (behalf.region(at, end).lookingAt()) {
      List<NameList.Printed> spokenFor = spokenFor(behalf.end(), end);
      found = new ArrayList<>(found.subList(0, found.size() - 1));
      found.addAll(spokenFor);
      at = spokenFor.isEmpty() ? behalf.end() : spokenFor.get(spokenFor.size() - 1).end();
    }
    names.addAll(found);
  }

  /** Returns those for whom a statement was made; none if the group cannot be read. */
  private List<NameList.Printed> spokenFor(int start, int end) {
    List<NameList.Printed> spokenFor =
        NameList.readKnown(text, start, end, context.namesIn(paragraph));
    if (spokenFor.isEmpty()) {
      unknown.add(unread(new Span(start, Math.min(end, start + LONGEST_GROUP))));
    }
    return spokenFor;
  }

  /**
   * Reads “The observers for A and B made statements” and “The European Union made a statement”.
   */
  void readSubject(Sentence sentence, int verb) {
    int end = sentence.start() + verb;
    Matcher representatives = REPRESENTATIVES.matcher(text);
    int start = subjectStart(sentence, verb);
    if (readSecretariat(start, end)) {
      return;
    }
    representatives.region(start, end);
    at = representatives.find() ? representatives.end() : start;
    if (text.startsWith("Secretariat", at)) {
      readSecretariat(at, end);
      return;
    }
    readNames(end);
    Matcher more = MORE.matcher(text);
    while (!names.isEmpty() && more.region(at, end).lookingAt()) {
      partEnds.add(more.start("next"));
      at = more.end();
      readNames(end);
    }
  }

  /** Returns where the subject starts, after “Under agenda item 2, with the Chair presiding, ”. */
  private int subjectStart(Sentence sentence, int verb) {
    String before = sentence.text().substring(0, verb);
    int start = 0;
    Matcher phrase = OPENING_PHRASE.matcher(before);
    while (phrase.region(start, before.length()).lookingAt()) {
      start = phrase.end();
    }
    Matcher presiding = PRESIDING.matcher(before).region(start, before.length());
    if (start > 0 && presiding.lookingAt()) {
      start = presiding.end();
    }
    Matcher representatives = REPRESENTATIVES.matcher(before);
    if (representatives.find() && representatives.start() < start) {
      start = Math.max(0, before.lastIndexOf(", ", representatives.start()) + 2);
    }
    return sentence.start() + start;
  }

  /** Adds the facts of a list's speakers, in the capacity that the words before the colon give. */
  void addListed(ListPart part, List<String> items, List<Fact> facts) {
    String ofWhom = AttendanceRule.fromFollowing(part.leadIn());
    addFacts(part.start() + part.leadIn().length() - ofWhom.length(), ofWhom, items, facts);
  }

  /**
   * Adds the facts of speakers in running text, in the capacity given beside their names.
   *
   * @param end where the words about the speakers end at the latest
   */
  void addRunning(int start, int end, List<String> items, List<Fact> facts) {
    int last = names.isEmpty() ? start : names.get(names.size() - 1).end();
    Matcher apposition = APPOSITION.matcher(text);
    int to = last < end && apposition.region(last, end).lookingAt() ? apposition.end() : last;
    addFacts(start, text.substring(start, Math.max(start, to)), items, facts);
  }

  private void addFacts(int phraseStart, String phrase, List<String> items, List<Fact> facts) {
    List<NameList.Printed> all = new ArrayList<>(names);
    all.addAll(secretariats);
    String blanked = AttendanceRule.blank(phrase, all, phraseStart);
    Optional<Name> under =
        context.instrumentIn(paragraph, phraseStart, phraseStart + phrase.length());
    List<Integer> ends = new ArrayList<>(partEnds);
    ends.add(Integer.MAX_VALUE);
    int partStart = phraseStart;
    int next = 0;
    for (int partEnd : ends) {
      Optional<Capacity> status = Status.in(part(blanked, partStart, partEnd, phraseStart));
      for (; next < names.size() && names.get(next).start() < partEnd; next++) {
        addFact(names.get(next), status, under, items, facts);
      }
      partStart = partEnd;
    }
    for (NameList.Printed secretariat : secretariats) {
      facts.add(statement(secretariat, Optional.of(Capacity.SECRETARIAT), Optional.empty(), items));
    }
  }

  private void addFact(
      NameList.Printed name,
      Optional<Capacity> status,
      Optional<Name> under,
      List<String> items,
      List<Fact> facts) {
    if (!context.isOwn(name.agent())) {
      Optional<Capacity> capacity = Status.of(name.agent(), status, context.dictionary());
      facts.add(statement(name, capacity, under, items));
    }
  }

  /**
   * Returns one part of a phrase. Each part has its own capacity: “the representatives of A,
   * parties to …, and the observer for B, a signatory”.
   */
  private static String part(String phrase, int start, int end, int phraseStart) {
    int from = Math.min(start - phraseStart, phrase.length());
    return phrase.substring(from, Math.max(from, Math.min(end - phraseStart, phrase.length())));
  }

  /** Returns a doubt for each unknown name in a speaker's place; such a name gives no fact. */
  List<RuleResult.Doubt> doubts() {
    return unknown.stream().map(name -> UnknownName.doubt(name, paragraph, context)).toList();
  }

  private Fact statement(
      NameList.Printed name,
      Optional<Capacity> capacity,
      Optional<Name> under,
      List<String> items) {
    boolean isTreatyStatus = capacity.map(Capacity::isTreatyStatus).orElse(false);
    return new Fact.Statement(
        name.agent(),
        capacity,
        isTreatyStatus ? under : Optional.empty(),
        items,
        paragraph,
        paragraph.quote(name.start(), name.end()));
  }
}
