/**
 * Finds States, bodies, treaties, articles, topics, resolutions and documents by their names and
 * codes.
 *
 * <p>{@link org.w3id.rapporteur.entities.Entities} keeps an index of all names and codes in the
 * published graphs, and rebuilds it when they change. An {@link
 * org.w3id.rapporteur.entities.EntityQuery} goes in; candidates with scores come out. {@code
 * NameIndex} has the names, {@code Similarity} defines the scores.
 *
 * <p><b>Invariant:</b> for the same graphs, a query always has the same candidates in the same
 * order.
 */
package org.w3id.rapporteur.entities;
