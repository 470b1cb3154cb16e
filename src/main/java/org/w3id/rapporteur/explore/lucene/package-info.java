/**
 * The index of members and references, in Lucene. Graphs come in as they change; references,
 * members and their numbers go out.
 *
 * <p><b>Invariant:</b> a graph's documents depend on its triples, its corrections, the vocabulary
 * and the data without a graph alone.
 */
package org.w3id.rapporteur.explore.lucene;
