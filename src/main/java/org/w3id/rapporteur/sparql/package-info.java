/**
 * The SPARQL endpoint as the Recommendations have it: what is asked comes in over the protocol, and
 * rows, graphs or a refusal go out.
 *
 * <p>{@link org.w3id.rapporteur.sparql.SparqlEndpoint} answers programs, {@link
 * org.w3id.rapporteur.sparql.AnswerPreview} pages, {@link org.w3id.rapporteur.sparql.QueryPolicy}
 * says which queries run and with which functions, {@link org.w3id.rapporteur.sparql.TextQuery} is
 * the property {@code text:query}, {@code StrictEngine} runs queries, and {@link
 * org.w3id.rapporteur.sparql.RunningQueries} stops them.
 *
 * <p><b>Invariant:</b> no query reaches beyond the store, and each ends in its time.
 */
package org.w3id.rapporteur.sparql;
