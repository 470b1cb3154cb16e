package org.w3id.rapporteur.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3id.rapporteur.address.ServiceUrl;
import org.w3id.rapporteur.entities.NameIndex;
import org.w3id.rapporteur.explore.CollectionList;
import org.w3id.rapporteur.explore.ReferenceIndex;
import org.w3id.rapporteur.feeds.AtomFeeds;
import org.w3id.rapporteur.feeds.FeedData;
import org.w3id.rapporteur.feeds.Informea;
import org.w3id.rapporteur.feeds.Sitemaps;
import org.w3id.rapporteur.graph.syntax.RdfWriter;
import org.w3id.rapporteur.harvest.EventStream;
import org.w3id.rapporteur.harvest.OaiPmh;
import org.w3id.rapporteur.http.Accept;
import org.w3id.rapporteur.http.Endpoint;
import org.w3id.rapporteur.http.KeptReplies;
import org.w3id.rapporteur.http.KeptReply;
import org.w3id.rapporteur.http.Listing;
import org.w3id.rapporteur.http.Problem;
import org.w3id.rapporteur.http.ProblemException;
import org.w3id.rapporteur.http.Request;
import org.w3id.rapporteur.http.RequestKey;
import org.w3id.rapporteur.http.RequestLocale;
import org.w3id.rapporteur.http.RequestPath;
import org.w3id.rapporteur.http.Response;
import org.w3id.rapporteur.lucene.NotYetMadeException;
import org.w3id.rapporteur.query.QueryLibrary;
import org.w3id.rapporteur.reconcile.Reconciliation;
import org.w3id.rapporteur.search.Search;
import org.w3id.rapporteur.sparql.QueryPolicy;
import org.w3id.rapporteur.sparql.QueryRunner;
import org.w3id.rapporteur.sparql.SparqlProtocol;
import org.w3id.rapporteur.store.Store;

/**
 * Answers all requests: has the endpoints of the site, and the pages at fixed paths.
 *
 * <p>An endpoint answers within one read transaction, so that a reply shows one state of the store;
 * a body that is written while it is sent has a transaction of its own. Complete replies are kept
 * until the store changes.
 */
final class Site {
  private static final Logger LOG = LoggerFactory.getLogger(Site.class);

  /** Retry-After, in seconds, for what took too long. */
  static final String LATER = SparqlProtocol.LATER;

  private static final int NOT_FOUND = 404;
  private static final int PERMANENT_REDIRECT = 308;

  private final ResourceLookup resources;
  private final PageWriter pages;
  private final List<Endpoint> endpoints;
  private final KeptReplies replies;
  private final Store store;
  private final ServiceUrl service;
  private final ServicePath links;

  Site(Store store, QueryLibrary library, ServerOptions options, DerivedData derived) {
    SitePaths addresses = SitePaths.of(options);
    this.store = store;
    service = addresses.service();
    links = new ServicePath(service);
    resources = new ResourceLookup(store, addresses);
    Labels labels = new Labels(store, addresses);
    RdfWriter rdf = new RdfWriter(options.base());
    NameIndex names = new NameIndex(derived.entities(), store.dataset());
    GraphVersions versions = new GraphVersions(store, addresses);
    Optional<ReferenceIndex> references = Optional.of(derived.references());
    pages = new PageWriter(store, library, addresses, resources, versions, labels, references);
    replies = new KeptReplies(derived::version);
    Dumps dumps = new Dumps(store, resources, rdf, addresses, library, versions);
    ServedCatalogue catalogue = new ServedCatalogue(store, addresses, dumps);
    ReportXml reports = new ReportXml(store.dataset(), options.base());
    FeedData feeds = new FeedData(store, derived.changes(), options.base(), service);
    DocumentForms forms = new DocumentForms(rdf);
    SparqlAnswers answers = new SparqlAnswers(store, library, options);
    SparqlProtocol protocol = new SparqlProtocol(new QueryRunner(store, options.base()));
    EditorTerms terms = new EditorTerms(store, library, addresses);
    endpoints =
        List.of(
            new Documents(
                resources,
                new NameSpelling(derived.entities(), resources, addresses),
                pages,
                forms,
                addresses,
                reports,
                catalogue,
                versions),
            new OwnDescriptions(resources, pages, forms, addresses, catalogue),
            new Memento(
                resources,
                versions,
                new PastDocuments(store, versions, library, addresses, labels, derived.entities()),
                new VersionDiff(versions, pages, addresses),
                addresses),
            new QueryPages(store, library, pages, resources),
            new ReportsPage(pages),
            new CollectionPages(
                store.dataset(), derived.references(), library, pages, rdf, addresses),
            new ComparePage(store, library, pages, addresses),
            new SparqlPage(store, answers, protocol, pages, addresses, rdf),
            new EditorService(answers, terms, pages),
            new OpenApi(library, service),
            new Citations(store.dataset(), resources, addresses),
            dumps,
            new OaiPmh(store, derived.changes(), options.base(), service, options.contact()),
            new EventStream(store, derived.changes(), options.base(), service),
            new Reconciliation(names, options.base(), service, new ReconciliationPages(pages)),
            new Search(derived.search(), names, service, new SearchPages(pages)),
            new Sitemaps(feeds, ownPages(library)),
            new OntologyFiles(),
            new AtomFeeds(feeds),
            new Informea(feeds),
            new WellKnownPaths(),
            new Readiness(derived::behind),
            new EditorFiles(),
            new Assets());
  }

