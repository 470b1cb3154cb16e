/**
 * Finds things by their names and by the words of their texts, for pages, JSON and SPARQL.
 *
 * <p>The store's graphs come in; ranked things with snippets go out. {@link
 * org.w3id.rapporteur.search.Search} answers requests, {@link
 * org.w3id.rapporteur.search.SearchIndex} is the interface of the index of words, and {@link
 * org.w3id.rapporteur.search.SearchContent} reads what a graph adds to it. {@link
 * org.w3id.rapporteur.entities.NameIndex} finds what a misspelt name, a code or an article means.
 *
 * <p><b>Invariant:</b> an answer comes from the current graphs, never from an earlier state; a
 * search text is never syntax, except for its quotation marks.
 */
package org.w3id.rapporteur.search;
