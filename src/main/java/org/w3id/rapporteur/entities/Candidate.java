package org.w3id.rapporteur.entities;

/**
 * An entity that a client may have meant.
 *
 * @param score from 0 to 100, with one decimal
 * @param match whether the entity counts as certain
 * @param nameSimilarity from 0 to 100; 0 if the query has no name
 * @param propertySimilarity from 0 to 100; 100 if the query has no property
 */
public record Candidate(
    Entity entity, double score, boolean match, double nameSimilarity, double propertySimilarity) {
  public String id() {
    return entity.id();
  }

  public String name() {
    return entity.name();
  }

  public String description() {
    return entity.description();
  }
}
