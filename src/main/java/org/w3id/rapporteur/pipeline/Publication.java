package org.w3id.rapporteur.pipeline;

import org.apache.jena.graph.Graph;
import org.w3id.rapporteur.facts.ReportFacts;

/**
 * A report, read and written as RDF.
 *
 * @param path of the report below {@code id/}, and of its graph below {@code id/graph/}: its
 *     symbol, or {@code report/<slug>}
 * @param graph what the report says
 * @param corrections what is doubted of it: its part of the graph of corrections
 * @param entry its part of the catalogue
 */
public record Publication(
    ReportFacts facts, String path, Graph graph, Graph corrections, Graph entry) {}
