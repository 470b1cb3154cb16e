/**
 * Finds things by what they are called and by the words of their texts: for people, and for SPARQL.
 *
 * <p>The store's graphs come in; ranked things with snippets go out. {@link
 * org.w3id.rapporteur.search.Search} has the addresses, {@link
 * org.w3id.rapporteur.search.SearchIndex} is what an index of words can do, and {@link
 * org.w3id.rapporteur.search.CurrentIndex} keeps the one of the graphs as they are. Which thing a
 * misspelt name, a code or an article means, {@link org.w3id.rapporteur.reconcile.Entities} knows.
 *
 * <p><b>Invariant:</b> an answer is of the graphs as they are, never of an earlier state; whatever
 * a stranger writes is text, never syntax, but for quotation marks.
 */
package org.w3id.rapporteur.search;
