/**
 * Serves the content of the store on the web: pages, RDF in several syntaxes, SPARQL. In: a
 * request. Out: a complete response.
 *
 * <p>{@link org.w3id.rapporteur.web.Server} binds the port; {@code Site} finds the endpoint for an
 * address. A page is a line in {@code Routes}, one or more queries in {@code queries/pages}, and a
 * template in {@code src/main/jte}.
 *
 * <p><b>Invariant:</b> nothing here writes to the store, and no client's query reads anything
 * outside it.
 */
package org.w3id.rapporteur.web;
