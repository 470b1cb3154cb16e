/**
 * Facts in, triples out.
 *
 * <p>{@link org.w3id.rapporteur.graph.ReportGraph} writes a report's structure and evidence, {@code
 * FactGraph} each kind of fact; {@link org.w3id.rapporteur.graph.Addresses} the nodes of things, by
 * the grammar of package address.
 *
 * <p><b>Invariant:</b> no blank node; the same facts give the same triples.
 */
package org.w3id.rapporteur.graph;
