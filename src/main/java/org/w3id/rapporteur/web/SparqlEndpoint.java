package org.w3id.rapporteur.web;

import java.util.List;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.w3id.rapporteur.http.Accept;

/**
 * Fuseki's SPARQL 1.1 protocol for queries, under our {@link QueryPolicy}.
 *
 * <p>Added to Fuseki's: SPARQL 1.1 alone, without ARQ's extensions; 406 where no form of the answer
 * is acceptable.
 */
final class SparqlEndpoint extends SPARQL_QueryDataset {
  static final String PATH = "/sparql";
  static final List<String> TABLES =
      List.of(
          "application/sparql-results+json",
          "application/sparql-results+xml",
          "text/csv",
          "text/tab-separated-values",
          "application/json",
          "application/xml",
          "text/xml",
          "text/plain");
  static final List<String> GRAPHS =
      List.of(
          "text/turtle",
          "application/ld+json",
          "application/n-triples",
          "application/rdf+xml",
          "application/trig",
          "application/n-quads",
          "application/json",
          "application/xml",
          "text/plain");

  private final DatasetGraph dataset;
  private final String base;

  SparqlEndpoint(DatasetGraph dataset, String base) {
    this.dataset = dataset;
    this.base = base;
  }

  static DataService service(DatasetGraph dataset) {
    return DataService.newBuilder(dataset).addEndpoint(Operation.Query).build();
  }

  @Override
  protected void execute(String text, HttpAction action) {
    DatasetGraph dataset = action.getDataService().getDataset();
    try {
      Query query = QueryPolicy.read(text, base, dataset);
      requireAcceptable(query, action);
      for (String parameter : List.of("default-graph-uri", "named-graph-uri")) {
        String[] graphs = action.getRequestParameterValues(parameter);
        if (graphs == null) continue;
        for (String graph : graphs) QueryPolicy.requireGraph(graph, dataset);
      }
    } catch (RefusedQueryException | QueryException e) {
      ServletOps.errorBadRequest(e.getMessage());
    }
    super.execute(text, action);
  }

  private static void requireAcceptable(Query query, HttpAction action) {
    if (action.getRequestParameter("output") != null
        || action.getRequestParameter("format") != null) return;
    List<String> forms = query.isSelectType() || query.isAskType() ? TABLES : GRAPHS;
    if (Accept.parse(action.getRequestHeader("Accept")).choose(forms).isEmpty()) {
      ServletOps.error(
          406, "Not acceptable. This answer has the forms " + String.join(", ", forms));
    }
  }
}
