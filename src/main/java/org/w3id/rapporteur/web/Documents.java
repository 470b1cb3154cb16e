package org.w3id.rapporteur.web;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.Quad;
import org.w3id.rapporteur.address.Address;
import org.w3id.rapporteur.akomantoso.AkomaNtoso;
import org.w3id.rapporteur.graph.syntax.RdfSyntax;
import org.w3id.rapporteur.http.Endpoint;
import org.w3id.rapporteur.http.Listing;
import org.w3id.rapporteur.http.ProblemException;
import org.w3id.rapporteur.http.Request;
import org.w3id.rapporteur.http.RequestLocale;
import org.w3id.rapporteur.http.Response;

/**
 * Serves things and their documents: {@code /id/x} redirects to {@code /doc/x}, which is available
 * as a page and in each RDF syntax, by negotiation or by suffix. Reports are also available as
 * Akoma Ntoso, normalised texts as plain text.
 */
final class Documents implements Endpoint {
  private static final String TEXT = "text/plain";

  private final ResourceLookup resources;
  private final PageWriter pages;
  private final DocumentForms forms;
  private final SitePaths addresses;
  private final Links links;
  private final ReportXml reports;
  private final ServedCatalogue catalogue;
  private final GraphVersions versions;

  Documents(
      ResourceLookup resources,
      PageWriter pages,
      DocumentForms forms,
      SitePaths addresses,
      ReportXml reports,
      ServedCatalogue catalogue,
      GraphVersions versions) {
    this.resources = resources;
    this.pages = pages;
    this.forms = forms;
    this.addresses = addresses;
    this.links = new Links(resources, addresses);
    this.reports = reports;
    this.catalogue = catalogue;
    this.versions = versions;
  }

  @Override
  public boolean has(String path) {
    return path.startsWith(SitePaths.THING) || path.startsWith(SitePaths.DOCUMENT);
  }

  /** Each document; {@code /id/x} redirects to it. */
  @Override
  public Stream<Listing> listings() {
    return resources.things().map(this::listing);
  }

  private Listing listing(String name) {
    Map<String, String> forms = new LinkedHashMap<>();
    forms.put("", "text/html");
    forms.putAll(offered(name));
    return new Listing(Links.escaped(SitePaths.DOCUMENT + name), forms);
  }

  @Override
  public Response answer(Request request) {
    return request.path().startsWith(SitePaths.THING) ? thing(request) : document(request);
  }

  /** {@code /id/x} names the thing itself, which cannot be sent; it redirects to the document. */
  private Response thing(Request request) {
    String name = request.path().substring(SitePaths.THING.length());
    if (resources.exists(addresses.idBase() + name))
      return Response.redirect(303, Links.escaped(SitePaths.DOCUMENT + name))
          .with("Vary", "Accept")
          .with("Link", "<" + Links.escaped(SitePaths.DOCUMENT + name) + ">; rel=\"describedby\"");
    return otherSpelling(SitePaths.THING, name, request)
        .orElseThrow(() -> absent(name, request.path()));
  }

  private Response document(Request request) {
    String name = request.path().substring(SitePaths.DOCUMENT.length());
    if (resources.exists(addresses.idBase() + name)) return negotiated(name, request);
    int dot = name.lastIndexOf(name.endsWith("." + AkomaNtoso.SUFFIX) ? ".akn." : ".");
    if (dot > 0) {
      String stem = name.substring(0, dot);
      String suffix = name.substring(dot + 1);
      if (offered(stem).containsKey(suffix) && resources.exists(addresses.idBase() + stem))
        return inForm(stem, suffix, request);
      if (suffix.equals(RdfSyntax.RDFXML.suffix()) && resources.exists(addresses.idBase() + stem))
        DocumentForms.requireXml(
            described(addresses.idBase() + stem).stream(),
            offered(stem),
            SitePaths.DOCUMENT + stem);
      Optional<String> canonical =
          resources.canonicalName(stem).filter(own -> offered(own).containsKey(suffix));
      if (canonical.isPresent())
        return Response.redirect(
            308,
            Links.escaped(SitePaths.DOCUMENT + canonical.get() + "." + suffix) + request.query());
    }
    return otherSpelling(SitePaths.DOCUMENT, name, request)
        .orElseThrow(() -> absent(name, request.path()));
  }