  /** Returns the paths of the pages that do not describe a thing. */
  private static List<String> ownPages(QueryLibrary library) {
    return Stream.of(
            Routes.paths().stream().map(Page::key),
            CollectionList.ALL.stream().map(collection -> "/" + collection.name()),
            Stream.of(ComparePage.PATH, "/queries", "/search", "/sparql", "/reconcile"),
            library.queries().stream().map(query -> "/queries/" + query.name()))
        .flatMap(paths -> paths)
        .toList();
  }

  /**
   * Returns the complete reply to a request, as it is sent: one that is kept if there is one, or
   * one that says that the client has it already.
   *
   * @param path as it was sent, as in the request
   */
  Response reply(RequestPath path, Request request) {
    if (!Endpoint.READ.contains(request.method())) return complete(path, request).response();
    Optional<Endpoint> endpoint = endpoint(request.path());
    Optional<String> determinant = endpoint.flatMap(each -> each.determinant(request));
    if (determinant.isPresent()) {
      Response known = Caching.weighed(known(request, determinant.get()), request.conditions());
      if (known.status() != 200) return known;
    }
    KeptReply reply =
        endpoint.isEmpty() || endpoint.get().isKept(request.path())
            ? replies.of(RequestKey.of(request), () -> complete(path, request))
            : complete(path, request);
    return Caching.weighed(reply, request.conditions());
  }

  /** Returns what a client is sent that has the reply already, with 200 for one that does not. */
  private KeptReply known(Request request, String determinant) {
    Response empty = Response.text("").with("Vary", "Accept");
    return Caching.complete(empty, request, Optional.of(determinant), resources::modified);
  }

  /** Makes the reply, within one read transaction. */
  private KeptReply complete(RequestPath path, Request request) {
    return store
        .dataset()
        .read(
            () -> {
              Optional<String> determinant =
                  endpoint(request.path()).flatMap(each -> each.determinant(request));
              return complete(answer(path, request), request, determinant);
            });
  }

  private KeptReply complete(Response answer, Request request, Optional<String> determinant) {
    Response told = links.before(LanguageChoice.told(answer, request.locale()));
    return Caching.complete(told, request, determinant, resources::modified);
  }

  /**
   * Returns the response at the path as requested. If nothing is there, tries the path with its
   * percent-encoded reserved characters decoded, and redirects to it: many clients encode slashes,
   * as in {@code /id/state%2FESP}.
   */
  Response answer(RequestPath path, Request request) {
    Response response = null;
    for (String spelling : path.equivalent()) {
      response = answer(request.at(spelling));
      if (response.status() != NOT_FOUND) return response;
    }
    String decoded = path.decoded();
    if (path.equivalent().contains(decoded)) return response;
    Response there = answer(request.at(decoded));
    boolean isElsewhere = there.status() < 400 && there.status() != PERMANENT_REDIRECT;
    String address = Links.escaped(decoded);
    return isElsewhere && !path.equivalent().contains(address)
        ? Response.redirect(PERMANENT_REDIRECT, address + request.query())
        : there;
  }

  /** Returns the response to a request; failures become problem responses. */
  Response answer(Request request) {
    try {
      return route(request);
    } catch (ProblemException e) {
      return tidied(request).orElseGet(() -> problem(e, request));
    } catch (RuntimeException e) {
      return failure(request, e);
    }
  }

  /** Returns the problem that a failure is for the client, complete. */
  Response failed(Request request, RuntimeException failure) {
    Response problem =
        failure instanceof ProblemException met ? problem(met, request) : failure(request, failure);
    return complete(problem, request, Optional.empty()).response();
  }

