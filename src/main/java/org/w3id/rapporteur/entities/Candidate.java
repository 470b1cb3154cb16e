package org.w3id.rapporteur.entities;

/**
 * What a client may have meant.
 *
 * @param score from 0 to 100, with one decimal
 * @param match whether it is taken for certain
 * @param nameSimilarity from 0 to 100; 0 if no name was asked for
 * @param propertySimilarity from 0 to 100; 100 if no property was asked for
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
