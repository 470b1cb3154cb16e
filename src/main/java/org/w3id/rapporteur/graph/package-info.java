/**
 * Facts in, triples out.
 *
 * <p>{@link org.w3id.rapporteur.graph.ReportGraph} writes a report's structure and evidence, {@code
 * FactGraph} writes each kind of fact. {@link org.w3id.rapporteur.graph.Addresses} makes the nodes
 * of things that belong to no report, such as States and treaties; {@link
 * org.w3id.rapporteur.graph.ReportAddresses} makes the nodes of a report's parts and facts:
 * paragraphs, recommendations, provisions. Both compose addresses by the grammar of package
 * address.
 *
 * <p><b>Invariant:</b> no blank node; the same facts give the same triples.
 */
package org.w3id.rapporteur.graph;
