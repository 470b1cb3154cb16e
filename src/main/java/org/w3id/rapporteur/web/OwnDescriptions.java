package org.w3id.rapporteur.web;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.Quad;
import org.w3id.rapporteur.graph.syntax.RdfSyntax;
import org.w3id.rapporteur.http.Endpoint;
import org.w3id.rapporteur.http.Listing;
import org.w3id.rapporteur.http.Request;
import org.w3id.rapporteur.http.RequestLocale;
import org.w3id.rapporteur.http.Response;

/**
 * Serves the ontology at {@code /ns} and the catalogue at {@code /dataset}, each as a page and as
 * RDF, by negotiation or by suffix.
 */
final class OwnDescriptions implements Endpoint {
  private static final String ONTOLOGY = "/ns";
  private static final String CATALOGUE = "/dataset";

  private final ResourceLookup resources;
  private final PageWriter pages;
  private final DocumentForms forms;
  private final SitePaths addresses;
  private final Links links;
  private final ServedCatalogue catalogue;

  OwnDescriptions(
      ResourceLookup resources,
      PageWriter pages,
      DocumentForms forms,
      SitePaths addresses,
      ServedCatalogue catalogue) {
    this.resources = resources;
    this.pages = pages;
    this.forms = forms;
    this.addresses = addresses;
    this.links = new Links(resources, addresses);
    this.catalogue = catalogue;
  }

  @Override
  public boolean has(String path) {
    return isFormOf(ONTOLOGY, path) || path.startsWith(ONTOLOGY + "/") || isFormOf(CATALOGUE, path);
  }

  private static boolean isFormOf(String document, String path) {
    return path.equals(document) || path.startsWith(document + ".");
  }

  /** {@code /ns} without a suffix redirects browsers to the page of the ontology. */
  @Override
  public Stream<Listing> listings() {
    Map<String, String> syntaxes = DocumentForms.usual();
    syntaxes.remove(DocumentForms.HTML);
    Stream<String> versions =
        resources.version(AddressNames.ONTOLOGY).map(addresses::href).stream();
    return Stream.concat(
        Stream.concat(Stream.of(ONTOLOGY), versions).map(path -> new Listing(path, syntaxes)),
        Stream.of(Listing.pageAndFiles(CATALOGUE, DocumentForms.usual())));
  }

  @Override
  public Response answer(Request request) {
    if (isFormOf(CATALOGUE, request.path()))
      return answer(
          request,
          new Described(
              CATALOGUE,
              addresses.idBase() + "dataset",
              () -> cataloguePage(request.locale()),
              catalogue::all));
    String path = isFormOf(ONTOLOGY, request.path()) ? ONTOLOGY : version(request.path());
    return answer(
        request,
        new Described(
            path,
            AddressNames.ONTOLOGY,
            () -> Response.redirect(303, "/ontology"),
            () -> resources.ontology(AddressNames.ONTOLOGY)));
  }

  private Response cataloguePage(RequestLocale locale) {
    return Response.html(
        pages.page(Routes.at(CATALOGUE).orElseThrow(), catalogue.graphs(), locale));
  }

  /** Returns the path of the ontology's current version; earlier versions are not stored. */
  private String version(String asked) {
    return resources
        .version(AddressNames.ONTOLOGY)
        .map(addresses::href)
        .filter(path -> isFormOf(path, asked))
        .orElseThrow(() -> Site.notFound(asked));
  }

  /**
   * @param iri of the thing described
   */
  private record Described(
      String path, String iri, Supplier<Response> page, Supplier<Collection<Quad>> quads) {}

  private Response answer(Request request, Described described) {
    String path = described.path();
    Map<String, String> offered = DocumentForms.usual();
    if (!request.path().equals(path)) {
      String suffix = request.path().substring(path.length() + 1);
      if (!offered.containsKey(suffix)) throw Site.notFound(request.path());
      return inForm(described, suffix);
    }
    String suffix = DocumentForms.choose(request.accept(), offered, path);
    Response response = inForm(described, suffix).with("Vary", "Accept");
    return response.status() == 200
        ? response.with("Content-Location", DocumentForms.address(path, suffix))
        : response;
  }

  private Response inForm(Described described, String suffix) {
    Optional<RdfSyntax> syntax = RdfSyntax.ofSuffix(suffix);
    Response response =
        syntax.isEmpty()
            ? described.page().get()
            : forms.rdf(described.quads().get(), syntax.get(), described.iri());
    return response.with("Link", links.ofPage(described.path(), described.iri()));
  }
}
