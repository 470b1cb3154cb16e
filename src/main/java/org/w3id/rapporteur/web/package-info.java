/**
 * What the store holds, on the web: pages, RDF in six syntaxes, SPARQL. In comes a request, out
 * goes a whole response.
 *
 * <p>{@link org.w3id.rapporteur.web.Server} binds the port; {@code Site} decides what an address
 * gives; a page is a line in {@code Routes}, a query or three in {@code queries/pages}, and a
 * template in {@code src/main/jte}.
 *
 * <p><b>Invariant:</b> nothing here writes to the store, and no query of a stranger reaches beyond
 * it.
 */
package org.w3id.rapporteur.web;
