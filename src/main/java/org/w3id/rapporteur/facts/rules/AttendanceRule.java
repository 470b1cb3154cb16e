package org.w3id.rapporteur.facts.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.rapporteur.diagnostic.Severity;
import org.w3id.rapporteur.dictionary.Name;
import org.w3id.rapporteur.document.Paragraph;
import org.w3id.rapporteur.facts.Capacity;
import org.w3id.rapporteur.facts.Fact;

/**
 * Who was represented, and in what capacity.
 *
 * <p>“The following States signatories to the Smuggling of Migrants Protocol were represented by
 * observers: Bolivia (Plurinational State of), Japan and Thailand.” (para. 58); “The European
 * Union, a regional economic integration organization that is a party to …, was represented” (57).
 * Silent on “was not represented”, “will be represented”.
 */
public final class AttendanceRule implements Rule {
  /** The code of a doubt at a name whose capacity is not told. */
  static final String CAPACITY_UNKNOWN = "CAPACITY_UNKNOWN";

  /** Present at the meeting, not in a chart or by counsel. */
  private static final Pattern ATTENDED =
      Pattern.compile(
          "\\b(?:(?:was|were)(?: also| each| both| further)? (?:represented|present)(?=\\s*(?:$|[.:,;]|by (?:an )?observers?"
              + "|as observers?|at |in the (?:Working|meeting|session|Conf|Comm)|also|remotely|virtually|online"
              + "|including|throughout|during|through|on ))"
              + "|(?:attended|participated in|took part in)\\b(?=[^.:]{0,40}"
              + "\\b(?:meeting|session|deliberations|work|Working Group|Conference|Committee)\\b)"
              + "|(?:participated|took part|attended)(?: as (?:an )?observers?| remotely| online)?(?=[:.]|$)"
              + "|(?:meeting|session) (?:was|were) (?:also )?attended by\\b"
              + "|(?:in attendance|present at the (?:meeting|session))\\b)");

  private static final Pattern INVERTED =
      Pattern.compile("^(?:Also|Likewise|Similarly) represented\\b[^:]*?\\b(?:was|were) ");

  private static final Pattern NOT =
      Pattern.compile(
          "\\b(?:was|were|had|did|could) not\\b|\\b(?:will|would|could|should|might|may|to) (?:also )?be"
              + "\\b|\\bhad hoped\\b|\\bNone of\\b|\\bNo \\w+|\\bunable to\\b");

  /** What may stand before a name that is the sentence's subject. */
  private static final Pattern SUBJECT_START =
      Pattern.compile(
          "^(?:(?:In addition|Also|Moreover|Furthermore|Finally|Likewise|At the meeting),? )?"
              + "(?:[^:]*?\\bnamely,? |(?:[Rr]epresentatives?|[Oo]bservers?|[Dd]elegations?) (?:of|for|from) "
              + "|(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|One|Two|Three|Four|Five|Six|Seven"
              + "|Eight|Nine|Ten|A|An|The|the)(?: other)? [^,:]*?,? )??)"
              + "(?:[Tt]he )?$");

  @Override
  public String name() {
    return "attendance";
  }

  @Override
  public Reading read(Paragraph paragraph, Context context) {
    List<Fact> facts = new ArrayList<>();
    List<Reading.Doubt> doubts = new ArrayList<>();
    for (Sentence sentence : Sentence.of(paragraph.text())) {
      readSentence(sentence, paragraph, context, facts, doubts);
    }
    return new Reading(facts, doubts);
  }

