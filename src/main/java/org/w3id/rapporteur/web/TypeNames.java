package org.w3id.rapporteur.web;

import static org.w3id.rapporteur.web.PageLocale.translatable;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/** The names of kinds of things on pages. */
public final class TypeNames {
  private static final Map<String, String> NOUNS =
      Map.ofEntries(
          Map.entry("Adoption", translatable("Adoption")),
          Map.entry("AgendaItem", translatable("Agenda item")),
          Map.entry("Body", translatable("Body")),
          Map.entry("Citation", translatable("Citation")),
          Map.entry("Convention", translatable("Convention")),
          Map.entry("Correction", translatable("Correction")),
          Map.entry("DocumentBefore", translatable("Document")),
          Map.entry("DocumentCited", translatable("Document")),
          Map.entry("LegalResource", translatable("Instrument")),
          Map.entry("Mention", translatable("Mention")),
          Map.entry("Organization", translatable("Organization")),
          Map.entry("Paragraph", translatable("Paragraph")),
          Map.entry("Participation", translatable("Participant")),
          Map.entry("Person", translatable("Person")),
          Map.entry("Programme", translatable("Programme")),
          Map.entry("Protocol", translatable("Protocol")),
          Map.entry("Provision", translatable("Provision")),
          Map.entry("Recommendation", translatable("Recommendation")),
          Map.entry("RegionalGroup", translatable("Regional group")),
          Map.entry("Report", translatable("Report")),
          Map.entry("ReportedDecision", translatable("Decision")),
          Map.entry("Resolution", translatable("Resolution")),
          Map.entry("ResolutionCited", translatable("Resolution")),
          Map.entry("SavingClause", translatable("Saving clause")),
          Map.entry("Session", translatable("Session")),
          Map.entry("Sitting", translatable("Sitting")),
          Map.entry("State", translatable("State")),
          Map.entry("Statement", translatable("Statement")),
          Map.entry("System", translatable("System")),
          Map.entry("TreatyStatus", translatable("Treaty status")),
          Map.entry("View", translatable("View")));

  private static final Map<String, String> PLURALS =
      Map.ofEntries(
          Map.entry("AgendaItem", translatable("agenda items")),
          Map.entry("Citation", translatable("citations")),
          Map.entry("Class", translatable("classes")),
          Map.entry("DatatypeProperty", translatable("properties with values")),
          Map.entry("DocumentBefore", translatable("documents")),
          Map.entry("DocumentCited", translatable("documents")),
          Map.entry("ListItem", translatable("items")),
          Map.entry("Mention", translatable("mentions")),
          Map.entry("ObjectProperty", translatable("properties that link")),
          Map.entry("Paragraph", translatable("paragraphs")),
          Map.entry("Participation", translatable("participants")),
          Map.entry("Provision", translatable("provisions")),
          Map.entry("Recommendation", translatable("recommendations")),
          Map.entry("ReportedDecision", translatable("decisions")),
          Map.entry("ResolutionCited", translatable("resolutions")),
          Map.entry("Session", translatable("sessions")),
          Map.entry("Statement", translatable("statements")),
          Map.entry("View", translatable("views")));

  /** Kinds of fact that a paragraph may state several times; their names have numbers. */
  private static final Set<String> NUMBERED = Set.of("Provision", "ReportedDecision", "View");

  private static final List<String> KEY_FIGURES =
      Stream.of(
              "Paragraph", "Recommendation", "Provision", "Citation", "Participation", "Statement")
          .map(kind -> AddressNames.ONTOLOGY + "#" + kind)
          .toList();

  /** Properties that a fact's page shows outside the list. */
  private static final Set<String> SHOWN_ELSEWHERE =
      Set.of(
          AddressNames.ONTOLOGY + "#quote",
          AddressNames.ONTOLOGY + "#evidence",
          AddressNames.ONTOLOGY + "#inReport",
          AddressNames.ONTOLOGY + "#readBy",
          AddressNames.ONTOLOGY + "#statedIn",
          AddressNames.ONTOLOGY + "#content",
          RDF.type.getURI(),
          SKOS.hiddenLabel.getURI(),
          SKOS.prefLabel.getURI());

