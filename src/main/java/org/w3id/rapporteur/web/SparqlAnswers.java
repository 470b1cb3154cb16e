package org.w3id.rapporteur.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.binding.Binding;
import org.w3id.rapporteur.graph.Prefixes;
import org.w3id.rapporteur.graph.syntax.RdfSyntax;
import org.w3id.rapporteur.graph.syntax.RdfWriter;
import org.w3id.rapporteur.http.ProblemException;
import org.w3id.rapporteur.query.NamedQuery;
import org.w3id.rapporteur.query.QueryLibrary;
import org.w3id.rapporteur.query.QueryResult;
import org.w3id.rapporteur.sparql.AnswerPreview;
import org.w3id.rapporteur.sparql.OverlargeQueryException;
import org.w3id.rapporteur.sparql.Prologue;
import org.w3id.rapporteur.sparql.QueryPolicy;
import org.w3id.rapporteur.sparql.QueryRunner;
import org.w3id.rapporteur.sparql.RefusedQueryException;
import org.w3id.rapporteur.sparql.RunningQueries;
import org.w3id.rapporteur.store.Store;

/** Makes the models of the SPARQL page, and describes the outcome of its queries in words. */
final class SparqlAnswers {
  private final Store store;
  private final QueryLibrary library;
  private final SitePaths addresses;
  private final QueryRunner runner;
  private final RdfWriter rdf;
  private final Duration limit;
  private final QueryIndex examples;
  private final Map<String, String> prefixes;

  SparqlAnswers(Store store, QueryLibrary library, ServerOptions options) {
    this.store = store;
    this.library = library;
    this.addresses = SitePaths.of(options);
    this.runner = new QueryRunner(store, options.base());
    this.rdf = new RdfWriter(options.base());
    this.limit = options.queryTimeout();
    this.examples = QueryIndex.of(library);
    this.prefixes = Prefixes.of(options.base());
  }

  /** Returns the form with a first example. */
  SparqlView form() {
    return view(
        SparqlFormInput.only(SparqlView.beginning(addresses.base())), new QueryOutcome.None());
  }

  /**
   * Returns the form with a named query in it.
   *
   * @throws ProblemException 404, if there is no query of this name
   */
  SparqlView example(String name) {
    NamedQuery query =
        library.queries().stream()
            .filter(each -> each.name().equals(name))
            .findFirst()
            .orElseThrow(
                () ->
                    ProblemException.notFound(
                        "Unknown query " + name + "; see the list of queries."));
    return view(SparqlFormInput.only(query.filledIn(Map.of())), new QueryOutcome.None());
  }

  /** Returns the error in a query, if there is one. Does not run the query. */
  Optional<QueryError> check(String query, PageLocale locale) {
    try {
      runner.read(query);
      return Optional.empty();
    } catch (RefusedQueryException | QueryException e) {
      return Optional.of(QueryError.of(e, query, locale));
    }
  }

  SparqlView answer(SparqlFormInput input, RunningQueries.Run run, PageLocale locale) {
    long start = System.nanoTime();
    Supplier<Duration> time = () -> Duration.ofNanos(System.nanoTime() - start);
    try {
      Query query = runner.read(input.query());
      return view(input, store.dataset().read(() -> outcome(query, run, time, locale)));
    } catch (StackOverflowError deep) {
      return refused(input, QueryPolicy.tooDeep(), locale);
    } catch (OverlargeQueryException e) {
      return refused(input, e, locale);
    } catch (QueryCancelledException e) {
      return view(
          input,
          run.isStopped()
              ? new QueryOutcome.Stopped(time.get())
              : new QueryOutcome.Exceeded(limit));
    } catch (RefusedQueryException | QueryException e) {
      return refused(input, e, locale);
    }
  }

  private SparqlView refused(SparqlFormInput input, RuntimeException reason, PageLocale locale) {
    String completed = Prologue.completed(input.query(), prefixes);
    return view(
        input, new QueryOutcome.Refused(QueryError.of(reason, input.query(), locale), completed));
  }

  private SparqlView view(SparqlFormInput input, QueryOutcome outcome) {
    return new SparqlView(input, outcome, examples, limit);
  }

  private QueryOutcome outcome(
      Query query, RunningQueries.Run run, Supplier<Duration> time, PageLocale locale) {
    AnswerPreview answer = AnswerPreview.of(query, runner, run, SelectResultTable.MOST_ROWS + 1);
    Duration taken = time.get();
    if (answer instanceof AnswerPreview.Truth truth)
      return new QueryOutcome.Truth(truth.isTrue(), taken);
    if (answer instanceof AnswerPreview.Rows first) {
      QueryResult result = new QueryResult(first.columns(), first.rows());
      return new QueryOutcome.Table(
          new SelectResultTable(result, labels(result, locale), locale), taken);
    }
    return triples(((AnswerPreview.Triples) answer).triples(), taken);
  }

  private QueryOutcome triples(List<Triple> triples, Duration taken) {
    List<Quad> shown =
        triples.stream()
            .limit(SelectResultTable.MOST_ROWS)
            .map(triple -> new Quad(Quad.defaultGraphIRI, triple))
            .toList();
    String turtle = new String(rdf.write(shown, RdfSyntax.TURTLE), StandardCharsets.UTF_8);
    return new QueryOutcome.Triples(turtle, shown.size(), shown.size() < triples.size(), taken);
  }

  /** Returns the labels of all things in the answer, with one query. */
  private Map<String, String> labels(QueryResult result, PageLocale locale) {
    Set<Node> things = new LinkedHashSet<>();
    for (Binding row : result.rows())
      for (String column : result.columns()) {
        Node term = row.get(column);
        if (term != null && term.isURI()) things.add(term);
      }
    if (things.isEmpty()) return Map.of();
    Map<String, String> labels = new HashMap<>();
    for (Row row : Rows.of(library.page("labels").runFor("thing", things, store.dataset()), locale))
      labels.putIfAbsent(row.text("thing"), row.text("label"));
    return labels;
  }
}
