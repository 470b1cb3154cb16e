package org.w3id.rapporteur.facts.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3id.rapporteur.dictionary.Dictionary;
import org.w3id.rapporteur.dictionary.Name;
import org.w3id.rapporteur.document.DocumentSymbol;
import org.w3id.rapporteur.document.MeetingReport;
import org.w3id.rapporteur.document.Paragraph;
import org.w3id.rapporteur.document.Section;
import org.w3id.rapporteur.facts.Agent;
import org.w3id.rapporteur.facts.BodyName;

/**
 * What a rule may use besides its paragraph: the dictionary, and what the names of the report mean.
 */
public final class Context {
  private final Dictionary dictionary;
  private final Optional<BodyName> body;
  private final Optional<DocumentSymbol> symbol;
  private final InstrumentNames instruments;
  private final Optional<String> title;
  private final Set<Section> sectionsOfDrafts;
  private final BodyNames bodies;
  private final OwnMeeting ownMeeting;
  private final Acronyms acronyms;
  private final Set<Name> issuers;
  private final Map<String, RuleResult> readings = new HashMap<>();
  private List<Dictionary.Found> currentNames;
  private List<Dictionary.Found> currentInstruments;
  private Paragraph current;

  /**
   * Creates the context of a report.
   *
   * @param body the reporting body, if known
   * @param symbol of the report, if known
   */
  public Context(
      MeetingReport report,
      Dictionary dictionary,
      Optional<BodyName> body,
      Optional<DocumentSymbol> symbol) {
    this.dictionary = dictionary;
    this.body = body;
    this.symbol = symbol;
    this.title = report.title();
    this.sectionsOfDrafts =
        report.paragraphs().stream()
            .filter(RecommendationRule::recommendsDrafts)
            .flatMap(paragraph -> paragraph.section().stream())
            .collect(Collectors.toSet());
    this.instruments = new InstrumentNames(report, dictionary, body.flatMap(BodyName::symbol));
    this.bodies = new BodyNames(report.text().text().replace('\n', ' '), dictionary, body);
    this.ownMeeting = new OwnMeeting(bodies);
    this.acronyms = new Acronyms(report.text().text().replace('\n', ' '), dictionary);
    this.issuers = issuers(report);
  }

  /** Returns what a rule reads in a paragraph; read once, though other rules build on it. */
  RuleResult reading(Rule rule, Paragraph paragraph) {
    switchTo(paragraph);
    RuleResult known = readings.get(rule.name());
    if (known == null) {
      known = rule.read(paragraph, this);
      readings.put(rule.name(), known);
    }
    return known;
  }

  private void switchTo(Paragraph paragraph) {
    if (paragraph != current) {
      readings.clear();
      currentNames = null;
      currentInstruments = null;
      current = paragraph;
    }
  }

  /** Returns every name of the dictionary in a paragraph, in order; searched once for all rules. */
  List<Dictionary.Found> namesIn(Paragraph paragraph) {
    switchTo(paragraph);
    if (currentNames == null) {
      currentNames = dictionary.find(paragraph.text());
    }
    return currentNames;
  }

  /** Whether the report uses an acronym of the dictionary with another meaning. */
  boolean isRedefined(String acronym) {
    return acronyms.isRedefined(acronym);
  }

  Dictionary dictionary() {
    return dictionary;
  }

  /** The reporting body, if known. */
  Optional<BodyName> body() {
    return body;
  }

  /** The names in the body's name, and those that start a block of the cover. */
  private Set<Name> issuers(MeetingReport report) {
    Stream<Dictionary.Found> beginning =
        report.cover().stream()
            .flatMap(block -> dictionary.find(block).stream().filter(found -> found.start() == 0));
    return Stream.concat(
            body.stream().flatMap(own -> dictionary.find(own.name()).stream()), beginning)
        .map(Dictionary.Found::name)
        .collect(Collectors.toSet());
  }

  /**
   * Whether the report is by a body of this organization: by the Executive Board of the United
   * Nations Children’s Fund, or with “Economic Commission for Europe” at the start of a block of
   * its cover.
   */
  boolean isIssuer(Name organization) {
    return issuers.contains(organization);
  }

  /** Finds the body that a name means. */
  BodyNames bodies() {
    return bodies;
  }

  /** Recognizes the words that state sessions of the reporting body. */
  OwnMeeting ownMeeting() {
    return ownMeeting;
  }

  /** The report's own symbol, if known. */
  Optional<DocumentSymbol> symbol() {
    return symbol;
  }

  /**
   * The short name of the reporting body: “Working Group” for the Working Group on Firearms; empty
   * if the body is unknown.
   */
  String shortName() {
    return bodies.shortName();
  }

  /** Whether words say what was done at a session with another number than the title's. */
  boolean isAtOtherSession(String words) {
    return ReportedSession.isAtOther(words, title);
  }

  /** Whether words name another session than the report's. */
  boolean speaksOfOtherSession(String words) {
    return ReportedSession.isOther(words, title);
  }

  /** Whether words name a session by a number that is not in the title. */
  boolean namesOtherSession(String words) {
    return ReportedSession.isOtherByNumber(words, title);
  }

  /** Whether a section recommends drafts for adoption and prints them. */
  boolean printsDrafts(Section section) {
    return sectionsOfDrafts.contains(section);
  }

  /** Returns the treaties named in a paragraph, in order, with “the Convention” resolved. */
  List<Dictionary.Found> instrumentsIn(Paragraph paragraph) {
    switchTo(paragraph);
    if (currentInstruments == null) {
      currentInstruments = instruments.find(paragraph);
    }
    return currentInstruments;
  }

  /** Returns each “the Convention” or “the Protocol” that could not be resolved. */
  List<Matcher> unresolvedInstrumentsIn(Paragraph paragraph) {
    return instruments.unresolved(paragraph);
  }

  /** Returns the first treaty named between two places of a paragraph. */
  Optional<Name> instrumentIn(Paragraph paragraph, int start, int end) {
    return instrumentsIn(paragraph).stream()
        .filter(found -> found.start() >= start && found.end() <= end)
        .map(Dictionary.Found::name)
        .findFirst();
  }

  /** Whether words name a body other than the reporting one. */
  boolean namesOtherBody(String words) {
    return bodies.namesOther(words);
  }

  /** Whether an agent is the reporting body. */
  boolean isOwn(Agent agent) {
    return agent
        .known()
        .filter(name -> name.kind() == Name.Kind.BODY)
        .filter(
            name ->
                body.flatMap(BodyName::symbol).equals(Optional.of(name.key()))
                    || body.map(BodyName::name).equals(Optional.of(name.label())))
        .isPresent();
  }

  /**
   * Whether the reporting body is the one that acts, according to the words before the verb; not in
   * “the Bureau of the Committee”.
   */
  boolean isOwnActor(String words) {
    return bodies.isActor(words);
  }

  /** Whether words name the reporting body and no other. */
  boolean isOwnBody(String words) {
    return bodies.isOwn(words);
  }
}
