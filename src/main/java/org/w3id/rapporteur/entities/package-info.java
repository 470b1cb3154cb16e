/**
 * States, bodies, treaties, articles, topics, resolutions and documents, found by what they are
 * called.
 *
 * <p>The published graphs come in; {@link org.w3id.rapporteur.entities.Entities} holds an index of
 * all names and codes in them, and makes it anew when they change. An {@link
 * org.w3id.rapporteur.entities.EntityQuery} goes in; candidates with scores come out. {@code
 * NameIndex} has the names, {@code Similarity} says what the scores mean.
 *
 * <p><b>Invariant:</b> of the same graphs the same query always has the same candidates in the same
 * order.
 */
package org.w3id.rapporteur.entities;
