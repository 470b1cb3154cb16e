package org.w3id.rapporteur.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.sparql.core.Quad;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3id.rapporteur.graph.RdfSyntax;
import org.w3id.rapporteur.graph.RdfWriter;
import org.w3id.rapporteur.store.QueryLibrary;
import org.w3id.rapporteur.store.Store;

/** Everything but SPARQL: which address gives what, in which form. */
final class Site {
  static final String HTML = "text/html";
  static final String TEXT = "text/plain";

  private static final Logger LOG = LoggerFactory.getLogger(Site.class);
  private static final Map<String, String> ASSETS =
      Map.of("/site.css", "text/css;charset=utf-8", "/favicon.svg", "image/svg+xml");

  private final Addresses addresses;
  private final Things things;
  private final PageWriter pages;
  private final QueryPages queries;
  private final RdfWriter rdf;
  private final Dumps dumps;

  Site(Store store, QueryLibrary library, ServerOptions options) {
    this.addresses = new Addresses(options.base());
    this.things = new Things(store, addresses);
    this.pages = new PageWriter(store.dataset(), library, addresses, things);
    this.queries = new QueryPages(store.dataset(), library, pages, addresses);
    this.rdf = new RdfWriter(options.base());
    this.dumps = new Dumps(store, things, rdf, addresses, library);
  }

  PageWriter pages() {
    return pages;
  }

  /** The reply to GET. A failure is a reply too. */
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
    String path = request.path();
    if (path.startsWith(Addresses.THING)) return thing(request);
    if (path.startsWith(Addresses.DOCUMENT)) return document(request);
    if (path.startsWith("/dump/")) return dumps.answer(path.substring("/dump/".length()));
    if (path.equals("/queries") || path.startsWith("/queries/")) return queries.answer(request);
    if (ASSETS.containsKey(path)) return asset(path);
    if (path.equals("/ns") || path.startsWith("/ns.")) {
      return choose(
          "/ns",
          path,
          request.accept(),
          things.startingWith(Names.ONTOLOGY),
          () -> Reply.redirect(303, "/ontology"));
    }
    if (path.equals("/dataset") || path.startsWith("/dataset.")) {
      return choose(
          "/dataset",
          path,
          request.accept(),
          things.graph(addresses.idBase() + "graph/catalogue"),
          () -> page("/dataset"));
    }
    return switch (path) {
      case "/health" ->
          Reply.of(
              "application/json",
              "{\"status\": \"ok\"}\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
      case "/robots.txt" ->
          Reply.text(
              "User-agent: *\nDisallow: /sparql\nSitemap: " + addresses.base() + "sitemap.xml\n");
      case "/sitemap.xml" -> sitemap();
      case "/.well-known/void" -> Reply.redirect(303, "/dataset");
      default ->
          Routes.at(path)
              .map(page -> Reply.html(pages.page(page)))
              .orElseGet(() -> elsewhere(path));
    };
  }

  private Reply page(String path) {
    return Reply.html(pages.page(Routes.at(path).orElseThrow()));
  }

  private static Reply elsewhere(String path) {
    String tidy = path.replaceAll("(?<=.)/+$", "");
    if (!tidy.equals(path) && Routes.at(tidy).isPresent()) return Reply.redirect(308, tidy);
    throw notFound(path);
  }

  private static ProblemException notFound(String path) {
    return new ProblemException(404, "Not found", "There is nothing at " + path + ".");
  }

  /** {@code /id/x} is the thing itself, which no message can hold: its document is elsewhere. */
  private Reply thing(Request request) {
    String name = request.path().substring(Addresses.THING.length());
    if (things.exists(addresses.idBase() + name))
      return Reply.redirect(303, escaped(Addresses.DOCUMENT + name)).with("Vary", "Accept");
    return otherSpelling(Addresses.THING, name).orElseThrow(() -> notFound(request.path()));
  }

  private Reply document(Request request) {
    String name = request.path().substring(Addresses.DOCUMENT.length());
    if (things.exists(addresses.idBase() + name)) return negotiated(name, request);
    int dot = name.lastIndexOf('.');
    if (dot > 0) {
      String stem = name.substring(0, dot);
      String suffix = name.substring(dot + 1);
      boolean known = suffix.equals("html") || RdfSyntax.ofSuffix(suffix).isPresent();
      if (known && things.exists(addresses.idBase() + stem)) return inForm(stem, suffix);
      Optional<String> canonical = known ? things.canonicalName(stem) : Optional.empty();
      if (canonical.isPresent())
        return Reply.redirect(308, escaped(Addresses.DOCUMENT + canonical.get() + "." + suffix));
    }
    return otherSpelling(Addresses.DOCUMENT, name).orElseThrow(() -> notFound(request.path()));
  }

  private Optional<Reply> otherSpelling(String prefix, String name) {
    return things.canonicalName(name).map(own -> Reply.redirect(308, escaped(prefix + own)));
  }

