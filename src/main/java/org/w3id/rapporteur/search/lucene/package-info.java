/**
 * The search index in memory, made with Lucene.
 *
 * <p>The things and texts to be found come in; an index of them goes out, {@link
 * org.w3id.rapporteur.search.lucene.LuceneIndex}. {@code Analysis} splits text into words, {@code
 * LuceneQueries} makes queries, {@code Ranking} orders results.
 *
 * <p><b>Invariant:</b> an index never changes, and no other package uses Lucene.
 */
package org.w3id.rapporteur.search.lucene;
