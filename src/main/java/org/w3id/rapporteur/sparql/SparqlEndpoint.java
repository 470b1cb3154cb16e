package org.w3id.rapporteur.sparql;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.lib.Pair;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.fuseki.servlets.ActionLib;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.resultset.ResultsWriter;
import org.apache.jena.system.Txn;
import org.w3id.rapporteur.graph.syntax.RdfXml;
import org.w3id.rapporteur.http.Accept;
import org.w3id.rapporteur.lucene.NotYetMadeException;
import org.w3id.rapporteur.store.Store;

/**
 * Fuseki's SPARQL 1.1 protocol for queries, under our {@link QueryPolicy}.
 *
 * <p>It differs from Fuseki: it takes only SPARQL 1.1, without ARQ's extensions; it answers 406
 * where no form of the answer is acceptable; and it throws an exception when sending an answer
 * fails, where Fuseki would end the answer as if it were complete.
 */
public final class SparqlEndpoint extends SPARQL_QueryDataset {
  /** The path of the endpoint below the service's URL. */
  public static final String PATH = "/sparql";

  private final String base;

  /**
   * @param base that relative addresses in queries are resolved against
   */
  public SparqlEndpoint(String base) {
    this.base = base;
  }

  /** The service for Fuseki: queries of the store, and no other operation. */
  public static DataService service(Store store) {
    return DataService.newBuilder(store.queried()).addEndpoint(Operation.Query).build();
  }

  /** The query as the body of a POST, which is UTF-8. Source: SPARQL 1.1 Protocol, 2.1.3. */
  @Override
  protected void executeBody(HttpAction action) {
    String charset = action.getRequest().getCharacterEncoding();
    if (charset != null && !charset.equalsIgnoreCase("utf-8")) {
      ServletOps.error(415, "The query must be in UTF-8, not in " + charset + ".");
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
    Query query = read(text, action);
    AnswerForm form = chooseForm(query, action);
    try {
      answer(query, form, action);
    } catch (StackOverflowError deep) {
      ServletOps.errorBadRequest(QueryPolicy.reason(QueryPolicy.tooDeep()));
    } catch (QueryParseException | OverlargeQueryException e) {
      ServletOps.errorBadRequest(QueryPolicy.reason(e));
    } catch (RuntimeIOException gone) {
      ServletOps.error(500, "The answer could not be sent.");
    } catch (NotYetMadeException e) {
      ServletOps.error(503, "An index that this query needs is being made. Try again later.");
    } catch (QueryCancelledException e) {
      ServletOps.error(503, "The query exceeded the time limit, or too many queries are running.");
    }
  }

  private Query read(String text, HttpAction action) {
    try {
      DatasetGraph graphs = action.getDataset();
      Predicate<Node> isHeld = name -> Txn.calculateRead(graphs, () -> graphs.containsGraph(name));
      Query query = QueryPolicy.read(text, base, isHeld);
      for (String parameter : List.of("default-graph-uri", "named-graph-uri")) {
        String[] names = action.getRequestParameterValues(parameter);
        if (names != null) Stream.of(names).forEach(name -> QueryPolicy.requireName(name, isHeld));
      }
      return query;
    } catch (RefusedQueryException | QueryException e) {
      ServletOps.errorBadRequest(QueryPolicy.reason(e));
      throw e;
    }
  }

  /**
   * Answers as Fuseki does, except that Fuseki would parse the query again, in ARQ's syntax and
   * with another base.
   */
  private void answer(Query query, AnswerForm form, HttpAction action) {
    action.beginRead();
    try {
      Pair<DatasetGraph, Query> asked = decideDataset(action, query, "");
      try (QueryExec running =
          QueryExec.dataset(asked.getLeft())
              .query(asked.getRight())
              .context(action.getContext())
              .build()) {
        send(running, form, action);
      }
    } finally {
      action.endRead();
    }
  }

  private static void send(QueryExec running, AnswerForm form, HttpAction action) {
    try {
      Query query = running.getQuery();
      if (query.isAskType()) {
        begin(form, action);
        ResultsWriter.create().lang(form.language()).build().write(out(action), running.ask());
      } else if (query.isSelectType()) {
        RowSet rows = running.select();
        begin(form, action);
        ResultsWriter.create().lang(form.language()).build().write(out(action), rows);
      } else {
        Graph graph = AnswerGraph.of(running);
        if (form.language() == Lang.RDFXML) requireXml(graph, AnswerForm.of(query));
        begin(form, action);
        RDFWriter.create()
            .source(graph)
            .format(ActionLib.getNetworkFormatForLang(form.language()))
            .output(out(action));
      }
    } catch (RuntimeException e) {
      throw QueryPolicy.cause(e, running);
    }
  }

  private static void begin(AnswerForm form, HttpAction action) {
    action.setResponseStatus(200);
    action.setResponseContentType(form.contentType());
  }

  private static OutputStream out(HttpAction action) {
    try {
      return action.getResponseOutputStream();
    } catch (IOException gone) {
      throw new RuntimeIOException(gone);
    }
  }

  private static void requireXml(Graph graph, List<AnswerForm> forms) {
    Iter.asStream(graph.find())
        .flatMap(triple -> RdfXml.obstacle(triple).stream())
        .findFirst()
        .ifPresent(reason -> refuse(reason, forms));
  }

  /** Whether a value of the parameter {@code format} or {@code output} chooses a form. */
  public static boolean isForm(String name) {
    return AnswerForm.isName(name);
  }

  private static AnswerForm chooseForm(Query query, HttpAction action) {
    List<AnswerForm> forms = AnswerForm.of(query);
    for (String parameter : List.of("output", "format")) {
      String name = action.getRequestParameter(parameter);
      Optional<AnswerForm> named = name == null ? Optional.empty() : AnswerForm.named(name, forms);
      if (named.isPresent()) return named.get();
    }
    String accept = String.join(",", Collections.list(action.getRequestHeaders("Accept")));
    Optional<AnswerForm> accepted = AnswerForm.accepted(Accept.parse(accept), forms);
    if (accepted.isEmpty()) refuse("Not available in that format.", forms);
    return accepted.orElseThrow();
  }

  private static void refuse(String reason, List<AnswerForm> forms) {
    ServletOps.error(
        406, reason + " Available: " + String.join(", ", AnswerForm.mediaTypes(forms)));
  }
}
