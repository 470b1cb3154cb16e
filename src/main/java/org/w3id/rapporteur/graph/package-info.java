/**
 * Facts in, RDF out: triples, and files in seven syntaxes.
 *
 * <p>{@link org.w3id.rapporteur.graph.ReportGraph} writes a report's structure and evidence, {@code
 * FactGraph} each kind of fact, {@link org.w3id.rapporteur.graph.Catalogue} what is published;
 * {@link org.w3id.rapporteur.graph.Addresses} the nodes of things, by the grammar of package
 * address, {@link org.w3id.rapporteur.graph.RdfWriter} every file.
 *
 * <p><b>Invariant:</b> no blank node; the same facts give the same triples, and the same triples
 * the same bytes.
 */
package org.w3id.rapporteur.graph;
