/**
 * Finds things by what they are called and by the words of their texts: for people, and for SPARQL.
 *
 * <p>The store's graphs come in; ranked things with snippets go out. {@link
 * org.w3id.rapporteur.search.Search} has the addresses, {@code SearchIndex} the words (Lucene),
 * {@code LuceneQueries} what of a text is asked, and {@link org.w3id.rapporteur.search.TextQuery}
 * the property {@code text:query}. Which thing a misspelt name, a code or an article means, {@link
 * org.w3id.rapporteur.entities.Entities} knows.
 *
 * <p><b>Invariant:</b> an answer is of the graphs as they are, never of an earlier state; whatever
 * a stranger writes is text, never syntax, but for quotation marks.
 */
package org.w3id.rapporteur.search;