  /**
   * Returns the names of the things that a document may describe: its own name, or if that ends in
   * the suffix of a form, the part before the suffix.
   */
  static List<String> things(String name) {
    return Address.stems(name).stream()
        .filter(stem -> stem.equals(name) || isForm(name.substring(stem.length() + 1), stem))
        .toList();
  }

  private static boolean isForm(String suffix, String thing) {
    return suffix.equals(AkomaNtoso.SUFFIX)
        ? Address.parse(thing).filter(Address::isWhole).isPresent()
        : suffix.equals(Links.SUFFIX) || DocumentForms.usual().containsKey(suffix);
  }

  /** Returns the media types in which the document is available, by suffix. */
  private Map<String, String> offered(String name) {
    String iri = addresses.idBase() + name;
    Map<String, String> offered = new LinkedHashMap<>();
    if (resources.content(iri).isPresent()) offered.put("", TEXT);
    offered.putAll(
        resources.isXml(iri)
            ? DocumentForms.usual()
            : DocumentForms.withoutXml(DocumentForms.usual()));
    if (reports.has(iri)) offered.put(AkomaNtoso.SUFFIX, AkomaNtoso.MEDIA_TYPE);
    offered.put(Links.SUFFIX, Links.MEDIA_TYPE);
    return offered;
  }

  private ProblemException absent(String name, String path) {
    return resources.isWithdrawn(name) ? Site.gone(path) : Site.notFound(path);
  }

  private Optional<Response> otherSpelling(String prefix, String name, Request request) {
    return resources
        .canonicalName(name)
        .map(own -> Response.redirect(308, Links.escaped(prefix + own) + request.query()));
  }

  private Response negotiated(String name, Request request) {
    String path = SitePaths.DOCUMENT + name;
    String suffix = DocumentForms.choose(request.accept(), offered(name), path);
    Response response =
        make(name, suffix, request.locale())
            .with("Vary", "Accept")
            .about(addresses.idBase() + name);
    if (!suffix.equals(Links.SUFFIX)) response = response.with("Link", links(name, ""));
    return suffix.isEmpty()
        ? response
        : response.with("Content-Location", DocumentForms.address(path, suffix));
  }

  private Response inForm(String name, String suffix, Request request) {
    Response response = make(name, suffix, request.locale()).about(addresses.idBase() + name);
    return suffix.equals(Links.SUFFIX)
        ? response
        : response.with("Link", links(name, "." + suffix));
  }

  /**
   * @param ending suffix of the requested address, with its dot; empty if the form is negotiated
   */
  private String links(String name, String ending) {
    boolean isMetadata = !ending.isEmpty() && RdfSyntax.ofSuffix(ending.substring(1)).isPresent();
    String own = links.header(name, isMetadata);
    return hasPast(name)
        ? own + ", " + Memento.linksToPast(SitePaths.DOCUMENT + name + ending)
        : own;
  }

  /**
   * Returns whether the thing is described by its report's graph, whose earlier versions are kept.
   */
  private boolean hasPast(String name) {
    return versions.around(name).stream()
        .filter(GraphVersions.Version::isCurrent)
        .anyMatch(version -> versions.describes(version, name));
  }

  private Response make(String name, String suffix, RequestLocale locale) {
    String iri = addresses.idBase() + name;
    return switch (suffix) {
      case "" ->
          Response.text(resources.content(iri).orElseThrow())
              .with("Cache-Control", Caching.FOREVER);
      case DocumentForms.HTML -> html(name, locale);
      case Links.SUFFIX -> links.linkset(name);
      case AkomaNtoso.SUFFIX -> reports.of(iri);
      default -> forms.rdf(described(iri), RdfSyntax.ofSuffix(suffix).orElseThrow(), iri);
    };
  }

  private Collection<Quad> described(String iri) {
    Collection<Quad> quads = resources.describe(iri);
    Optional<GraphVersions.Version> version = addresses.name(iri).flatMap(versions::at);
    if (version.isPresent())
      return catalogue.served(ServedCatalogue.together(quads, versions.quads(version.get())));
    return catalogue.has(iri)
        ? catalogue.served(ServedCatalogue.together(quads, catalogue.of(iri)))
        : quads;
  }

  private Response html(String name, RequestLocale locale) {
    String iri = addresses.idBase() + name;
    Page page = Routes.of(name, resources.types(iri), resources.isFact(iri));
    return Response.html(
        page.template().equals("dataset.jte")
            ? pages.thing(page, iri, catalogue.graphs(), locale)
            : pages.thing(page, iri, locale));
  }
}