  private Response failure(Request request, RuntimeException failure) {
    if (failure instanceof NotYetMadeException) return unmade(request);
    return QueryPolicy.limit(failure).isPresent() ? late(request) : broken(request, failure);
  }

  private Response late(Request request) {
    LOG.warn("{} exceeded the time limit of a query", request.path());
    return problem(
            503,
            "Service Unavailable",
            "This took longer than the time limit. Try again later, or request less.",
            request)
        .with("Retry-After", LATER);
  }

  private Response unmade(Request request) {
    return problem(
            503,
            "Service Unavailable",
            "An index that this needs is being made. Try again later.",
            request)
        .with("Retry-After", LATER);
  }

  private Response broken(Request request, RuntimeException failure) {
    LOG.error("{} failed", request.path(), failure);
    return problem(
        500,
        "Internal Server Error",
        "An internal error occurred, and has been logged. Try again later.",
        request);
  }

  private Response route(Request request) {
    Optional<Endpoint> endpoint = endpoint(request.path());
    TreeSet<String> methods =
        new TreeSet<>(endpoint.map(each -> each.methods(request.path())).orElse(Endpoint.READ));
    String allowed = methods.stream().collect(Collectors.joining(", ")) + ", OPTIONS";
    if (request.method().equals("OPTIONS"))
      return new Response(204, "text/plain", new byte[0], Map.of("Allow", allowed));
    if (!methods.contains(request.method()))
      return problem(
              405, "Method Not Allowed", "This address allows only " + allowed + ".", request)
          .with("Allow", allowed);
    return endpoint.isPresent() ? endpoint.get().answer(request) : page(request);
  }

  /**
   * Returns the addresses of the site that answer 200 to GET, without those that need a query
   * string, one by one. To be read within one read transaction.
   */
  Stream<Listing> listings() {
    return Stream.concat(
        endpoints.stream().flatMap(Endpoint::listings),
        Routes.paths().stream()
            .map(Page::key)
            .filter(path -> endpoint(path).isEmpty())
            .map(Listing::page));
  }

  private Optional<Endpoint> endpoint(String path) {
    return endpoints.stream().filter(each -> each.has(path)).findFirst();
  }

  private Response page(Request request) {
    return Routes.at(request.path())
        .map(page -> Response.html(pages.page(page, request.locale())))
        .orElseThrow(() -> notFound(request.path()));
  }

  /** Redirects to the path without slashes at its end, if something is there. */
  private Optional<Response> tidied(Request request) {
    String tidy = request.path().replaceAll("(?<=[^/])/+$", "");
    if (tidy.equals(request.path())) return Optional.empty();
    Request other = new Request(request.method(), tidy, Map.of(), Accept.parse("*/*"));
    if (answer(other).status() >= 400) return Optional.empty();
    return Optional.of(Response.redirect(308, Links.escaped(tidy) + request.query()));
  }

  static ProblemException notFound(String path) {
    return ProblemException.notFound(
        "There is nothing at " + path + ". Check the address, or use the search.");
  }

  static ProblemException gone(String path) {
    return new ProblemException(410, "Gone", "The document at " + path + " has been withdrawn.");
  }

  /**
   * Returns the problem with the path that the client knows, which begins with the service's path.
   */
  private Response problem(ProblemException met, Request request) {
    String path = " at " + request.path();
    Problem told = met.problem();
    String detail = told.detail().replace(path, " at " + service.local(request.path()));
    Response response = problem(told.status(), told.title(), detail, request);
    for (Map.Entry<String, String> header : met.headers().entrySet())
      response = response.with(header.getKey(), header.getValue());
    return response;
  }

  private Response problem(int status, String title, String detail, Request request) {
    return problem(new Problem(status, title, detail), request.accept(), request.locale());
  }

  /** Returns the problem, as it is sent to a client whose request cannot be read. */
  Response problem(Problem problem, Accept accept) {
    return links.before(
        problem(problem, accept, RequestLocale.english(service.beginning()))
            .with("Cache-Control", Caching.NEVER));
  }

  /** Returns the problem as a page for clients that prefer pages, else as JSON. */
  private Response problem(Problem problem, Accept accept, RequestLocale locale) {
    boolean isPage = accept.prefersPagesTo(Problem.MEDIA_TYPE, "application/json");
    Response response =
        isPage
            ? Response.html(page(problem, pages.locale(locale))).status(problem.status())
            : problem.json();
    return response.with("Vary", "Accept");
  }

  private String page(Problem problem, PageLocale locale) {
    return pages.fill("problem.jte", locale, Map.of("problem", new ProblemPage(problem, locale)));
  }
}
