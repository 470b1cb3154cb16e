package org.w3id.rapporteur.facts.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.rapporteur.dictionary.Name;
import org.w3id.rapporteur.document.Paragraph;
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
          "\\G(?:, (?!and |by )[^,:;]{3,90}(?=,))?,?(?<next>)(?: and| as well as|;)?(?: also)?(?: by)? (?:the |a |an )?(?:representatives?|observers?) "
              + "(?:of|for|from) (?:the )?");

  /** “the signatory State Japan”, “two intergovernmental organizations, the Organization of …”. */
  private static final Pattern STATUS_BEFORE_NAME =
      Pattern.compile(
          "\\G(?:(?:the|two|three|four|five|six|following) )*(?:[Ss]ignatory States?|signatories|States? [Pp]art(?:y|ies)"
              + "|non-party States?|non-signatory States?|observer States?|States?|parties|intergovernmental organizations?"
              + "|regional groups?|specialized agenc(?:y|ies)|United Nations (?:entit(?:y|ies)|bod(?:y|ies)|agenc(?:y|ies))"
              + "|regional economic integration organizations?)"
              + "(?: (?:that|which) (?:is|are|was|were) [^,:]*?)?(?: to the [\\p{L} ]+?Protocol)?(?:,? namely,?|[,:])? (?:the )?");

  /** “the representative of Morocco, on behalf of the Group of African States”. */
  static final Pattern ON_BEHALF =
      Pattern.compile("\\G,? (?:(?:speaking|who spoke|also|and) )*(?:on|in) behalf of (?:the )?");

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

  /** “…: A, B and C”, after a colon. */
  void readList(ListPart part) {
    String leadIn = part.leadIn();
    if (REPRESENTATIVES.matcher(leadIn).find()
        || leadIn.matches("(?s).*\\b(?:following|namely)\\b.*")) {
      boolean states = Status.in(leadIn).map(Capacity::isTreatyStatus).orElse(true);
      names.addAll(
          NameList.readAll(text, part.namesStart(), part.namesEnd(), context.dictionary(), states));
    }
  }

  /**
   * “The representative of Costa Rica made a statement on behalf of the Group of …”: the group
   * spoke.
   *
   * @param onBehalf where in the stretch the words may stand
   */
  void replaceBySpokenFor(Pattern onBehalf, int start, int end) {
    Matcher behalf = onBehalf.matcher(text);
    if (names.size() == 1 && behalf.region(start, end).find()) {
      List<NameList.Printed> spokenFor =
          NameList.readKnown(text, behalf.end(), end, context.dictionary());
      if (!spokenFor.isEmpty()) {
        names.clear();
        names.addAll(spokenFor);
      }
    }
  }

  /** “by the representatives of A and B, as well as the observer for C”. */
  void readFrom(int start, int end) {
    at = start;
    if (readSecretariat(start, end)) {
      return;
    }
    Matcher representatives = REPRESENTATIVES.matcher(text);
    representatives.region(at, end);
    if (representatives.find()
        && text.substring(at, representatives.start()).matches("(?:the |a |an |both |two )*")) {
      at = representatives.end();
    }
    readNames(end);
    Matcher more = MORE.matcher(text);
    while (more.region(at, end).find()) {
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
    if (status.region(at, end).find()) {
      at = status.end();
    }
    List<NameList.Printed> all = NameList.readRunning(text, at, end, context.dictionary());
    if (all.isEmpty()) {
      return;
    }
    at = all.get(all.size() - 1).end();
    all.stream().filter(name -> name.agent().known().isEmpty()).forEach(unknown::add);
    List<NameList.Printed> found =
        all.stream().filter(name -> name.agent().known().isPresent()).toList();
    if (found.isEmpty()) {
      return;
    }
    Matcher behalf = ON_BEHALF.matcher(text);
    if (behalf.region(at, end).find()) {
      List<NameList.Printed> spokenFor =
          NameList.readKnown(text, behalf.end(), end, context.dictionary());
      if (!spokenFor.isEmpty()) {
        found = new ArrayList<>(found.subList(0, found.size() - 1));
        found.addAll(spokenFor);
        at = spokenFor.get(spokenFor.size() - 1).end();
      }
    }
    names.addAll(found);
  }

  /** “The observers for A and B made statements”; “The European Union made a statement”. */
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
    while (!names.isEmpty() && more.region(at, end).find()) {
      partEnds.add(more.start("next"));
      at = more.end();
      readNames(end);
    }
  }

  /** After “Under agenda item 2, with the Chair presiding, ”. */
  private int subjectStart(Sentence sentence, int verb) {
    String before = sentence.text().substring(0, verb);
    Matcher representatives = REPRESENTATIVES.matcher(before);
    int start = 0;
    Matcher comma =
        Pattern.compile(
                "^(?:(?:Under|On|At|With|In|During|Following|After|Also)\\b[^,]*(?:, \\d[^,]*| and \\d+)*, )+(?:with [^,]*, )?")
            .matcher(before);
    if (comma.find()) {
      start = comma.end();
    }
    if (representatives.find() && representatives.start() < start) {
      start = Math.max(0, before.lastIndexOf(", ", representatives.start()) + 2);
    }
    return sentence.start() + start;
  }

  void addFacts(int phraseStart, String phrase, List<String> items, List<Fact> facts) {
    List<NameList.Printed> all = new ArrayList<>(names);
    all.addAll(secretariats);
    String blanked = AttendanceRule.blank(phrase, all, phraseStart);
    Optional<Name> under =
        context.instrumentIn(paragraph, phraseStart, phraseStart + phrase.length());
    for (NameList.Printed name : names) {
      if (name.agent().known().filter(known -> known.kind() == Name.Kind.BODY).isEmpty()) {
        Optional<Capacity> status = Status.in(partOf(name, blanked, phraseStart));
        Optional<Capacity> capacity = Status.of(name.agent(), status, context.dictionary());
        facts.add(statement(name, capacity, under, items));
      }
    }
    for (NameList.Printed secretariat : secretariats) {
      facts.add(statement(secretariat, Optional.of(Capacity.SECRETARIAT), Optional.empty(), items));
    }
  }

  /** Names in a speaker's place that the dictionary does not know: too little for a fact. */
  List<Reading.Doubt> doubts() {
    return unknown.stream().map(name -> UnknownName.doubt(name, paragraph, context)).toList();
  }

  /**
   * “the representatives of A, parties to …, and the observer for B, a signatory”: each its own.
   */
  private String partOf(NameList.Printed name, String phrase, int phraseStart) {
    int start = 0;
    int end = phrase.length();
    for (int partEnd : partEnds) {
      if (partEnd <= name.start()) {
        start = partEnd - phraseStart;
      } else {
        end = Math.min(end, partEnd - phraseStart);
      }
    }
    return phrase.substring(start, end);
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
