package org.w3id.rapporteur.web;

import static org.w3id.rapporteur.web.Speech.key;
import static org.w3id.rapporteur.web.Speech.say;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/** What kinds of things are called on pages. */
public final class Kinds {
  private static final Map<String, String> NOUNS =
      Map.ofEntries(
          Map.entry("Adoption", key("Adoption")),
          Map.entry("AgendaItem", key("Agenda item")),
          Map.entry("Body", key("Body")),
          Map.entry("Citation", key("Citation")),
          Map.entry("Convention", key("Convention")),
          Map.entry("Correction", key("Correction")),
          Map.entry("DocumentBefore", key("Document")),
          Map.entry("DocumentCited", key("Document")),
          Map.entry("LegalResource", key("Instrument")),
          Map.entry("Mention", key("Mention")),
          Map.entry("Organization", key("Organization")),
          Map.entry("Paragraph", key("Paragraph")),
          Map.entry("Participation", key("Participant")),
          Map.entry("Person", key("Person")),
          Map.entry("Programme", key("Programme")),
          Map.entry("Protocol", key("Protocol")),
          Map.entry("Provision", key("Provision")),
          Map.entry("Recommendation", key("Recommendation")),
          Map.entry("RegionalGroup", key("Regional group")),
          Map.entry("Report", key("Report")),
          Map.entry("ReportedDecision", key("Decision")),
          Map.entry("Resolution", key("Resolution")),
          Map.entry("ResolutionCited", key("Resolution")),
          Map.entry("SavingClause", key("Saving clause")),
          Map.entry("Session", key("Session")),
          Map.entry("Sitting", key("Sitting")),
          Map.entry("State", key("State")),
          Map.entry("Statement", key("Statement")),
          Map.entry("System", key("System")),
          Map.entry("TreatyStatus", key("Treaty status")),
          Map.entry("View", key("View")));

  private static final Map<String, String> PLURALS =
      Map.ofEntries(
          Map.entry("AgendaItem", key("agenda items")),
          Map.entry("Citation", key("citations")),
          Map.entry("Class", key("classes")),
          Map.entry("DatatypeProperty", key("properties with values")),
          Map.entry("DocumentBefore", key("documents")),
          Map.entry("DocumentCited", key("documents")),
          Map.entry("ListItem", key("items")),
          Map.entry("Mention", key("mentions")),
          Map.entry("ObjectProperty", key("properties that link")),
          Map.entry("Paragraph", key("paragraphs")),
          Map.entry("Participation", key("participants")),
          Map.entry("Provision", key("provisions")),
          Map.entry("Recommendation", key("recommendations")),
          Map.entry("ReportedDecision", key("decisions")),
          Map.entry("ResolutionCited", key("resolutions")),
          Map.entry("Session", key("sessions")),
          Map.entry("Statement", key("statements")),
          Map.entry("View", key("views")));

  /** Facts of which a paragraph may state several, told apart by their numbers. */
  private static final Set<String> NUMBERED = Set.of("Provision", "ReportedDecision", "View");

  private static final List<String> KEY_FIGURES =
      Stream.of(
              "Paragraph", "Recommendation", "Provision", "Citation", "Participation", "Statement")
          .map(kind -> Names.ONTOLOGY + "#" + kind)
          .toList();

  /** What a fact's page shows in its own place. */
  private static final Set<String> SHOWN_ELSEWHERE =
      Set.of(
          Names.ONTOLOGY + "#quote",
          Names.ONTOLOGY + "#evidence",
          Names.ONTOLOGY + "#inReport",
          Names.ONTOLOGY + "#readBy",
          Names.ONTOLOGY + "#statedIn",
          Names.ONTOLOGY + "#content",
          RDF.type.getURI(),
          SKOS.hiddenLabel.getURI(),
          SKOS.prefLabel.getURI());

  /** What follows on a concept's page, by the property that points to the concept. */
  private static final Map<String, String> USES =
      Map.of(
          "addressee", key("Provisions addressed so"),
          "broader", key("Narrower concepts"),
          "capacity", key("In this capacity"),
          "hedge", key("Provisions hedged so"),
          "inScheme", key("Concepts"),
          "mentioned", key("Where it is mentioned"),
          "participation_role", key("In this role"),
          "readBy", key("Facts that it reads"),
          "strength", key("Provisions worded so"));

  private static final Map<String, String> ADOPTIONS =
      Map.of(
          "agenda", key("Adoption of the agenda"),
          "report", key("Adoption of the report"));

  /** Types so wide that another one of the same thing says more. */
  private static final Set<String> WIDE =
      Set.of(
          "Work", "LegalResource", "Organization", "Agent", "Activity", "Entity", "Manifestation");

  private Kinds() {}

  /** The type that says most of a thing: one of ours, else one that is not wide; its last part. */
  static Optional<String> mostTelling(Rows types) {
    return types.stream()
        .max(
            Comparator.comparing((Row row) -> row.text("value").startsWith(Names.ONTOLOGY))
                .thenComparing(row -> !WIDE.contains(row.key("value"))))
        .map(row -> row.key("value"));
  }

  /** Where a fact stands: a provision in its recommendation, other facts in their paragraph. */
  public static Link place(Row fact) {
    boolean isNumbered = NUMBERED.contains(fact.key("kind"));
    String label = fact.spot(isNumbered || !fact.has("paragraph") ? "fact" : "paragraph").label();
    return new Link(fact.href("fact"), label);
  }

  /** What a concept's page calls those that point to the concept. */
  public static String use(Row row) {
    String use = USES.get(row.key("property"));
    return use == null ? capital(row.link("property").label()) : say(use);
  }

  /** {@code DocumentCited} is “Document”. */
  public static String noun(String type) {
    String noun = NOUNS.get(type);
    return say(noun == null ? capital(Names.ofTerm(Names.ONTOLOGY + "#" + type)) : noun);
  }

  public static String plural(String type) {
    String plural = PLURALS.get(type);
    if (plural != null) return say(plural);
    String noun = Names.ofTerm(Names.ONTOLOGY + "#" + type);
    return noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
  }

  /** The types whose number tells most of a report. */
  public static List<String> keyFigures() {
    return KEY_FIGURES;
  }

  /**
   * What a page lists of a thing, by property; empty if all is shown in a place of its own.
   *
   * @param title the page's heading, which is not said again
   */
  public static Map<String, Rows> listed(Rows rows, String title) {
    Map<String, Rows> listed = rows.without("value", title).by("property");
    listed.keySet().removeAll(SHOWN_ELSEWHERE);
    return listed;
  }

  /**
   * What a fact is called in a list: a participation by its role, a session with its number.
   *
   * @param isAlone whether no other fact of its kind stands beside it
   */
  public static String name(Row fact, boolean isAlone) {
    if (fact.has("role")) return capital(fact.link("role").label());
    if (fact.isTopic("value")) return say("Topic");
    String noun = noun(fact.key("kind"));
    if (fact.key("kind").equals("Adoption") && ADOPTIONS.containsKey(fact.key("fact")))
      return say(ADOPTIONS.get(fact.key("fact")));
    boolean isNumbered =
        !fact.isOfReport("fact") || !isAlone && NUMBERED.contains(fact.key("kind"));
    return isNumbered ? noun + " " + fact.key("fact") : noun;
  }

  public static String capital(String words) {
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /** The session of this number: “3rd session”. */
  public static String session(int number) {
    String ordinal =
        Speech.now().language() == Language.ENGLISH ? ordinal(number) : String.valueOf(number);
    return say("{0} session", ordinal);
  }

  /** 3 is “3rd”, in English. */
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
