package org.w3id.rapporteur.view;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.rapporteur.address.Address;
import org.w3id.rapporteur.graph.Rap;
import org.w3id.rapporteur.graph.Reused;

/**
 * The kinds of things that are published, with what each kind of thing has.
 *
 * <p>Where a thing is of several kinds, the first here counts.
 */
public enum ThingKind {
  REPORT(Rap.Report, "Report", "reports", Has.PAGE, Has.FEED, Has.RECORD),
  SESSION(Rap.Session, "Session", "sessions", Has.PAGE, Has.COUNT, Has.FEED, Has.RECORD),
  RECOMMENDATION(
      Rap.Recommendation,
      "Recommendation",
      "recommendations",
      Has.PAGE,
      Has.COUNT,
      Has.FEED,
      Has.RECORD),
  DECISION(
      Rap.ReportedDecision, "Decision", "decisions", Has.PAGE, Has.COUNT, Has.FEED, Has.RECORD),
  STATEMENT(Rap.Statement, "Statement", "statements", Has.PAGE, Has.COUNT, Has.FEED),
  SECTION(Rap.Section, "Section", "sections", Has.PAGE),
  PARAGRAPH(Rap.Paragraph, "Paragraph", "paragraphs", Has.PAGE, Has.COUNT),
  PERSON(Reused.foaf("Person"), "Person", "persons", Has.PAGE),
  BODY(Rap.Body, "Body", "bodies", Has.PAGE),
  STATE(Rap.State, "State", "states", Has.PAGE),
  ORGANIZATION(Rap.Organization, "Organization", "organizations", Has.PAGE),
  REGIONAL_GROUP(Rap.RegionalGroup, "Regional group", "regional groups", Has.PAGE),
  SYSTEM(Rap.System, "System", "systems", Has.PAGE),
  PROGRAMME(Rap.Programme, "Programme", "programmes", Has.PAGE),
  INSTRUMENT(Reused.eli("LegalResource"), "Instrument", "instruments", Has.PAGE),
  ARTICLE(Reused.eli("LegalResourceSubdivision"), "Article", "articles", Has.PAGE),
  RESOLUTION(Reused.undo("Resolution"), "Resolution", "resolutions", Has.PAGE),
  DOCUMENT(Reused.eli("Work"), "Document", "documents", Has.PAGE),
  TOPIC(SKOS.Concept.asNode(), "Concept", "concepts", Has.PAGE),
  SCHEME(SKOS.ConceptScheme.asNode(), "Concept scheme", "concept schemes", Has.PAGE),

  CONVENTION(Reused.undo("Convention"), "Convention", "conventions"),
  PROTOCOL(Reused.undo("Protocol"), "Protocol", "protocols"),
  ITEM(Rap.ListItem, "Item", "items", Has.COUNT),
  AGENDA_ITEM(Rap.AgendaItem, "Agenda item", "agenda items", Has.COUNT),
  SITTING(Rap.Sitting, "Sitting", "sittings"),
  TREATY_STATUS(Rap.TreatyStatus, "Treaty status", "treaty statuses"),
  ADOPTION(Rap.Adoption, "Adoption", "adoptions"),
  CITATION(Rap.Citation, "Citation", "citations", Has.COUNT),
  CORRECTION(Rap.Correction, "Correction", "corrections"),
  DOCUMENT_BEFORE(Rap.DocumentBefore, "Document", "documents", Has.COUNT),
  DOCUMENT_CITED(Rap.DocumentCited, "Document", "documents", Has.COUNT),
  MENTION(Rap.Mention, "Mention", "mentions", Has.COUNT),
  PARTICIPATION(Rap.Participation, "Participant", "participants", Has.COUNT),
  PROVISION(Rap.Provision, "Provision", "provisions", Has.COUNT),
  RESOLUTION_CITED(Rap.ResolutionCited, "Resolution", "resolutions", Has.COUNT),
  SAVING_CLAUSE(Rap.SavingClause, "Saving clause", "saving clauses"),
  VIEW(Rap.View, "View", "views", Has.COUNT);

