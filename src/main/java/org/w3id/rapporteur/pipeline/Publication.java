package org.w3id.rapporteur.pipeline;

import org.apache.jena.graph.Graph;
import org.w3id.rapporteur.facts.ReportFacts;

/**
 * A report, read and written as RDF.
 *
 * @param path the report's address after {@code id/}, and its graph's after {@code id/graph/}: the
 *     symbol, or {@code report/<slug>}
 * @param graph the report's own graph
 * @param corrections its suspected misprints, which are its part of the graph of corrections
 * @param entry its part of the catalogue
 */
public record Publication(
    ReportFacts facts, String path, Graph graph, Graph corrections, Graph entry) {}
