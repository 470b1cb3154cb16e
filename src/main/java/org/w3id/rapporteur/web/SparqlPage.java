package org.w3id.rapporteur.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.w3id.rapporteur.graph.syntax.RdfSyntax;
import org.w3id.rapporteur.graph.syntax.RdfWriter;
import org.w3id.rapporteur.http.Accept;
import org.w3id.rapporteur.http.Problem;
import org.w3id.rapporteur.http.ProblemException;
import org.w3id.rapporteur.http.Response;
import org.w3id.rapporteur.sparql.ProtocolRequest;
import org.w3id.rapporteur.sparql.RunningQueries;
import org.w3id.rapporteur.sparql.SparqlEndpoint;
import org.w3id.rapporteur.store.Store;

/**
 * Answers people at {@code /sparql} with a form, and with results as a page. Programs are passed on
 * to {@link SparqlEndpoint}; without a query they get the service description.
 */
final class SparqlPage implements Filter {
  private static final String ALLOWED = "GET, HEAD, OPTIONS, POST";

  /** Functions whose value differs from call to call. */
  private static final Pattern CHANGING = Pattern.compile("(?i)now|rand|uuid|bnode");

  /** Makes tags differ after each start of the server, which may then answer differently. */
  private final String started = UUID.randomUUID().toString();

  private final Store store;
  private final SiteServlet pages;
  private final Site site;
  private final SitePaths addresses;
  private final RdfWriter rdf;

  SparqlPage(Store store, Site site, SiteServlet pages, ServerOptions options) {
    this.store = store;
    this.site = site;
    this.pages = pages;
    this.addresses = SitePaths.of(options);
    this.rdf = new RdfWriter(options.base());
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain next)
      throws IOException, ServletException {
    HttpServletRequest asked = (HttpServletRequest) request;
    HttpServletResponse answer = (HttpServletResponse) response;
    if (!SparqlEndpoint.PATH.equals(asked.getPathInfo())) {
      below(asked, answer);
      return;
    }
    answer.addHeader("Vary", "Accept");
    Accept accept = Accept.parse(header(asked));
    Optional<String> query = parameter(asked, "query");
    Optional<String> example = parameter(asked, "example");
    boolean isForPeople =
        accept.prefersPagesTo("application/sparql-results+json")
            && parameter(asked, "output").filter(SparqlEndpoint::isForm).isEmpty()
            && parameter(asked, "format").filter(SparqlEndpoint::isForm).isEmpty();
    if (isGet(asked) && asksNothing(asked, accept)) {
      send(serviceDescription(accept), asked, answer);
    } else if (query.isPresent() && isForPeople) {
      answer(query.get(), asked, answer);
    } else if (example.isPresent() && query.isEmpty() && isForPeople) {
      send(example(example.get(), accept), asked, answer);
    } else {
      pass(asked, answer, next);
    }
  }

  private static boolean isGet(HttpServletRequest asked) {
    return asked.getMethod().equals("GET") || asked.getMethod().equals("HEAD");
  }

  /** Returns a parameter of the address; only Fuseki reads a posted form. */
  private static Optional<String> parameter(HttpServletRequest asked, String name) {
    return isGet(asked) ? Optional.ofNullable(asked.getParameter(name)) : Optional.empty();
  }

  /** The parameter for the language counts only for pages: the protocol has none. */
  private static boolean asksNothing(HttpServletRequest asked, Accept accept) {
    Set<String> names = asked.getParameterMap().keySet();
    return names.isEmpty() || accept.asksForPages() && names.equals(Set.of(LanguageFilter.NAME));
  }

  /** Answers paths below the endpoint, where Fuseki would look for its own services. */
  private void below(HttpServletRequest asked, HttpServletResponse answer) throws IOException {
    String query = asked.getQueryString() == null ? "" : "?" + asked.getQueryString();
    if (asked.getRequestURI().equals(SparqlEndpoint.PATH + "/"))
      send(Response.redirect(308, SparqlEndpoint.PATH + query), asked, answer);
    else pages.service(asked, answer);
  }

  private void send(Response response, HttpServletRequest asked, HttpServletResponse answer)
      throws IOException {
    pages.send(
        Caching.weighed(LanguageFilter.withLanguage(response), asked, site.modified()), answer);
  }

