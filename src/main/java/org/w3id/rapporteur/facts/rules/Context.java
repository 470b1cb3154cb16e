package org.w3id.rapporteur.facts.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.rapporteur.dictionary.Dictionary;
import org.w3id.rapporteur.dictionary.Name;
import org.w3id.rapporteur.document.DocumentSymbol;
import org.w3id.rapporteur.document.MeetingReport;
import org.w3id.rapporteur.document.Paragraph;
import org.w3id.rapporteur.facts.Agent;
import org.w3id.rapporteur.facts.BodyName;

/**
 * What a rule may know besides its paragraph: the dictionary, the report's body, its short names.
 */
public final class Context {
  /** What the body calls itself: “the Working Group”, “the Commission”. */
  static final Pattern SHORT_NAME =
      Pattern.compile(
          "Working Group|Working Party|Group of Experts|Expert Group|Commission|Committee|Conference"
              + "|Council|Executive Body|Meeting of the Parties|Assembly|Board|Task Force|Bureau|Group");

  private static final Pattern NUMBERED_SESSION =
      Pattern.compile(
          "(?i)\\b(?<ordinal>"
              + Ordinal.PATTERN
              + ") (?:(?:regular|annual|plenary|ordinary|resumed|special|organizational) )?sessions?\\b");

  private final Dictionary dictionary;
  private final BodyName body;
  private final Optional<DocumentSymbol> symbol;
  private final InstrumentNames instruments;
  private final Acronyms acronyms;
  private final String shortName;
  private final OptionalInt ordinal;
  private final Map<String, Reading> readings = new HashMap<>();
  private List<Dictionary.Found> namesInHand;
  private List<Dictionary.Found> instrumentsInHand;
  private Paragraph inHand;

  /**
   * The context of a report.
   *
   * @param symbol the report's own, where known
   */
  public Context(
      MeetingReport report, Dictionary dictionary, BodyName body, Optional<DocumentSymbol> symbol) {
    this.dictionary = dictionary;
    this.body = body;
    this.symbol = symbol;
    this.instruments = new InstrumentNames(report, dictionary, body.symbol());
    this.acronyms = new Acronyms(report.text().text().replace('\n', ' '), dictionary);
    Matcher found = SHORT_NAME.matcher(body.name());
    this.shortName = found.find() ? found.group() : body.name();
    Matcher session = NUMBERED_SESSION.matcher(report.title());
    this.ordinal =
        session.find()
            ? OptionalInt.of(Ordinal.value(session.group("ordinal")))
            : OptionalInt.empty();
  }

  /** What a rule reads in a paragraph: found once, though other rules build on it. */
  Reading reading(Rule rule, Paragraph paragraph) {
    takeInHand(paragraph);
    Reading known = readings.get(rule.name());
    if (known == null) {
      known = rule.read(paragraph, this);
      readings.put(rule.name(), known);
    }
    return known;
  }

  private void takeInHand(Paragraph paragraph) {
    if (paragraph != inHand) {
      readings.clear();
      namesInHand = null;
      instrumentsInHand = null;
      inHand = paragraph;
    }
  }

  /** Every name of the dictionary in a paragraph, in order: found once for all rules. */
  List<Dictionary.Found> namesIn(Paragraph paragraph) {
    takeInHand(paragraph);
    if (namesInHand == null) {
      namesInHand = dictionary.find(paragraph.text());
    }
    return namesInHand;
  }

  /** Whether the report uses an acronym of the dictionary for something else. */
  boolean isRedefined(String acronym) {
    return acronyms.isRedefined(acronym);
  }

  Dictionary dictionary() {
    return dictionary;
  }

  BodyName body() {
    return body;
  }

  /** The report's own symbol. */
  Optional<DocumentSymbol> symbol() {
    return symbol;
  }

  /** “Working Group” for the Working Group on the Smuggling of Migrants. */
  String shortName() {
    return shortName;
  }

  /** The body whose resolutions the report cites without naming it: the parent, else the body. */
  String resolvingBody() {
    return body.symbol()
        .map(own -> dictionary.parent(own).map(Name::key).orElse(own))
        .orElseGet(body::name);
  }

  /** Treaties named in a paragraph, in order; “the Convention” resolved. */
  List<Dictionary.Found> instrumentsIn(Paragraph paragraph) {
    takeInHand(paragraph);
    if (instrumentsInHand == null) {
      instrumentsInHand = instruments.find(paragraph);
    }
    return instrumentsInHand;
  }

  /** “the Convention” where it could be several. */
  List<Matcher> unresolvedInstrumentsIn(Paragraph paragraph) {
    return instruments.unresolved(paragraph);
  }

  /** The first treaty named in a stretch of a paragraph. */
  Optional<Name> instrumentIn(Paragraph paragraph, int start, int end) {
    return instrumentsIn(paragraph).stream()
        .filter(found -> found.start() >= start && found.end() <= end)
        .map(Dictionary.Found::name)
        .findFirst();
  }

  /**
   * Whether words name a session by its number, and not the one that the title says the report is
   * of.
   */
  boolean namesOtherSession(String words) {
    Matcher session = NUMBERED_SESSION.matcher(words);
    while (session.find()) {
      if (!OptionalInt.of(Ordinal.value(session.group("ordinal"))).equals(ordinal)) {
        return true;
      }
    }
    return false;
  }

  /** Whether words name a body of the dictionary that is not the reporting one. */
  boolean namesOtherBody(String words) {
    return dictionary.find(words).stream()
        .map(Dictionary.Found::name)
        .anyMatch(
            name ->
                name.kind() == Name.Kind.BODY && !body.symbol().equals(Optional.of(name.key())));
  }

  /** Whether somebody named is the reporting body. */
  boolean isOwn(Agent agent) {
    return agent
        .known()
        .filter(name -> name.kind() == Name.Kind.BODY)
        .filter(
            name ->
                body.symbol().equals(Optional.of(name.key())) || body.name().equals(name.label()))
        .isPresent();
  }

  /** Whether words name the reporting body, and no other. */
  boolean isOwnBody(String words) {
    if (namesOtherBody(words)) {
      return false;
    }
    if (words.contains(body.name())) {
      return true;
    }
    return Pattern.compile("\\b" + Pattern.quote(shortName) + "\\b(?! (?:on|of Experts)\\b)")
            .matcher(words)
            .find()
        || dictionary.find(words).stream()
            .anyMatch(found -> body.symbol().equals(Optional.of(found.name().key())));
  }
}