  private enum Has {
    PAGE,
    COUNT,
    FEED,
    RECORD
  }

  private final Node type;
  private final String noun;
  private final String plural;
  private final Set<Has> has;

  ThingKind(Node type, String noun, String plural, Has... has) {
    this.type = type;
    this.noun = noun;
    this.plural = plural;
    this.has = EnumSet.noneOf(Has.class);
    this.has.addAll(Arrays.asList(has));
  }

  /** Returns the class of the things. */
  public Node type() {
    return type;
  }

  /** Returns the name of the class without its namespace: {@code DocumentCited}. */
  public String localName() {
    return type.getLocalName();
  }

  /** Returns the name of one thing, as on a page, in English: “Agenda item”. */
  public String noun() {
    return noun;
  }

  /** Returns the name of several things within a sentence, in English: “agenda items”. */
  public String plural() {
    return plural;
  }

  /**
   * Returns whether the things have pages worth finding. Parts of another thing's page, such as
   * provisions, citations or places in a text, have none.
   */
  public boolean hasPage() {
    return has.contains(Has.PAGE);
  }

  /** Returns whether pages say how many there are, in a report or a paragraph. */
  public boolean isCounted() {
    return has.contains(Has.COUNT);
  }

  /** Returns whether there is a feed of what is new of this kind; its name is the plural. */
  public boolean hasFeed() {
    return has.contains(Has.FEED);
  }

  /** Returns whether the things have records of their own in the repository for harvesters. */
  public boolean isHarvested() {
    return has.contains(Has.RECORD);
  }

  /** Returns the kinds with pages worth finding. */
  public static List<ThingKind> withPages() {
    return Arrays.stream(values()).filter(ThingKind::hasPage).toList();
  }

  /** Returns the kinds of which there is a feed. */
  public static List<ThingKind> withFeeds() {
    return Arrays.stream(values()).filter(ThingKind::hasFeed).toList();
  }

  /** Returns the kinds whose things have records of their own. */
  public static List<ThingKind> harvested() {
    return Arrays.stream(values()).filter(ThingKind::isHarvested).toList();
  }

  /** Returns the kind with this feed: {@code recommendations}. */
  public static Optional<ThingKind> ofFeed(String name) {
    return withFeeds().stream().filter(kind -> kind.plural.equals(name)).findFirst();
  }

  /** Returns the kind with this class, named without its namespace. */
  public static Optional<ThingKind> ofType(String localName) {
    return Arrays.stream(values()).filter(kind -> kind.localName().equals(localName)).findFirst();
  }

  /**
   * Returns the kind of a thing with a page.
   *
   * @param address of the thing; of concepts only topics have a kind
   */
  public static Optional<ThingKind> ofPage(Collection<Node> types, Address address) {
    return withPages().stream()
        .filter(kind -> types.contains(kind.type))
        .findFirst()
        .filter(kind -> kind != TOPIC || address.isOf("topic"));
  }

  /**
   * Returns the kind of a withdrawn thing, by its address: only of the kinds that are harvested is
   * the withdrawal recorded.
   */
  public static ThingKind ofWithdrawn(Address address) {
    if (address.isOf("session")) return SESSION;
    if (address.part().isOf("recommendation")) return RECOMMENDATION;
    return address.isReportedDecision() ? DECISION : REPORT;
  }

  /**
   * Returns whether the graph describes the thing as one of this kind. Earlier sessions that a
   * report only names do not count.
   */
  public boolean has(Node thing, Graph graph) {
    return graph.contains(thing, RDF.type.asNode(), type)
        && (this != SESSION
            || graph.contains(thing, Reused.eliDl("recorded_in_a_realization_of"), Node.ANY));
  }
}
