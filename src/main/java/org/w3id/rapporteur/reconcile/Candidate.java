package org.w3id.rapporteur.reconcile;

/**
 * An entity that a client may have meant.
 *
 * @param score from 0 to 100, with one decimal
 * @param match whether the entity counts as certain
 * @param nameSimilarity from 0 to 100; 0 if the query has no name
 * @param propertySimilarity from 0 to 100; 100 if the query has no property
 */
record Candidate(
    Entity entity, double score, boolean match, double nameSimilarity, double propertySimilarity) {
  String id() {
    return entity.id();
  }

  String name() {
    return entity.name();
  }

  String description() {
    return entity.description();
  }
}
