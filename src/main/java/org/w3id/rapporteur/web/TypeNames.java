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
import org.w3id.rapporteur.view.ThingKind;

/** The names of kinds of things on pages. */
public final class TypeNames {
  /** The terms that an ontology is made of. */
  private static final Map<String, String> TERMS =
      Map.of(
          "Class", translatable("classes"),
          "DatatypeProperty", translatable("properties with values"),
          "ObjectProperty", translatable("properties that link"));

  /** Kinds of fact that a paragraph may state several times; their names have numbers. */
  private static final Set<String> NUMBERED = Set.of("Provision", "ReportedDecision", "View");

  private static final List<String> KEY_FIGURES =
      Stream.of(
              ThingKind.PARAGRAPH,
              ThingKind.RECOMMENDATION,
              ThingKind.PROVISION,
              ThingKind.CITATION,
              ThingKind.PARTICIPATION,
              ThingKind.STATEMENT)
          .map(kind -> kind.type().getURI())
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
    Optional<String> noun = ThingKind.ofType(type).map(ThingKind::noun);
    return locale.translated(noun.orElseGet(() -> capital(words(type))));
  }

  public static String plural(String type, PageLocale locale) {
    if (TERMS.containsKey(type)) return locale.translated(TERMS.get(type));
    Optional<ThingKind> kind = ThingKind.ofType(type);
    if (kind.isPresent()) return locale.translated(kind.get().plural());
    String noun = words(type);
    return noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
  }

  private static String words(String type) {
    return AddressNames.ofTerm(AddressNames.ONTOLOGY + "#" + type);
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

  /** Returns whether a paragraph may state several facts of the kind, whose names have numbers. */
  static boolean isNumbered(String type) {
    return NUMBERED.contains(type);
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
