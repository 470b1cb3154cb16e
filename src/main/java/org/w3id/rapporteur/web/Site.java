package org.w3id.rapporteur.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3id.rapporteur.graph.RdfWriter;
import org.w3id.rapporteur.http.Accept;
import org.w3id.rapporteur.http.Part;
import org.w3id.rapporteur.http.Problem;
import org.w3id.rapporteur.http.ProblemException;
import org.w3id.rapporteur.http.Reply;
import org.w3id.rapporteur.http.Request;
import org.w3id.rapporteur.store.QueryLibrary;
import org.w3id.rapporteur.store.Store;

/** Everything but SPARQL: the parts of the site, and the pages at paths of their own. */
final class Site {
  private static final Logger LOG = LoggerFactory.getLogger(Site.class);

  private final PageWriter pages;
  private final List<Part> parts;

  Site(Store store, QueryLibrary library, ServerOptions options) {
    Addresses addresses = new Addresses(options.base());
    Things things = new Things(store, addresses);
    RdfWriter rdf = new RdfWriter(options.base());
    pages = new PageWriter(store.dataset(), library, addresses, things);
    parts =
        List.of(
            new Documents(things, pages, rdf, addresses),
            new QueryPages(store.dataset(), library, pages, addresses),
            new Dumps(store, things, rdf, addresses, library),
            new Wayside(things, addresses),
            new Assets());
  }

  PageWriter pages() {
    return pages;
  }

  /** The reply to any request. A failure is a reply too. */
  Reply answer(Request request) {
    try {
      return route(request);
    } catch (ProblemException e) {
      return problem(e.problem(), request.accept());
    } catch (RuntimeException e) {
      LOG.error("{} failed", request.path(), e);
      return problem(
          500,
          "Internal error",
          "This page could not be made. The failure has been logged.",
          request.accept());
    }
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
              405, "Method not allowed", "This address takes " + allowed + ".", request.accept())
          .with("Allow", allowed);
    return part.isPresent() ? part.get().answer(request) : page(request.path());
  }

  private Reply page(String path) {
    Optional<Page> page = Routes.at(path);
    if (page.isPresent()) return Reply.html(pages.page(page.get()));
    String tidy = path.replaceAll("(?<=.)/+$", "");
    if (!tidy.equals(path) && Routes.at(tidy).isPresent()) return Reply.redirect(308, tidy);
    throw notFound(path);
  }

  static ProblemException notFound(String path) {
    return new ProblemException(404, "Not found", "There is nothing at " + path + ".");
  }

  Reply problem(int status, String title, String detail, Accept accept) {
    return problem(new Problem(status, title, detail), accept);
  }

  /** The problem as a page to those who ask for pages, else as JSON. */
  Reply problem(Problem problem, Accept accept) {
    boolean page = accept.asksForPages();
    Reply reply =
        page
            ? Reply.html(pages.fill("problem.jte", problem)).status(problem.status())
            : problem.json();
    return reply.with("Vary", "Accept");
  }
}
