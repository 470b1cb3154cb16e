/**
 * The search index on the disk or in memory, made with Lucene.
 *
 * <p>The names of changed graphs come in; answers to {@link org.w3id.rapporteur.search.SearchIndex}
 * go out. {@code SearchFollower} writes the index, {@code SearchDocuments} says what its documents
 * are, {@code LuceneIndex} reads it. {@code Analysis} splits text into words, {@code LuceneQueries}
 * makes queries, {@code Ranking} orders results.
 *
 * <p><b>Invariant:</b> the index depends on the graphs, not on the order of their changes; a change
 * writes only what the changed graphs have or point to.
 */
package org.w3id.rapporteur.search.lucene;
