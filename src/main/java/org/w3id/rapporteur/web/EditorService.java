package org.w3id.rapporteur.web;

import static org.w3id.rapporteur.json.JsonMaker.JSON;

import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.w3id.rapporteur.http.Endpoint;
import org.w3id.rapporteur.http.Listing;
import org.w3id.rapporteur.http.ProblemException;
import org.w3id.rapporteur.http.Request;
import org.w3id.rapporteur.http.Response;
import org.w3id.rapporteur.sparql.RunningQueries;
import org.w3id.rapporteur.sparql.SparqlProtocol;

/**
 * Answers the requests of the query editor at {@code /sparql}: the list of terms, a check of a
 * query, and runs that can be stopped.
 *
 * <p>POST to {@code /sparql/running/} and an id that the client makes up runs a query, and returns
 * the page with its outcome; DELETE of the same address stops it.
 */
final class EditorService implements Endpoint {
  private static final String TERMS = SparqlProtocol.PATH + "/terms.json";
  private static final String CHECK = SparqlProtocol.PATH + "/check";
  private static final String RUNNING = SparqlProtocol.PATH + "/running/";

  private final RunningQueries running = new RunningQueries();
  private final SparqlAnswers runner;
  private final EditorTerms terms;
  private final PageWriter pages;

  EditorService(SparqlAnswers runner, EditorTerms terms, PageWriter pages) {
    this.runner = runner;
    this.terms = terms;
    this.pages = pages;
  }

  @Override
  public boolean has(String path) {
    return path.equals(TERMS) || path.equals(CHECK) || path.startsWith(RUNNING);
  }

  @Override
  public Set<String> methods(String path) {
    return path.startsWith(RUNNING) ? Set.of("POST", "DELETE") : READ;
  }

  /** A check costs less than to keep its result. */
  @Override
  public boolean isKept(String path) {
    return path.equals(TERMS);
  }

  @Override
  public Stream<Listing> listings() {
    return Stream.of(Listing.file(TERMS, "application/json"));
  }

  @Override
  public Response answer(Request request) {
    if (request.path().equals(TERMS)) return Response.of("application/json", terms.json());
    if (request.path().equals(CHECK)) return check(request);
    String id = request.path().substring(RUNNING.length());
    return request.method().equals("DELETE") ? stop(id) : run(id, request);
  }

  private Response check(Request request) {
    JsonObjectBuilder result = JSON.createObjectBuilder();
    runner
        .check(given(request, "query"), pages.locale(request.locale()))
        .ifPresent(
            error -> {
              result.add("message", error.message());
              if (error.hasPlace()) result.add("line", error.line()).add("column", error.column());
            });
    return Response.of(
        "application/json", result.build().toString().getBytes(StandardCharsets.UTF_8));
  }

  private Response run(String id, Request request) {
    SparqlFormInput input =
        new SparqlFormInput(
            given(request, "query"),
            request.parameter("label").orElse(""),
            request.parameter("number").orElse(""));
    try (RunningQueries.Run run = running.begin(id)) {
      PageLocale locale = pages.locale(request.locale());
      SparqlView view = runner.answer(input, run, locale);
      return Response.html(pages.fill("sparql.jte", locale, Map.of("view", view)))
          .with("Cache-Control", "no-store");
    }
  }

  private Response stop(String id) {
    if (!running.stop(id)) throw Site.notFound(RUNNING + id);
    return Response.text("").status(204).with("Cache-Control", "no-store");
  }

  private static String given(Request request, String parameter) {
    return request
        .parameter(parameter)
        .orElseThrow(
            () -> ProblemException.badRequest("The parameter " + parameter + " is missing."));
  }
}
