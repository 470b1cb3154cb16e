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
import org.w3id.rapporteur.explore.Holdings;
import org.w3id.rapporteur.feeds.AtomFeeds;
import org.w3id.rapporteur.feeds.Chronicler;
import org.w3id.rapporteur.feeds.Informea;
import org.w3id.rapporteur.feeds.Sitemaps;
import org.w3id.rapporteur.graph.RdfWriter;
import org.w3id.rapporteur.harvest.EventStream;
import org.w3id.rapporteur.harvest.OaiPmh;
import org.w3id.rapporteur.http.Accept;
import org.w3id.rapporteur.http.Part;
import org.w3id.rapporteur.http.Problem;
import org.w3id.rapporteur.http.ProblemException;
import org.w3id.rapporteur.http.Reply;
import org.w3id.rapporteur.http.Request;
import org.w3id.rapporteur.reconcile.Entities;
import org.w3id.rapporteur.reconcile.Reconciliation;
import org.w3id.rapporteur.search.Held;
import org.w3id.rapporteur.search.Search;
import org.w3id.rapporteur.sparql.QueryPolicy;
import org.w3id.rapporteur.store.QueryLibrary;
import org.w3id.rapporteur.store.Store;

/** Everything but SPARQL: the parts of the site, and the pages at paths of their own. */
final class Site {
  private static final Logger LOG = LoggerFactory.getLogger(Site.class);

  /** In how many seconds to ask again for what took too long. */
  static final String LATER = "30";

  private final Things things;
  private final PageWriter pages;
  private final Held words;
  private final Labels labels;
  private final List<Part> parts;
  private final KeptReplies kept;
  private final QueryDesk desk;

  Site(Store store, QueryLibrary library, ServerOptions options) {
    Addresses addresses = new Addresses(options.base());
    things = new Things(store, addresses);
    labels = new Labels(store, addresses);
    RdfWriter rdf = new RdfWriter(options.base());
    Entities entities = new Entities(store, options.base());
    words = new Held(store, library, entities, options.base(), Dates::inEnglish);
    States states = new States(store, addresses);
    pages = new PageWriter(store, library, addresses, things, states);
    kept = new KeptReplies(store::version);
    Dumps dumps = new Dumps(store, things, rdf, addresses, library, states, kept);
    Inventory inventory = new Inventory(store, addresses, dumps);
    ReportXml reports = new ReportXml(store.dataset(), options.base());
    Chronicler chronicler = new Chronicler(store, options.base());
    Forms forms = new Forms(rdf);
    desk = new QueryDesk(store.dataset(), library, options);
    EditorTerms terms = new EditorTerms(store, library, addresses);
    parts =
        List.of(
            new Documents(things, pages, forms, addresses, reports, inventory, states, kept),
            new OwnDescriptions(things, pages, forms, addresses, inventory, kept),
            new History(
                things,
                states,
                new Past(store, states, library, addresses),
                new Changes(states, pages, addresses),
                addresses),
            new QueryPages(store, library, pages, things, addresses),
            new CollectionPages(store.dataset(), library, pages, rdf, addresses),
            new ComparePage(store, library, pages, addresses),
            new EditorService(desk, terms, pages, kept),
            new OpenApi(library),
            new Citations(store.dataset(), things, addresses),
            dumps,
            new OaiPmh(store, options.base(), options.contact()),
            new EventStream(store, options.base()),
            new Reconciliation(entities, options.base(), new ReconciliationPages(pages)),
            new Search(words, options.base(), new SearchPages(pages)),
            new Sitemaps(chronicler, ownPages(library)),
            new OntologyFiles(),
            new AtomFeeds(chronicler),
            new Informea(chronicler),
            new Wayside(),
            new EditorFiles(),
            new Assets());
  }

  /** The site's pages that are of no thing. */
  private static List<String> ownPages(QueryLibrary library) {
    return Stream.of(
            Routes.paths().stream().map(Page::key),
            Holdings.ALL.stream().map(collection -> "/" + collection.name()),
            Stream.of(ComparePage.PATH, "/queries", "/search", "/sparql", "/reconcile"),
            library.queries().stream().map(query -> "/queries/" + query.name()))
        .flatMap(paths -> paths)
        .toList();
  }

