package org.w3id.rapporteur.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.w3id.rapporteur.entities.EntityType;

/** The kinds of things by which search results can be filtered, in the order of display. */
public enum Category {
  STATE("State", "States"),
  ORGANIZATION("Organization", "Organizations"),
  BODY("Body", "Bodies"),
  PROGRAMME("System or programme", "Systems and programmes"),
  PERSON("Person", "Persons"),
  INSTRUMENT("Instrument", "Instruments"),
  ARTICLE("Article", "Articles"),
  TOPIC("Topic", "Topics"),
  REPORT("Report", "Reports"),
  SESSION("Session", "Sessions"),
  ITEM("Agenda item", "Agenda items"),
  SECTION("Section", "Sections"),
  RECOMMENDATION("Recommendation", "Recommendations"),
  PARAGRAPH("Paragraph", "Paragraphs"),
  DOCUMENT("Document", "Documents"),
  RESOLUTION("Resolution", "Resolutions"),
  QUERY("Query", "Queries"),
  CONCEPT("Concept", "Concepts"),
  TERM("Term", "Terms of the ontology");

  private final String singular;
  private final String plural;

  Category(String singular, String plural) {
    this.singular = singular;
    this.plural = plural;
  }

  /** The kind as written in addresses: {@code state}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String singular() {
    return singular;
  }

  public String plural() {
    return plural;
  }

  public static Optional<Category> of(String key) {
    return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
  }

  static Category of(EntityType kind) {
    return switch (kind) {
      case STATE -> STATE;
      case ORGANIZATION, REGIONAL_GROUP -> ORGANIZATION;
      case BODY -> BODY;
      case SYSTEM, PROGRAMME -> PROGRAMME;
      case INSTRUMENT -> INSTRUMENT;
      case TOPIC -> TOPIC;
      case RESOLUTION -> RESOLUTION;
      case DOCUMENT -> DOCUMENT;
      case ARTICLE -> ARTICLE;
    };
  }
}
