package org.w3id.rapporteur.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3id.rapporteur.address.ServiceUrl;
import org.w3id.rapporteur.entities.Entities;
import org.w3id.rapporteur.explore.CollectionList;
import org.w3id.rapporteur.feeds.AtomFeeds;
import org.w3id.rapporteur.feeds.FeedData;
import org.w3id.rapporteur.feeds.Informea;
import org.w3id.rapporteur.feeds.Sitemaps;
import org.w3id.rapporteur.graph.syntax.RdfWriter;
import org.w3id.rapporteur.harvest.EventStream;
import org.w3id.rapporteur.harvest.OaiPmh;
import org.w3id.rapporteur.http.Accept;
import org.w3id.rapporteur.http.Endpoint;
import org.w3id.rapporteur.http.Problem;
import org.w3id.rapporteur.http.ProblemException;
import org.w3id.rapporteur.http.Request;
import org.w3id.rapporteur.http.RequestPath;
import org.w3id.rapporteur.http.Response;
import org.w3id.rapporteur.lucene.NotYetMadeException;
import org.w3id.rapporteur.query.QueryLibrary;
import org.w3id.rapporteur.reconcile.Reconciliation;
import org.w3id.rapporteur.search.CurrentIndex;
import org.w3id.rapporteur.search.Search;
import org.w3id.rapporteur.search.lucene.LuceneIndex;
import org.w3id.rapporteur.sparql.QueryPolicy;
import org.w3id.rapporteur.store.Store;

/**
 * Answers everything except SPARQL: has the endpoints of the site, and the pages at fixed paths.
 */
final class Site {
  private static final Logger LOG = LoggerFactory.getLogger(Site.class);

  /** Retry-After, in seconds, for what took too long. */
  static final String LATER = "30";

  private static final int NOT_FOUND = 404;
  private static final int PERMANENT_REDIRECT = 308;

  private final ResourceLookup resources;
  private final PageWriter pages;
  private final CurrentIndex words;
  private final Labels labels;
  private final List<Endpoint> endpoints;
  private final ResponseCache responses;
  private final QueryRunner queryRunner;
  private final ServiceUrl service;

  Site(Store store, QueryLibrary library, ServerOptions options, DerivedData derived) {
    SitePaths addresses = SitePaths.of(options);
    service = addresses.service();
    resources = new ResourceLookup(store, addresses);
    labels = new Labels(store, addresses);
    RdfWriter rdf = new RdfWriter(options.base());
    Entities entities = new Entities(store, options.base());
    words =
        new CurrentIndex(
            store, library, entities, options.base(), LuceneIndex::of, LocalizedDates::inEnglish);
    GraphVersions versions = new GraphVersions(store, addresses);
    pages = new PageWriter(store, library, addresses, resources, versions);
    responses = new ResponseCache(store::version);
    Dumps dumps = new Dumps(store, resources, rdf, addresses, library, versions, responses);
    ServedCatalogue catalogue = new ServedCatalogue(store, addresses, dumps);
    ReportXml reports = new ReportXml(store.dataset(), options.base());
    FeedData feeds = new FeedData(store, derived.changes(), options.base(), service);
    DocumentForms forms = new DocumentForms(rdf);
    queryRunner = new QueryRunner(store, library, options);
    EditorTerms terms = new EditorTerms(store, library, addresses);
    endpoints =
        List.of(
            new Documents(
                resources, pages, forms, addresses, reports, catalogue, versions, responses),
            new OwnDescriptions(resources, pages, forms, addresses, catalogue, responses),
            new Memento(
                resources,
                versions,
                new PastDocuments(store, versions, library, addresses),
                new VersionDiff(versions, pages, addresses),
                addresses),
            new QueryPages(store, library, pages, resources, addresses),
            new CollectionPages(store.dataset(), library, pages, rdf, addresses),
            new ComparePage(store, library, pages, addresses),
            new EditorService(queryRunner, terms, pages, responses),
            new OpenApi(library, service),
            new Citations(store.dataset(), resources, addresses),
            dumps,
            new OaiPmh(store, derived.changes(), options.base(), service, options.contact()),
            new EventStream(store, derived.changes(), options.base(), service),
            new Reconciliation(entities, options.base(), service, new ReconciliationPages(pages)),
            new Search(words, service, new SearchPages(pages)),
            new Sitemaps(feeds, ownPages(library)),
            new OntologyFiles(),
            new AtomFeeds(feeds),
            new Informea(feeds),
            new WellKnownPaths(),
            new Readiness(derived),
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

  Labels labels() {
    return labels;
  }

  /** Returns the search index. */
  CurrentIndex words() {
    return words;
  }

  /** Returns the runner of queries from the SPARQL page. */
  QueryRunner queryRunner() {
    return queryRunner;
  }

  PageWriter pages() {
    return pages;
  }

  /** Returns when the published data was last changed. */
  Optional<Instant> modified() {
    return resources.modified();
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
    } catch (NotYetMadeException e) {
      return unmade(request);
    } catch (RuntimeException e) {
      return QueryPolicy.limit(e).isPresent() ? late(request) : failed(request, e);
    }
  }

  private Response late(Request request) {
    LOG.warn("{} exceeded the time limit of a query", request.path());
    return problem(
            503,
            "Service Unavailable",
            "This took longer than the time limit. Try again later, or request less.",
            request.accept())
        .with("Retry-After", LATER);
  }

  private Response unmade(Request request) {
    return problem(
            503,
            "Service Unavailable",
            "An index that this needs is being made. Try again later.",
            request.accept())
        .with("Retry-After", LATER);
  }

  private Response failed(Request request, RuntimeException failure) {
    LOG.error("{} failed", request.path(), failure);
    return problem(
        500,
        "Internal Server Error",
        "An internal error occurred, and has been logged. Try again later.",
        request.accept());
  }

  private Response route(Request request) {
    Optional<Endpoint> endpoint =
        endpoints.stream().filter(each -> each.has(request.path())).findFirst();
    TreeSet<String> methods =
        new TreeSet<>(endpoint.map(each -> each.methods(request.path())).orElse(Endpoint.READ));
    String allowed = methods.stream().collect(Collectors.joining(", ")) + ", OPTIONS";
    if (request.method().equals("OPTIONS"))
      return new Response(204, "text/plain", new byte[0], Map.of("Allow", allowed));
    if (!methods.contains(request.method()))
      return problem(
              405,
              "Method Not Allowed",
              "This address allows only " + allowed + ".",
              request.accept())
          .with("Allow", allowed);
    return endpoint.isPresent() ? endpoint.get().answer(request) : page(request.path());
  }

  private Response page(String path) {
    return Routes.at(path)
        .map(
            page ->
                responses.of(PageLocale.now().keyOf(path), () -> Response.html(pages.page(page))))
        .orElseThrow(() -> notFound(path));
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
    Response response = problem(told.status(), told.title(), detail, request.accept());
    for (Map.Entry<String, String> header : met.headers().entrySet())
      response = response.with(header.getKey(), header.getValue());
    return response;
  }

  Response problem(int status, String title, String detail, Accept accept) {
    return problem(new Problem(status, title, detail), accept);
  }

  /** Returns the problem as a page for clients that prefer pages, else as JSON. */
  Response problem(Problem problem, Accept accept) {
    boolean page = accept.prefersPagesTo(Problem.MEDIA_TYPE, "application/json");
    Response response =
        page
            ? Response.html(pages.fill("problem.jte", new ProblemPage(problem)))
                .status(problem.status())
            : problem.json();
    return response.with("Vary", "Accept");
  }
}