  /** Headings on a concept's page, by the property that points to the concept. */
  private static final Map<String, String> USES =
      Map.of(
          "addressee", translatable("Provisions addressed so"),
          "broader", translatable("Narrower concepts"),
          "capacity", translatable("In this capacity"),
          "hedge", translatable("Provisions hedged so"),
          "inScheme", translatable("Concepts"),
          "mentioned", translatable("Where it is mentioned"),
          "participation_role", translatable("In this role"),
          "readBy", translatable("Facts that it reads"),
          "strength", translatable("Provisions worded so"));

  private static final Map<String, String> ADOPTIONS =
      Map.of(
          "agenda", translatable("Adoption of the agenda"),
          "report", translatable("Adoption of the report"));

  /** General types; any other type of the thing says more. */
  private static final Set<String> WIDE =
      Set.of(
          "Work", "LegalResource", "Organization", "Agent", "Activity", "Entity", "Manifestation");

  private TypeNames() {}

  /**
   * Returns the local name of a thing's most specific type: one of our own types, else one that is
   * not general.
   */
  static Optional<String> mostTelling(Rows types) {
    return types.stream()
        .max(
            Comparator.comparing((Row row) -> row.text("value").startsWith(AddressNames.ONTOLOGY))
                .thenComparing(row -> !WIDE.contains(row.key("value"))))
        .map(row -> row.key("value"));
  }

  /**
   * Returns a link to a fact, labelled with its place: a provision in its recommendation, other
   * facts in their paragraph.
   */
  public static Link place(Row fact) {
    boolean isNumbered = NUMBERED.contains(fact.key("kind"));
    String label = fact.spot(isNumbered || !fact.has("paragraph") ? "fact" : "paragraph").label();
    return new Link(fact.href("fact"), label);
  }

  /** Returns the heading, on a concept's page, of the things that point to the concept. */
  public static String use(Row row) {
    String use = USES.get(row.key("property"));
    return use == null ? capital(row.link("property").label()) : row.locale().translated(use);
  }

  /** Returns “Document” for {@code DocumentCited}. */
  public static String noun(String type, PageLocale locale) {
    String noun = NOUNS.get(type);
    return locale.translated(
        noun == null ? capital(AddressNames.ofTerm(AddressNames.ONTOLOGY + "#" + type)) : noun);
  }

  public static String plural(String type, PageLocale locale) {
    String plural = PLURALS.get(type);
    if (plural != null) return locale.translated(plural);
    String noun = AddressNames.ofTerm(AddressNames.ONTOLOGY + "#" + type);
    return noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
  }

  /** Returns the types that are counted on a report's page. */
  public static List<String> keyFigures() {
    return KEY_FIGURES;
  }

  /**
   * Returns the values that a page lists, by property; empty if the page shows all of them
   * elsewhere.
   *
   * @param title the page's heading, which is not repeated
   */
  public static Map<String, Rows> listed(Rows rows, String title) {
    Map<String, Rows> listed = rows.without("value", title).by("property");
    listed.keySet().removeAll(SHOWN_ELSEWHERE);
    return listed;
  }

  /**
   * Returns the name of a fact in a list: a participation by its role, a session with its number.
   *
   * @param isAlone whether it is the only fact of its kind there
   */
  public static String name(Row fact, boolean isAlone) {
    if (fact.has("role")) return capital(fact.link("role").label());
    PageLocale locale = fact.locale();
    if (fact.isTopic("value")) return locale.translated("Topic");
    String noun = noun(fact.key("kind"), locale);
    if (fact.key("kind").equals("Adoption") && ADOPTIONS.containsKey(fact.key("fact")))
      return locale.translated(ADOPTIONS.get(fact.key("fact")));
    boolean isNumbered =
        !fact.isOfReport("fact") || !isAlone && NUMBERED.contains(fact.key("kind"));
    return isNumbered ? noun + " " + fact.key("fact") : noun;
  }

  public static String capital(String words) {
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /** Returns the name of the session with this number: “3rd session”. */
  public static String session(int number, PageLocale locale) {
    String ordinal = locale.isEnglish() ? ordinal(number) : String.valueOf(number);
    return locale.translated("{0} session", ordinal);
  }

  /** Returns “3rd” for 3. */
  private static String ordinal(int number) {
    int tens = number % 100;
    if (tens >= 11 && tens <= 13) return number + "th";
    return number
        + switch (number % 10) {
          case 1 -> "st";
          case 2 -> "nd";
          case 3 -> "rd";
          default -> "th";
        };
  }
}
