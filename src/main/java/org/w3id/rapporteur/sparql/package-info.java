/**
 * The SPARQL endpoint, as the Recommendations define it: queries come in by the protocol; rows,
 * graphs or refusals go out.
 *
 * <p>{@link org.w3id.rapporteur.sparql.QueryRunner} reads queries and runs them, {@link
 * org.w3id.rapporteur.sparql.SparqlProtocol} answers programs, {@link
 * org.w3id.rapporteur.sparql.AnswerPreview} gives pages the beginning of an answer, {@link
 * org.w3id.rapporteur.sparql.QueryPolicy} decides which queries run and with which functions,
 * {@link org.w3id.rapporteur.sparql.TextQuery} is the property {@code text:query}, {@code
 * StrictEngine} runs queries, and {@link org.w3id.rapporteur.sparql.RunningQueries} stops them.
 *
 * <p><b>Invariant:</b> no query reaches beyond the store, and each ends within its time limit.
 */
package org.w3id.rapporteur.sparql;
