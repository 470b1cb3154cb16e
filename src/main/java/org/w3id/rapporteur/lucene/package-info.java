/**
 * An index of Lucene beside the store, which knows how far it follows the publication log.
 *
 * <p>{@link org.w3id.rapporteur.lucene.IndexFolder} is the main type. Who derives an index owns one
 * folder, and implements {@link org.w3id.rapporteur.publishing.Follower} with it.
 *
 * <p><b>Invariant:</b> the number of the last act and the documents of an index are written
 * together.
 */
package org.w3id.rapporteur.lucene;
