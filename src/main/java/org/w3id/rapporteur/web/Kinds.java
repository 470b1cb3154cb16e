package org.w3id.rapporteur.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/** What kinds of things are called on pages. */
public final class Kinds {
  private static final Map<String, String> NOUNS =
      Map.of(
          "DocumentCited", "Document",
          "DocumentBefore", "Document",
          "ResolutionCited", "Resolution",
          "ReportedDecision", "Decision",
          "Participation", "Participant",
          "AgendaItem", "Agenda item",
          "SavingClause", "Saving clause");

  private static final Map<String, String> PLURALS =
      Map.of(
          "Class",
          "classes",
          "View",
          "views",
          "ListItem",
          "items",
          "DatatypeProperty",
          "properties with values",
          "ObjectProperty",
          "properties that link");

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
          Names.ONTOLOGY + "#readBy",
          Names.ONTOLOGY + "#statedIn",
          Names.ONTOLOGY + "#content",
          RDF.type.getURI(),
          SKOS.hiddenLabel.getURI(),
          SKOS.prefLabel.getURI());

  /** What follows on a concept's page, by the property that points to the concept. */
  private static final Map<String, String> USES =
      Map.of(
          "addressee", "Provisions addressed so",
          "broader", "Narrower concepts",
          "capacity", "In this capacity",
          "hedge", "Provisions hedged so",
          "inScheme", "Concepts",
          "mentioned", "Where it is mentioned",
          "participation_role", "In this role",
          "readBy", "Facts that it reads",
          "strength", "Provisions worded so");

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
    return USES.getOrDefault(row.key("property"), capital(row.link("property").label()));
  }

  /** {@code DocumentCited} is “Document”. */
  public static String noun(String type) {
    return NOUNS.getOrDefault(type, capital(Names.ofTerm(Names.ONTOLOGY + "#" + type)));
  }

  public static String plural(String type) {
    String noun = noun(type).toLowerCase(Locale.ROOT);
    return PLURALS.getOrDefault(
        type, noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s");
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
    if (fact.has("role")) return capital(fact.text("roleLabel"));
    if (fact.isTopic("value")) return "Topic";
    String noun = noun(fact.key("kind"));
    if (fact.key("kind").equals("Adoption")) return noun + " of the " + fact.key("fact");
    boolean isNumbered =
        !fact.isOfReport("fact") || !isAlone && NUMBERED.contains(fact.key("kind"));
    return isNumbered ? noun + " " + fact.key("fact") : noun;
  }

  public static String capital(String words) {
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /** 3 is “3rd”. */
  public static String ordinal(int number) {
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
