/**
 * Writes triples and quads in each syntax of RDF, JSON-LD with its context included, and reads RDF
 * files.
 *
 * <p>{@link org.w3id.rapporteur.graph.syntax.RdfWriter} is the main type: it writes every file, in
 * each {@link org.w3id.rapporteur.graph.syntax.RdfSyntax}. {@link
 * org.w3id.rapporteur.graph.syntax.RdfFile} reads files of others.
 *
 * <p><b>Invariant:</b> the same triples give the same bytes.
 */
package org.w3id.rapporteur.graph.syntax;
