package org.w3id.rapporteur.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.system.Txn;
import org.w3id.rapporteur.graph.RdfSyntax;
import org.w3id.rapporteur.graph.RdfWriter;
import org.w3id.rapporteur.http.Accept;
import org.w3id.rapporteur.http.Problem;
import org.w3id.rapporteur.http.ProblemException;
import org.w3id.rapporteur.http.Reply;
import org.w3id.rapporteur.store.QueryResult;
import org.w3id.rapporteur.store.Store;

/**
 * What {@code /sparql} shows to people: a form, and answers as tables. Programs pass on to {@link
 * SparqlEndpoint}; one that asks nothing is told what the endpoint can do.
 */
final class SparqlPage implements Filter {
  /** More rows are for a program. */
  private static final int MOST_ROWS = 1_000;

  private static final String ALLOWED = "GET, HEAD, OPTIONS, POST";

  /** Functions whose value differs from call to call. */
  private static final Pattern CHANGING = Pattern.compile("(?i)now|rand|uuid|bnode");

  /** Told apart from those before it: a new run may answer otherwise. */
  private final String started = UUID.randomUUID().toString();

  private final Store store;
  private final DatasetGraph graphs;
  private final Site site;
  private final Addresses addresses;
  private final RdfWriter rdf;

  SparqlPage(Store store, Site site, ServerOptions options) {
    this.store = store;
    this.graphs = store.dataset();
    this.site = site;
    this.addresses = new Addresses(options.base());
    this.rdf = new RdfWriter(options.base());
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain next)
      throws IOException, ServletException {
    HttpServletRequest asked = (HttpServletRequest) request;
    HttpServletResponse answer = (HttpServletResponse) response;
    if (!SparqlEndpoint.PATH.equals(asked.getPathInfo())) {
      send(below(asked), asked, answer);
      return;
    }
    answer.addHeader("Vary", "Accept");
    boolean isGet = asked.getMethod().equals("GET") || asked.getMethod().equals("HEAD");
    Accept accept = Accept.parse(header(asked));
    String query = isGet ? asked.getParameter("query") : null;
    boolean plain = asked.getParameter("output") == null && asked.getParameter("format") == null;
    if (isGet && query == null && asked.getParameterMap().isEmpty()) {
      send(told(accept), asked, answer);
    } else if (query != null && accept.prefersPagesTo("application/sparql-results+json") && plain) {
      send(answer(query), asked, answer);
    } else {
      pass(asked, answer, next);
    }
  }

  /** Fuseki would look for services of its own here. */
  private Reply below(HttpServletRequest asked) {
    String query = asked.getQueryString() == null ? "" : "?" + asked.getQueryString();
    String path = asked.getRequestURI();
    return path.equals(SparqlEndpoint.PATH + "/")
        ? Reply.redirect(308, SparqlEndpoint.PATH + query)
        : site.problem(Site.notFound(path).problem(), Accept.parse(header(asked)));
  }

  private void send(Reply reply, HttpServletRequest asked, HttpServletResponse answer)
      throws IOException {
    SiteServlet.send(Caching.weighed(reply, asked, site.modified()), answer);
  }

  /** To Fuseki, unless the client has the answer already. */
  private void pass(HttpServletRequest asked, HttpServletResponse answer, FilterChain next)
      throws IOException, ServletException {
    boolean isGet = asked.getMethod().equals("GET") || asked.getMethod().equals("HEAD");
    if (asked.getMethod().equals("OPTIONS")) {
      answer.setHeader("Allow", ALLOWED);
      answer.setStatus(204);
      return;
    }
    String query = isGet ? asked.getParameter("query") : null;
    boolean isTagged = query != null && !CHANGING.matcher(query).find();
    if (!isTagged) Caching.withdraw(answer);
    Optional<Reply> known =
        isTagged ? Caching.begin(validators(asked), asked, answer) : Optional.empty();
    if (known.isPresent()) {
      SiteServlet.send(known.get(), answer);
      return;
    }
    Refusal refusal = new Refusal(answer);
    next.doFilter(new ProtocolRequest(asked), refusal);
    Optional<Problem> problem = refusal.problem();
    if (problem.isEmpty()) return;
    Caching.withdraw(answer);
    if (problem.get().status() == 405) answer.setHeader("Allow", ALLOWED);
    SiteServlet.send(site.problem(problem.get(), Accept.parse(header(asked))), answer);
  }

  private Validators validators(HttpServletRequest asked) {
    String decidedBy =
        String.join(
            "\n",
            started,
            Long.toString(store.version()),
            asked.getQueryString(),
            String.valueOf(header(asked)));
    return Validators.weak(decidedBy, site.modified());
  }

  private static String header(HttpServletRequest request) {
    List<String> lines = Collections.list(request.getHeaders("Accept"));
    return lines.isEmpty() ? null : String.join(",", lines);
  }

  private Reply form() {
    return show(SparqlView.empty(addresses.base()));
  }

  private Reply show(SparqlView view) {
    return Reply.html(site.pages().fill("sparql.jte", view));
  }

  private Reply answer(String text) {
    try {
      Query query = QueryPolicy.read(text, addresses.base(), graphs);
      return show(Txn.calculateRead(graphs, () -> run(text, query)));
    } catch (QueryCancelledException e) {
      return show(SparqlView.failed(text, "The query ran longer than is allowed.")).status(503);
    } catch (RefusedQueryException | QueryException e) {
      return show(SparqlView.failed(text, QueryPolicy.reason(e))).status(400);
    }
  }

  private SparqlView run(String text, Query query) {
    try (QueryExec running = QueryExec.dataset(graphs).query(query).build()) {
      if (query.isAskType()) return SparqlView.text(text, running.ask() ? "true" : "false");
      if (query.isSelectType()) {
        QueryResult result = firstRows(running.select());
        return SparqlView.table(text, result.columns(), Rows.of(result, addresses));
      }
      var triples = query.isConstructType() ? running.construct() : running.describe();
      List<Quad> quads =
          triples.stream().map(triple -> new Quad(Quad.defaultGraphIRI, triple)).toList();
      return SparqlView.text(
          text, new String(rdf.write(quads, RdfSyntax.TURTLE), StandardCharsets.UTF_8));
    }
  }

  private static QueryResult firstRows(RowSet rows) {
    List<String> columns = rows.getResultVars().stream().map(Var::getVarName).toList();
    return new QueryResult(columns, rows.stream().limit(MOST_ROWS).toList());
  }

  private Reply told(Accept accept) {
    try {
      return accept.asksForPages() ? form() : description(accept);
    } catch (ProblemException e) {
      return site.problem(e.problem(), accept);
    }
  }

  private Reply description(Accept accept) {
    List<String> forms =
        List.of(
            "text/turtle", "application/ld+json", "application/rdf+xml", "application/n-triples");
    String form =
        accept
            .choose(forms)
            .orElseThrow(
                () ->
                    new ProblemException(
                        406,
                        "Not Acceptable",
                        "This description is to be had as " + String.join(", ", forms) + "."));
    RdfSyntax syntax =
        List.of(RdfSyntax.values()).stream()
            .filter(each -> each.mediaType().equals(form))
            .findFirst()
            .orElseThrow();
    return Reply.of(
        syntax.contentType(), rdf.write(ServiceDescription.of(store, addresses), syntax));
  }
}