  private static void readSentence(
      Sentence sentence,
      Paragraph paragraph,
      Context context,
      List<Fact> facts,
      List<Reading.Doubt> doubts) {
    List<ListPart> parts = ListPart.of(sentence);
    String phrase = parts.isEmpty() ? sentence.text() : parts.get(0).leadIn();
    Matcher inverted = INVERTED.matcher(phrase);
    Matcher attended = ATTENDED.matcher(phrase);
    boolean isInverted = inverted.find();
    if (!isInverted && !attended.find()
        || NOT.matcher(isInverted ? phrase : phrase.substring(0, attended.end())).find()) {
      return;
    }
    Collector collector = new Collector(paragraph, context, facts, doubts);
    for (ListPart part : parts) {
      boolean states =
          Status.in(part.leadIn())
              .map(Capacity::isTreatyStatus)
              .orElse(part.leadIn().matches("(?s).*\\bStates?\\b.*"));
      collector.add(
          NameList.readAll(
              paragraph.text(), part.namesStart(), part.namesEnd(), context.dictionary(), states),
          part.start(),
          part.leadIn());
    }
    if (parts.isEmpty()) {
      int from = isInverted ? inverted.end() : subjectStart(phrase, attended.start(), context);
      int to = isInverted ? sentence.endOfWords() : sentence.start() + attended.start();
      if (from >= 0) {
        List<NameList.Printed> names =
            NameList.readRunning(
                paragraph.text(), sentence.start() + from, to, context.dictionary());
        collector.add(
            names.stream().filter(AttendanceRule::isKnown).toList(), sentence.start(), phrase);
        names.stream()
            .filter(name -> !isKnown(name))
            .map(name -> UnknownName.doubt(name, paragraph, context))
            .forEach(doubts::add);
      }
    }
  }

  /** Turns the names of a list into facts, all in the capacity that its lead-in gives. */
  private record Collector(
      Paragraph paragraph, Context context, List<Fact> facts, List<Reading.Doubt> doubts) {
    void add(List<NameList.Printed> names, int phraseStart, String phrase) {
      Optional<Capacity> status = Status.in(blank(phrase, names, phraseStart));
      Optional<Name> under =
          context.instrumentIn(paragraph, phraseStart, phraseStart + phrase.length());
      boolean knownOnly = phrase.contains("non-governmental");
      for (NameList.Printed name : names) {
        add(name, status, under, knownOnly);
      }
    }

    private void add(
        NameList.Printed name, Optional<Capacity> status, Optional<Name> under, boolean knownOnly) {
      if (name.agent().known().filter(known -> known.kind() == Name.Kind.BODY).isPresent()) {
        return;
      }
      Optional<Capacity> capacity = Status.of(name.agent(), status, context.dictionary());
      if (capacity.isEmpty() || knownOnly && name.agent().known().isEmpty()) {
        doubts.add(
            new Reading.Doubt(
                Severity.NOTE,
                CAPACITY_UNKNOWN,
                "expected a capacity for “"
                    + name.agent().printed()
                    + "”, found none that is known",
                paragraph.quote(name.start(), name.end())));
        return;
      }
      facts.add(
          new Fact.Participation(
              name.agent(),
              capacity.get(),
              capacity.get().isTreatyStatus() ? under : Optional.empty(),
              paragraph,
              paragraph.quote(name.start(), name.end())));
    }
  }

  private static boolean isKnown(NameList.Printed name) {
    return name.agent().known().isPresent();
  }

  /** Where the first name stands that is the subject; -1 when none is. */
  private static int subjectStart(String phrase, int verb, Context context) {
    return context.dictionary().find(phrase.substring(0, verb)).stream()
        .filter(found -> found.name().kind().isAgent())
        .filter(found -> SUBJECT_START.matcher(phrase.substring(0, found.start())).find())
        .mapToInt(found -> found.start())
        .findFirst()
        .orElseGet(() -> representativesEnd(phrase, verb));
  }

  /** “The observer for Ruritania attended”: where a name should stand. */
  private static int representativesEnd(String phrase, int verb) {
    Matcher representatives = Speakers.REPRESENTATIVES.matcher(phrase.substring(0, verb));
    return representatives.find()
            && SUBJECT_START.matcher(phrase.substring(0, representatives.end())).find()
        ? representatives.end()
        : -1;
  }

  /** The phrase without the names, whose words (“United Nations Office …”) are no category. */
  static String blank(String phrase, List<NameList.Printed> names, int offset) {
    StringBuilder blanked = new StringBuilder(phrase);
    for (NameList.Printed name : names) {
      for (int i = name.start() - offset; i < name.end() - offset && i < phrase.length(); i++) {
        blanked.setCharAt(i, '_');
      }
    }
    return blanked.toString();
  }
}
