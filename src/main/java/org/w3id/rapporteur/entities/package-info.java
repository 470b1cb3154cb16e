/**
 * Finds States, bodies, treaties, articles, topics, resolutions and documents by their names and
 * codes.
 *
 * <p>An {@link org.w3id.rapporteur.entities.EntityQuery} goes in; candidates with scores come out.
 * {@link org.w3id.rapporteur.entities.NameIndex} is the main type. {@link
 * org.w3id.rapporteur.entities.EntityIndex} is the interface of the index of all names and codes,
 * {@link org.w3id.rapporteur.entities.EntityReader} reads entities from the graphs, and {@code
 * Similarity} defines the scores.
 *
 * <p><b>Invariant:</b> for the same graphs, a query always has the same candidates in the same
 * order.
 */
package org.w3id.rapporteur.entities;
