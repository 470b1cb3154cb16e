package org.w3id.rapporteur.changes;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.rapporteur.address.Address;
import org.w3id.rapporteur.graph.Rap;
import org.w3id.rapporteur.graph.Reused;

/**
 * The kinds of things with pages worth finding. Parts of another thing's page, such as provisions,
 * citations or places in a text, are not among them.
 *
 * <p>Where a thing is of several kinds, the first here counts.
 */
public enum FeedKind {
  REPORT("Report", Rap.Report, "reports"),
  SESSION("Session", Rap.Session, "sessions"),
  RECOMMENDATION("Recommendation", Rap.Recommendation, "recommendations"),
  DECISION("Decision", Rap.ReportedDecision, "decisions"),
  STATEMENT("Statement", Rap.Statement, "statements"),
  SECTION("Section", Rap.Section),
  PARAGRAPH("Paragraph", Rap.Paragraph),
  PERSON("Person", Reused.foaf("Person")),
  BODY("Body", Rap.Body),
  STATE("State", Rap.State),
  ORGANIZATION("Organization", Rap.Organization),
  REGIONAL_GROUP("Regional group", Rap.RegionalGroup),
  SYSTEM("Information system", Rap.System),
  PROGRAMME("Programme", Rap.Programme),
  INSTRUMENT("Instrument", Reused.eli("LegalResource")),
  ARTICLE("Article", Reused.eli("LegalResourceSubdivision")),
  RESOLUTION("Resolution", Reused.undo("Resolution")),
  DOCUMENT("Document", Reused.eli("Work")),
  TOPIC("Topic", SKOS.Concept.asNode()),
  SCHEME("Concept scheme", SKOS.ConceptScheme.asNode());

  private final String label;
  private final Node type;
  private final String feed;

  FeedKind(String label, Node type) {
    this(label, type, "");
  }

  FeedKind(String label, Node type, String feed) {
    this.label = label;
    this.type = type;
    this.feed = feed;
  }

  public String label() {
    return label;
  }

  public Node type() {
    return type;
  }

  /** The name of its feed: {@code reports}; empty if it has none. */
  public String feed() {
    return feed;
  }

  public boolean hasFeed() {
    return !feed.isEmpty();
  }

  /**
   * The kind of a thing in our data.
   *
   * @param address of the thing; of concepts only topics have a kind
   */
  public static Optional<FeedKind> of(Collection<Node> types, Address address) {
    return Arrays.stream(values())
        .filter(kind -> types.contains(kind.type))
        .findFirst()
        .filter(kind -> kind != TOPIC || address.isOf("topic"));
  }

  /**
   * The kind of a withdrawn thing, by its address. Only kinds whose withdrawal is recorded are
   * returned.
   */
  public static FeedKind named(Address address) {
    if (address.isOf("session")) return SESSION;
    if (address.part().isOf("recommendation")) return RECOMMENDATION;
    return address.isReportedDecision() ? DECISION : REPORT;
  }

  public static List<FeedKind> withFeeds() {
    return Arrays.stream(values()).filter(FeedKind::hasFeed).toList();
  }

  public static Optional<FeedKind> ofFeed(String feed) {
    return withFeeds().stream().filter(kind -> kind.feed.equals(feed)).findFirst();
  }
}