  Labels labels() {
    return labels;
  }

  /** What searches look into. */
  Held words() {
    return words;
  }

  /** Where queries are answered to people. */
  QueryDesk desk() {
    return desk;
  }

  PageWriter pages() {
    return pages;
  }

  /** When what is published here was last changed. */
  Optional<Instant> modified() {
    return things.modified();
  }

  /** The reply to any request. A failure is a reply too. */
  Reply answer(Request request) {
    try {
      return route(request);
    } catch (ProblemException e) {
      return tidied(request).orElseGet(() -> problem(e, request.accept()));
    } catch (RuntimeException e) {
      return QueryPolicy.limit(e).isPresent() ? late(request) : failed(request, e);
    }
  }

  private Reply late(Request request) {
    LOG.warn("{} took longer than a query may", request.path());
    return problem(
            503,
            "Service Unavailable",
            "This takes longer than is allowed. Try again later, or ask for less.",
            request.accept())
        .with("Retry-After", LATER);
  }

  private Reply failed(Request request, RuntimeException failure) {
    LOG.error("{} failed", request.path(), failure);
    return problem(
        500,
        "Internal Server Error",
        "This page could not be made. The failure has been logged.",
        request.accept());
  }

  private Reply route(Request request) {
    Optional<Part> part = parts.stream().filter(each -> each.has(request.path())).findFirst();
    TreeSet<String> methods =
        new TreeSet<>(part.map(each -> each.methods(request.path())).orElse(Part.READ));
    String allowed = methods.stream().collect(Collectors.joining(", ")) + ", OPTIONS";
    if (request.method().equals("OPTIONS"))
      return new Reply(204, "text/plain", new byte[0], Map.of("Allow", allowed));
    if (!methods.contains(request.method()))
      return problem(
              405, "Method Not Allowed", "This address takes " + allowed + ".", request.accept())
          .with("Allow", allowed);
    return part.isPresent() ? part.get().answer(request) : page(request.path());
  }

  private Reply page(String path) {
    return Routes.at(path)
        .map(page -> kept.of(Speech.now().keyOf(path), () -> Reply.html(pages.page(page))))
        .orElseThrow(() -> notFound(path));
  }

  /** Where nothing is at the address, but something would be without its slashes at the end. */
  private Optional<Reply> tidied(Request request) {
    String tidy = request.path().replaceAll("(?<=[^/])/+$", "");
    if (tidy.equals(request.path())) return Optional.empty();
    Request other = new Request(request.method(), tidy, Map.of(), Accept.parse("*/*"));
    if (answer(other).status() >= 400) return Optional.empty();
    return Optional.of(Reply.redirect(308, Links.escaped(tidy) + request.query()));
  }

  static ProblemException notFound(String path) {
    return new ProblemException(404, "Not Found", "There is nothing at " + path + ".");
  }

  static ProblemException gone(String path) {
    return new ProblemException(410, "Gone", "What was published at " + path + " is withdrawn.");
  }

  private Reply problem(ProblemException met, Accept accept) {
    Reply reply = problem(met.problem(), accept);
    for (Map.Entry<String, String> header : met.headers().entrySet())
      reply = reply.with(header.getKey(), header.getValue());
    return reply;
  }

  Reply problem(int status, String title, String detail, Accept accept) {
    return problem(new Problem(status, title, detail), accept);
  }

  /** The problem as a page to those who ask for pages, else as JSON. */
  Reply problem(Problem problem, Accept accept) {
    boolean page = accept.prefersPagesTo(Problem.MEDIA_TYPE, "application/json");
    Reply reply =
        page
            ? Reply.html(pages.fill("problem.jte", new Trouble(problem))).status(problem.status())
            : problem.json();
    return reply.with("Vary", "Accept");
  }
}
