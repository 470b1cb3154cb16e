package org.w3id.rapporteur.sparql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.atlas.lib.Pair;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.w3id.rapporteur.http.Accept;

/**
 * Fuseki's SPARQL 1.1 protocol for queries, under our {@link QueryPolicy}.
 *
 * <p>Added to Fuseki's: SPARQL 1.1 alone, without ARQ's extensions; 406 where no form of the answer
 * is acceptable.
 */
public final class SparqlEndpoint extends SPARQL_QueryDataset {
  /** Where it is, on every host. */
  public static final String PATH = "/sparql";

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
          "application/n-quads");

  private final String base;

  /**
   * @param base that relative addresses in queries are resolved against
   */
  public SparqlEndpoint(String base) {
    this.base = base;
  }

  /** What Fuseki is to serve: queries of these data, and nothing else. */
  public static DataService service(DatasetGraph dataset) {
    return DataService.newBuilder(dataset).addEndpoint(Operation.Query).build();
  }

  /** The query as the body of a POST, which is UTF-8. Source: SPARQL 1.1 Protocol, 2.1.3. */
  @Override
  protected void executeBody(HttpAction action) {
    String charset = action.getRequest().getCharacterEncoding();
    if (charset != null && !charset.equalsIgnoreCase("utf-8")) {
      ServletOps.error(415, "The query is expected in UTF-8, not in " + charset + ".");
    }
    try (InputStream body = action.getRequestInputStream()) {
      ByteBuffer bytes = ByteBuffer.wrap(body.readAllBytes());
      execute(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString(), action);
    } catch (CharacterCodingException broken) {
      ServletOps.errorBadRequest("The query is not UTF-8.");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  protected void execute(String text, HttpAction action) {
    answer(read(text, action), action);
  }

  private Query read(String text, HttpAction action) {
    try {
      DatasetGraph graphs = action.getDataset();
      Query query = QueryPolicy.read(text, base, graphs);
      chooseForm(query, action);
      for (String parameter : List.of("default-graph-uri", "named-graph-uri")) {
        String[] names = action.getRequestParameterValues(parameter);
        if (names != null) Stream.of(names).forEach(name -> QueryPolicy.requireName(name, graphs));
      }
      return query;
    } catch (RefusedQueryException | QueryException e) {
      ServletOps.errorBadRequest(QueryPolicy.reason(e));
      throw e;
    }
  }

  /** As Fuseki does, which would read the query again, as ARQ's and with a base of its own. */
  private void answer(Query query, HttpAction action) {
    action.beginRead();
    try {
      Pair<DatasetGraph, Query> asked = decideDataset(action, query, "");
      try (QueryExec running = createQueryExec(action, asked.getRight(), asked.getLeft())) {
        send(query, running, action);
      }
    } catch (QueryParseException e) {
      action.abortSilent();
      ServletOps.errorBadRequest(QueryPolicy.reason(e));
    } catch (QueryCancelledException e) {
      action.abortSilent();
      throw e;
    } finally {
      action.endRead();
    }
  }

  private void send(Query query, QueryExec running, HttpAction action) {
    try {
      sendResults(action, executeQuery(action, running, query, ""), query.getPrologue());
    } catch (RuntimeException e) {
      throw QueryPolicy.cause(e, running);
    }
  }

  private static void chooseForm(Query query, HttpAction action) {
    if (action.getRequestParameter("output") != null
        || action.getRequestParameter("format") != null) return;
    List<String> forms = query.isSelectType() || query.isAskType() ? TABLES : GRAPHS;
    String accept = String.join(",", Collections.list(action.getRequestHeaders("Accept")));
    Accept.parse(accept)
        .choose(forms)
        .ifPresentOrElse(
            form -> ProtocolRequest.choose(action.getRequest(), form),
            () ->
                ServletOps.error(
                    406, "Not acceptable. This answer has the forms " + String.join(", ", forms)));
  }
}
