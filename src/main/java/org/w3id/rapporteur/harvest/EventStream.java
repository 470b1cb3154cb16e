package org.w3id.rapporteur.harvest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.w3id.rapporteur.address.ServiceUrl;
import org.w3id.rapporteur.changes.lucene.ChangeIndex;
import org.w3id.rapporteur.changes.lucene.IndexedActs;
import org.w3id.rapporteur.graph.Addresses;
import org.w3id.rapporteur.graph.syntax.RdfSyntax;
import org.w3id.rapporteur.graph.syntax.RdfWriter;
import org.w3id.rapporteur.http.Endpoint;
import org.w3id.rapporteur.http.Listing;
import org.w3id.rapporteur.http.ProblemException;
import org.w3id.rapporteur.http.Request;
import org.w3id.rapporteur.http.Response;
import org.w3id.rapporteur.store.Store;

/**
 * The event stream: {@code /ldes} is the stream and redirects to its view, {@code /ldes/root};
 * {@code /ldes/11-15} is a page that never changes, and {@code /ldes/shape} the shape of events.
 *
 * <p>Events are in named graphs, so pages are available only in syntaxes with graphs; a suffix may
 * name the syntax.
 */
public final class EventStream implements Endpoint {
  static final String PATH = "/ldes";
  static final String ROOT = "root";
  static final String SHAPE = "shape";

  /** The page to which browsers are redirected. */
  private static final String GUIDE = "/harvesting#ldes";

  /** A full page does not change as long as it has this name. */
  private static final String FOREVER = "public, max-age=31536000, immutable";

  private static final List<RdfSyntax> WITH_GRAPHS = List.of(RdfSyntax.TRIG, RdfSyntax.NQUADS);

  private final Store store;
  private final Addresses addresses;
  private final ServiceUrl service;
  private final RdfWriter rdf;
  private final ChangeIndex changes;

  /**
   * Creates the stream of publications and withdrawals of reports in the store.
   *
   * @param changes which follows the store
   * @param base the part of addresses before {@code id/} in the data, with its final slash
   */
  public EventStream(Store store, ChangeIndex changes, String base, ServiceUrl service) {
    this.store = store;
    this.changes = changes;
    this.addresses = new Addresses(base);
    this.service = service;
    this.rdf = new RdfWriter(base);
  }

  @Override
  public boolean has(String path) {
    return path.equals(PATH) || path.startsWith(PATH + "/");
  }

  /** {@code /ldes} itself redirects to its view. */
  @Override
  public Stream<Listing> listings() {
    Map<String, String> shapes = new LinkedHashMap<>();
    for (RdfSyntax syntax : RdfSyntax.values()) shapes.put(syntax.suffix(), syntax.mediaType());
    Map<String, String> graphs = new LinkedHashMap<>(Map.of("", WITH_GRAPHS.get(0).mediaType()));
    WITH_GRAPHS.forEach(syntax -> graphs.put(syntax.suffix(), syntax.mediaType()));
    return Stream.concat(
        Stream.of(new Listing(PATH + "/" + SHAPE, shapes)),
        Stream.concat(Stream.of(ROOT), pages().names())
            .map(name -> new Listing(PATH + "/" + name, graphs)));
  }

  @Override
  public Response answer(Request request) {
    String path = request.path();
    if (path.equals(PATH))
      return Response.redirect(303, isForPeople(request) ? GUIDE : PATH + "/" + ROOT)
          .with("Vary", "Accept");
    String name = path.substring(PATH.length() + 1);
    Optional<RdfSyntax> suffix = RdfSyntax.ofSuffix(name.substring(name.lastIndexOf('.') + 1));
    String stem =
        name.indexOf('.') > 0 && suffix.isPresent()
            ? name.substring(0, name.lastIndexOf('.'))
            : name;
    if (stem.equals(SHAPE))
      return sent(request, stem, suffix, List.of(RdfSyntax.values()), shape());
    EventPages pages = pages();
    return store.dataset().read(() -> page(request, stem, suffix, pages));
  }

  private static boolean isForPeople(Request request) {
    return request
        .accept()
        .prefersPagesTo(WITH_GRAPHS.get(0).mediaType(), WITH_GRAPHS.get(1).mediaType());
  }

  /** The pages as of the last act in the index. The store, read later, has this act too. */
  private EventPages pages() {
    IndexedActs acts = changes.acts();
    acts.first();
    return new EventPages(acts, Math.max(0, changes.applied()));
  }

  private Response page(
      Request request, String name, Optional<RdfSyntax> suffix, EventPages pages) {
    Events events = new Events(store, addresses, service);
    if (name.equals(ROOT))
      return sent(
          request, name, suffix, WITH_GRAPHS, events.of(pages.root(), changes.acts().first()));
    EventPages.Page page =
        pages
            .named(name)
            .orElseThrow(
                () ->
                    pages.wasNamed(name)
                        ? new ProblemException(
                            410, "Gone", "This page no longer exists. Begin again at " + PATH + ".")
                        : ProblemException.notFound("Unknown page: " + request.path() + "."));
    return sent(request, name, suffix, WITH_GRAPHS, events.of(page)).with("Cache-Control", FOREVER);
  }

  private Response sent(
      Request request,
      String name,
      Optional<RdfSyntax> suffix,
      List<RdfSyntax> syntaxes,
      Collection<Quad> quads) {
    List<String> forms = syntaxes.stream().map(RdfSyntax::mediaType).toList();
    if (suffix.isPresent() && !syntaxes.contains(suffix.get()))
      throw ProblemException.notFound(
          "Not available in that format. Available: " + String.join(", ", forms) + ".");
    RdfSyntax syntax = suffix.orElseGet(() -> chosen(request, forms));
    String charset = syntax.mediaType().startsWith("text/") ? ";charset=utf-8" : "";
    Response response = Response.of(syntax.mediaType() + charset, rdf.write(quads, syntax));
    return suffix.isPresent()
        ? response
        : response
            .with("Vary", "Accept")
            .with("Content-Location", PATH + "/" + name + "." + syntax.suffix());
  }

  private static RdfSyntax chosen(Request request, List<String> forms) {
    String form =
        request
            .accept()
            .choose(forms)
            .orElseThrow(
                () ->
                    new ProblemException(
                        406,
                        "Not Acceptable",
                        "Not available in that format. Available: "
                            + String.join(", ", forms)
                            + "."));
    return Arrays.stream(RdfSyntax.values())
        .filter(syntax -> syntax.mediaType().equals(form))
        .findFirst()
        .orElseThrow();
  }

  private Collection<Quad> shape() {
    Graph graph = GraphFactory.createDefaultGraph();
    String base = service.absolute(PATH + "/" + SHAPE);
    try (InputStream bytes = EventStream.class.getResourceAsStream("/harvest/event.shapes.ttl")) {
      RDFParser.source(bytes).lang(Lang.TURTLE).base(base).parse(graph);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return RdfWriter.quads(null, graph.find().toList());
  }
}