  /** Sends the answer as a page. The time taken, which the page shows, does not change its tag. */
  private void answer(String query, HttpServletRequest asked, HttpServletResponse answer)
      throws IOException {
    if (isKnown(asked, answer)) return;
    SparqlView view =
        site.queryRunner()
            .answer(
                new SparqlFormInput(
                    query,
                    parameter(asked, "label").orElse(""),
                    parameter(asked, "number").orElse("")),
                RunningQueries.unnamed());
    int status = view.outcome().status();
    if (status != 200) Caching.withdraw(answer);
    if (status == 503) answer.setHeader("Retry-After", Site.LATER);
    pages.send(LanguageFilter.withLanguage(show(view).status(status)), answer);
  }

  /** Returns whether a condition decided the request; then the response (304 or 412) is sent. */
  private boolean isKnown(HttpServletRequest asked, HttpServletResponse answer) throws IOException {
    Optional<String> query = parameter(asked, "query");
    boolean isTagged = query.isPresent() && !CHANGING.matcher(query.get()).find();
    if (!isTagged) Caching.withdraw(answer);
    Optional<Response> known =
        isTagged ? Caching.begin(validators(asked), asked, answer) : Optional.empty();
    if (known.isPresent()) pages.send(known.get(), answer);
    return known.isPresent();
  }

  /** Passes the request to Fuseki, unless the client has the answer already. */
  private void pass(HttpServletRequest asked, HttpServletResponse answer, FilterChain next)
      throws IOException, ServletException {
    if (asked.getMethod().equals("OPTIONS")) {
      answer.setHeader("Allow", ALLOWED);
      answer.setStatus(204);
      return;
    }
    if (isKnown(asked, answer)) return;
    FusekiResponse refusal = new FusekiResponse(answer);
    next.doFilter(new ProtocolRequest(asked), refusal);
    Optional<Problem> problem = ended(refusal, asked);
    if (problem.isEmpty()) return;
    Caching.withdraw(answer);
    if (problem.get().status() == 405) answer.setHeader("Allow", ALLOWED);
    if (problem.get().status() == 503) answer.setHeader("Retry-After", Site.LATER);
    pages.send(
        LanguageFilter.withLanguage(site.problem(problem.get(), Accept.parse(header(asked)))),
        answer);
  }

  /**
   * Ends the answer. A broken one closes the connection: Jetty would complete what is still in the
   * buffers of a compressor as if it were whole.
   */
  private static Optional<Problem> ended(FusekiResponse refusal, HttpServletRequest asked)
      throws IOException {
    try {
      return refusal.end();
    } catch (BrokenOffException broken) {
      ServletContextRequest.getServletContextRequest(asked)
          .getConnectionMetaData()
          .getConnection()
          .getEndPoint()
          .close();
      throw broken;
    }
  }

  private Validators validators(HttpServletRequest asked) {
    String decidedBy =
        String.join(
            "\n",
            started,
            Long.toString(store.version()),
            asked.getQueryString(),
            String.valueOf(header(asked)),
            Accept.parse(header(asked)).asksForPages() ? PageLocale.now().language().tag() : "");
    return Validators.weak(decidedBy, site.modified());
  }

  private static String header(HttpServletRequest request) {
    List<String> lines = Collections.list(request.getHeaders("Accept"));
    return lines.isEmpty() ? null : String.join(",", lines);
  }

  private Response show(SparqlView view) {
    return Response.html(site.pages().fill("sparql.jte", view));
  }

  private Response example(String name, Accept accept) {
    try {
      return show(site.queryRunner().example(name));
    } catch (ProblemException e) {
      return site.problem(e.problem(), accept);
    }
  }

  private Response serviceDescription(Accept accept) {
    try {
      return accept.asksForPages() ? show(site.queryRunner().form()) : description(accept);
    } catch (ProblemException e) {
      return site.problem(e.problem(), accept);
    }
  }

  private Response description(Accept accept) {
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
                        "Not available in that format. Available: "
                            + String.join(", ", forms)
                            + "."));
    RdfSyntax syntax =
        List.of(RdfSyntax.values()).stream()
            .filter(each -> each.mediaType().equals(form))
            .findFirst()
            .orElseThrow();
    return Response.of(
        syntax.contentType(), rdf.write(ServiceDescription.of(store, addresses), syntax));
  }
}
