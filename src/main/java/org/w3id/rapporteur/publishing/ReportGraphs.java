package org.w3id.rapporteur.publishing;

import org.apache.jena.graph.Graph;
import org.w3id.rapporteur.pipeline.Publication;

/**
 * What is published of a report.
 *
 * @param path of the report below {@code id/}
 * @param graph the report's own graph
 * @param corrections its part of the graph of corrections
 * @param entry its part of the catalogue
 */
public record ReportGraphs(String path, Graph graph, Graph corrections, Graph entry) {
  public static ReportGraphs of(Publication read) {
    return new ReportGraphs(read.path(), read.graph(), read.corrections(), read.entry());
  }
}
