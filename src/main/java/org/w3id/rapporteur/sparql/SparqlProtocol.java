package org.w3id.rapporteur.sparql;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.RDFWriterRegistry;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.resultset.ResultsWriter;
import org.w3id.rapporteur.graph.syntax.RdfXml;
import org.w3id.rapporteur.http.ProblemException;
import org.w3id.rapporteur.http.Request;
import org.w3id.rapporteur.http.RequestBody;
import org.w3id.rapporteur.http.Response;

/**
 * The SPARQL 1.1 protocol for queries, under our {@link QueryPolicy}. Answers are written by the
 * writers of Jena, which Fuseki uses too, while the query runs.
 *
 * <p>It takes only SPARQL 1.1, without ARQ's extensions, and answers 406 where no form of the
 * answer is acceptable.
 */
public final class SparqlProtocol {
  /** The path of the endpoint below the service's URL. */
  public static final String PATH = "/sparql";

  /** Retry-After, in seconds, for what took too long. */
  public static final String LATER = "30";

  private static final String QUERY = "query";
  private static final String QUERY_TYPE = "application/sparql-query";

  private final QueryRunner runner;

  public SparqlProtocol(QueryRunner runner) {
    this.runner = runner;
  }

  /** Returns the answer to the query in a request. The query runs while the answer is sent. */
  public Response answer(Request request) {
    Query query = read(request);
    AnswerForm form = chooseForm(query, request);
    return Response.streamed(form.contentType(), out -> answer(query, form, out));
  }

  private Query read(Request request) {
    try {
      return runner.over(
          request.parameters().getOrDefault("default-graph-uri", List.of()),
          request.parameters().getOrDefault("named-graph-uri", List.of()),
          runner.read(text(request)));
    } catch (RefusedQueryException | QueryException e) {
      throw ProblemException.badRequest(QueryPolicy.reason(e));
    }
  }

  /** Returns the text of the query. Source: SPARQL 1.1 Protocol, 2.1. */
  private static String text(Request request) {
    String type = request.content().mediaType();
    if (!request.method().equals("POST") || type.isEmpty() || type.equals(RequestBody.FORM))
      return parameter(request);
    if (!type.equals(QUERY_TYPE))
      throw unsupported("Send " + QUERY_TYPE + " or a form, not " + type + ".");
    request
        .content()
        .charset()
        .filter(charset -> !charset.equalsIgnoreCase("utf-8"))
        .ifPresent(
            charset -> {
              throw unsupported("The query must be in UTF-8, not in " + charset + ".");
            });
    return request.content().text();
  }

  private static ProblemException unsupported(String detail) {
    return new ProblemException(415, "Unsupported Media Type", detail);
  }

  private static String parameter(Request request) {
    List<String> queries = request.parameters().getOrDefault(QUERY, List.of());
    if (queries.isEmpty()) throw ProblemException.badRequest("The parameter query is missing.");
    if (queries.size() > 1)
      throw ProblemException.badRequest("The parameter query may occur only once.");
    return queries.get(0);
  }

  private void answer(Query query, AnswerForm form, OutputStream out) throws IOException {
    try {
      runner.answer(query, new AtomicBoolean(), new Sending(query, form, out));
    } catch (StackOverflowError deep) {
      throw ProblemException.badRequest(QueryPolicy.reason(QueryPolicy.tooDeep()));
    } catch (QueryParseException | OverlargeQueryException e) {
      throw ProblemException.badRequest(QueryPolicy.reason(e));
    } catch (RuntimeIOException gone) {
      throw new IOException("The answer could not be sent.", gone);
    } catch (QueryCancelledException e) {
      throw new ProblemException(
              503,
              "Service Unavailable",
              "The query exceeded the time limit, or too many queries are running.")
          .with("Retry-After", LATER);
    }
  }

  /** Writes an answer in a form while it is read. */
  private record Sending(Query query, AnswerForm form, OutputStream out)
      implements QueryRunner.AnswerReader<Void> {
    @Override
    public Void truth(boolean answer) {
      ResultsWriter.create().lang(form.language()).build().write(out, answer);
      return null;
    }

    @Override
    public Void rows(RowSet rows) {
      ResultsWriter.create().lang(form.language()).build().write(out, rows);
      return null;
    }

    @Override
    public Void triples(Iterator<Triple> triples) {
      return graph(AnswerGraph.of(triples));
    }

    @Override
    public Void graph(Graph graph) {
      if (form.language() == Lang.RDFXML) requireXml(graph, AnswerForm.of(query));
      RDFWriter.create().source(graph).format(format(form.language())).output(out);
      return null;
    }

    /** Plain RDF/XML, since the pretty one takes long for large graphs. */
    private static RDFFormat format(Lang language) {
      return language == Lang.RDFXML
          ? RDFFormat.RDFXML_PLAIN
          : RDFWriterRegistry.defaultSerialization(language);
    }
  }

  private static void requireXml(Graph graph, List<AnswerForm> forms) {
    Iter.asStream(graph.find())
        .flatMap(triple -> RdfXml.obstacle(triple).stream())
        .findFirst()
        .ifPresent(
            reason -> {
              throw notAcceptable(reason, forms);
            });
  }

  /** Whether the request names a form in a parameter, for clients that cannot set headers. */
  public static boolean namesForm(Request request) {
    return List.of("output", "format").stream()
        .anyMatch(name -> request.parameter(name).filter(AnswerForm::isName).isPresent());
  }

  private static AnswerForm chooseForm(Query query, Request request) {
    List<AnswerForm> forms = AnswerForm.of(query);
    for (String parameter : List.of("output", "format")) {
      Optional<AnswerForm> named =
          request.parameter(parameter).flatMap(name -> AnswerForm.named(name, forms));
      if (named.isPresent()) return named.get();
    }
    return AnswerForm.accepted(request.accept(), forms)
        .orElseThrow(() -> notAcceptable("Not available in that format.", forms));
  }

  private static ProblemException notAcceptable(String reason, List<AnswerForm> forms) {
    return new ProblemException(
        406,
        "Not Acceptable",
        reason + " Available: " + String.join(", ", AnswerForm.mediaTypes(forms)));
  }
}
