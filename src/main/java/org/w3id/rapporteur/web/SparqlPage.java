package org.w3id.rapporteur.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3id.rapporteur.graph.syntax.RdfSyntax;
import org.w3id.rapporteur.graph.syntax.RdfWriter;
import org.w3id.rapporteur.http.Accept;
import org.w3id.rapporteur.http.Endpoint;
import org.w3id.rapporteur.http.Listing;
import org.w3id.rapporteur.http.ProblemException;
import org.w3id.rapporteur.http.Request;
import org.w3id.rapporteur.http.Response;
import org.w3id.rapporteur.sparql.RunningQueries;
import org.w3id.rapporteur.sparql.SparqlProtocol;
import org.w3id.rapporteur.store.Store;

/**
 * Answers at {@code /sparql}: people with a form, and with results as a page; programs by the
 * {@link SparqlProtocol}, or without a query with the service description.
 */
final class SparqlPage implements Endpoint {
  private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");

  /** Functions whose value differs from call to call. */
  private static final Pattern CHANGING = Pattern.compile("(?i)now|rand|uuid|bnode");

  /** Makes tags differ after each start of the server, which may then answer differently. */
  private final String started = UUID.randomUUID().toString();

  private final Store store;
  private final SparqlAnswers answers;
  private final SparqlProtocol protocol;
  private final PageWriter pages;
  private final SitePaths addresses;
  private final RdfWriter rdf;

  SparqlPage(
      Store store,
      SparqlAnswers answers,
      SparqlProtocol protocol,
      PageWriter pages,
      SitePaths addresses,
      RdfWriter rdf) {
    this.store = store;
    this.answers = answers;
    this.protocol = protocol;
    this.pages = pages;
    this.addresses = addresses;
    this.rdf = rdf;
  }

  @Override
  public boolean has(String path) {
    return path.equals(SparqlProtocol.PATH);
  }

  @Override
  public Set<String> methods(String path) {
    return METHODS;
  }

  @Override
  public boolean isKept(String path) {
    return false;
  }

  /**
   * Returns what determines the answer to a query, unless it has a function that changes. The time
   * taken, which the page shows, does not count.
   */
  @Override
  public Optional<String> determinant(Request request) {
    return parameter(request, "query")
        .filter(query -> !CHANGING.matcher(query).find())
        .map(
            query ->
                String.join(
                    "\n",
                    started,
                    Long.toString(store.version()),
                    request.locale().question(),
                    request.accept().toString(),
                    request.accept().asksForPages() ? request.locale().language().tag() : ""));
  }

  @Override
  public Stream<Listing> listings() {
    return Stream.of(Listing.page(SparqlProtocol.PATH));
  }

  @Override
  public Response answer(Request request) {
    Response response = chosen(request).with("Vary", "Accept");
    boolean isChanging = parameter(request, "query").isPresent() && determinant(request).isEmpty();
    return isChanging ? response.with("Cache-Control", Caching.NEVER) : response;
  }

  private Response chosen(Request request) {
    Optional<String> query = parameter(request, "query");
    Optional<String> example = parameter(request, "example");
    boolean isForPeople =
        request.accept().prefersPagesTo("application/sparql-results+json")
            && !SparqlProtocol.namesForm(request);
    if (isRead(request) && asksNothing(request))
      return request.accept().asksForPages()
          ? show(answers.form(), request)
          : description(request.accept());
    if (query.isPresent() && isForPeople) return answered(query.get(), request);
    if (example.isPresent() && query.isEmpty() && isForPeople)
      return show(answers.example(example.get()), request);
    return protocol.answer(request);
  }

  private static boolean isRead(Request request) {
    return READ.contains(request.method());
  }

  /** Returns a parameter of the address; a posted form is for the protocol alone. */
  private static Optional<String> parameter(Request request, String name) {
    return isRead(request) ? request.parameter(name) : Optional.empty();
  }

  /** The parameter for the language counts only for pages: the protocol has none. */
  private static boolean asksNothing(Request request) {
    return request.parameters().isEmpty()
        && (!request.locale().isChosen() || request.accept().asksForPages());
  }

  private Response answered(String query, Request request) {
    SparqlView view =
        answers.answer(
            new SparqlFormInput(
                query,
                parameter(request, "label").orElse(""),
                parameter(request, "number").orElse("")),
            RunningQueries.unnamed(),
            pages.locale(request.locale()));
    int status = view.outcome().status();
    Response response = show(view, request).status(status);
    return status == 503 ? response.with("Retry-After", Site.LATER) : response;
  }

  private Response show(SparqlView view, Request request) {
    return Response.html(
        pages.fill("sparql.jte", pages.locale(request.locale()), Map.of("view", view)));
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