  private static String escaped(String path) {
    try {
      return new java.net.URI(null, null, path, null).toASCIIString();
    } catch (java.net.URISyntaxException e) {
      throw new IllegalArgumentException("not a path: " + path, e);
    }
  }

  private Reply negotiated(String name, Request request) {
    String iri = addresses.idBase() + name;
    Optional<String> content = things.content(iri);
    List<String> forms = new ArrayList<>(content.isPresent() ? List.of(TEXT, HTML) : List.of(HTML));
    for (RdfSyntax syntax : RdfSyntax.values()) forms.add(syntax.mediaType());
    String form = request.accept().choose(forms).orElseThrow(() -> notAcceptable(forms));
    Reply reply =
        form.equals(TEXT)
            ? Reply.text(content.orElseThrow())
            : form.equals(HTML) ? html(name) : rdf(things.describe(iri), syntax(form));
    String suffix = form.equals(HTML) ? "html" : form.equals(TEXT) ? "" : syntax(form).suffix();
    if (!suffix.isEmpty())
      reply = reply.with("Content-Location", escaped(Addresses.DOCUMENT + name + "." + suffix));
    return reply.with("Vary", "Accept").with("Link", alternates(Addresses.DOCUMENT + name));
  }

  private Reply inForm(String name, String suffix) {
    Reply reply =
        suffix.equals("html")
            ? html(name)
            : rdf(
                things.describe(addresses.idBase() + name),
                RdfSyntax.ofSuffix(suffix).orElseThrow());
    return reply.with("Link", alternates(Addresses.DOCUMENT + name));
  }

  private Reply html(String name) {
    String iri = addresses.idBase() + name;
    return Reply.html(pages.thing(Routes.of(things.types(iri), things.isFact(iri)), iri));
  }

  private Reply rdf(Collection<Quad> quads, RdfSyntax syntax) {
    String charset = syntax.mediaType().startsWith("text/") ? ";charset=utf-8" : "";
    return Reply.of(syntax.mediaType() + charset, rdf.write(quads, syntax));
  }

  private static RdfSyntax syntax(String mediaType) {
    for (RdfSyntax syntax : RdfSyntax.values())
      if (syntax.mediaType().equals(mediaType)) return syntax;
    throw new IllegalArgumentException("not an RDF syntax: " + mediaType);
  }

  private static String alternates(String path) {
    List<String> links = new ArrayList<>();
    for (RdfSyntax syntax : RdfSyntax.values()) {
      links.add(
          "<%s.%s>; rel=\"alternate\"; type=\"%s\""
              .formatted(escaped(path), syntax.suffix(), syntax.mediaType()));
    }
    links.add("<%s.html>; rel=\"alternate\"; type=\"text/html\"".formatted(escaped(path)));
    return String.join(", ", links);
  }

  private static ProblemException notAcceptable(List<String> forms) {
    return new ProblemException(
        406, "Not acceptable", "This is to be had as " + String.join(", ", forms) + ".");
  }

  /**
   * A page that is RDF too: by negotiation at its path, or in one form at the path with a suffix.
   */
  private Reply choose(
      String path,
      String asked,
      Accept accept,
      Collection<Quad> quads,
      java.util.function.Supplier<Reply> page) {
    List<String> forms = new ArrayList<>(List.of(HTML));
    for (RdfSyntax syntax : RdfSyntax.values()) forms.add(syntax.mediaType());
    if (!asked.equals(path)) {
      String suffix = asked.substring(path.length() + 1);
      if (suffix.equals("html")) return page.get();
      return rdf(quads, RdfSyntax.ofSuffix(suffix).orElseThrow(() -> notFound(asked)));
    }
    String form = accept.choose(forms).orElseThrow(() -> notAcceptable(forms));
    Reply reply = form.equals(HTML) ? page.get() : rdf(quads, syntax(form));
    return reply.with("Vary", "Accept").with("Link", alternates(path));
  }

  private static Reply asset(String path) {
    try (InputStream bytes = Site.class.getResourceAsStream("/web" + path)) {
      return Reply.of(ASSETS.get(path), bytes.readAllBytes()).with("Cache-Control", "max-age=3600");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Reply sitemap() {
    StringBuilder xml =
        new StringBuilder(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    for (Page page : Routes.paths()) xml.append(location(page.key().substring(1)));
    for (String name : things.names(MOST_IN_SITEMAP)) xml.append(location("doc/" + name));
    return Reply.of(
        "application/xml;charset=utf-8",
        xml.append("</urlset>\n").toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private static final int MOST_IN_SITEMAP = 49_000;

  private String location(String path) {
    String url = addresses.base() + path;
    return "  <url><loc>" + url.replace("&", "&amp;").replace("<", "&lt;") + "</loc></url>\n";
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
