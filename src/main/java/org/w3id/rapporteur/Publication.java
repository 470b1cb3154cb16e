package org.w3id.rapporteur;

import org.apache.jena.graph.Graph;
import org.w3id.rapporteur.facts.ReportFacts;

/**
 * A report, read and written as RDF.
 *
 * @param graphPath of its named graph below {@code id/graph/}: its symbol, or {@code report/<slug>}
 */
public record Publication(ReportFacts facts, String graphPath, Graph graph, Graph corrections) {}
