/**
 * The index of entities on the disk or in memory, made with Lucene.
 *
 * <p>The names of changed graphs come in; answers to {@link
 * org.w3id.rapporteur.entities.EntityIndex} go out. {@code EntityFollower} writes the index, {@code
 * LuceneEntities} reads it, {@code EntityDocuments} says what its documents are.
 *
 * <p><b>Invariant:</b> the index depends on the graphs, not on the order of their changes; a change
 * writes only the entities that the changed graphs describe.
 */
package org.w3id.rapporteur.entities.lucene;
