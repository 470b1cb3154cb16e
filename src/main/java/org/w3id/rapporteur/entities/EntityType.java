package org.w3id.rapporteur.entities;

import java.util.Arrays;
import java.util.Optional;
import org.w3id.rapporteur.graph.Prefixes;

/** The types of entities. Among equal candidates the earlier type comes first. */
public enum EntityType {
  STATE("rap:State", "State"),
  ORGANIZATION("rap:Organization", "Organization"),
  REGIONAL_GROUP("rap:RegionalGroup", "Regional group"),
  BODY("rap:Body", "Body"),
  SYSTEM("rap:System", "Information system"),
  PROGRAMME("rap:Programme", "Programme"),
  INSTRUMENT("eli:LegalResource", "Instrument"),
  TOPIC("skos:Concept", "Topic"),
  RESOLUTION("undo:Resolution", "Resolution"),
  DOCUMENT("eli:Work", "Document"),
  ARTICLE("eli:LegalResourceSubdivision", "Article");

  private final String id;
  private final String label;

  EntityType(String id, String label) {
    this.id = id;
    this.label = label;
  }

  /** The class with its prefix. */
  public String id() {
    return id;
  }

  public String label() {
    return label;
  }

  public String iri() {
    return expand(id);
  }

  public Optional<EntityType> broader() {
    return this == RESOLUTION ? Optional.of(DOCUMENT) : Optional.empty();
  }

  /**
   * The address of the type that a client names as {@code rap:State}, {@code state} or the whole
   * address. An unknown name is returned unchanged; no entity has that type.
   */
  public static String typeNamed(String name) {
    return Arrays.stream(values())
        .filter(kind -> kind.isCalled(name))
        .findFirst()
        .map(EntityType::iri)
        .orElseGet(() -> expand(name));
  }

  private boolean isCalled(String name) {
    return name.equalsIgnoreCase(label) || id.substring(id.indexOf(':') + 1).equals(name);
  }

  /** The address of a term written with a known prefix; anything else unchanged. */
  static String expand(String term) {
    int colon = term.indexOf(':');
    String namespace = colon < 0 ? null : Prefixes.vocabularies().get(term.substring(0, colon));
    return namespace == null ? term : namespace + term.substring(colon + 1);
  }

  /** The address shortened by a prefix, if one of ours fits. */
  static String compact(String iri) {
    return Prefixes.vocabularies().entrySet().stream()
        .filter(prefix -> iri.startsWith(prefix.getValue()))
        .findFirst()
        .map(prefix -> prefix.getKey() + ":" + iri.substring(prefix.getValue().length()))
        .orElse(iri);
  }
}
