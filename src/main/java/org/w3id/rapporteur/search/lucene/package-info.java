/**
 * The index of {@link org.w3id.rapporteur.search.SearchIndex}, by Lucene.
 *
 * <p>What can be found comes in; {@link org.w3id.rapporteur.search.lucene.LuceneIndex}, which
 * answers, goes out. {@code LuceneQueries} says what of a text is asked, {@code Ranking} what comes
 * first, {@code Analysis} how text becomes words.
 *
 * <p><b>Invariant:</b> an index is never changed, and no other package knows Lucene.
 */
package org.w3id.rapporteur.search.lucene;
