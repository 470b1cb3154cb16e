/**
 * RDF as files: how triples and quads are written, JSON-LD with its context included, and how files
 * are read.
 *
 * <p>{@link org.w3id.rapporteur.graph.syntax.RdfWriter} is the one main type: it writes every file,
 * in each {@link org.w3id.rapporteur.graph.syntax.RdfSyntax}. {@link
 * org.w3id.rapporteur.graph.syntax.RdfFile} reads files of others.
 *
 * <p><b>Invariant:</b> the same triples give the same bytes.
 */
package org.w3id.rapporteur.graph.syntax;
