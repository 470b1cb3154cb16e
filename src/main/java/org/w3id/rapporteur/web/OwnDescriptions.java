package org.w3id.rapporteur.web;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.sparql.core.Quad;
import org.w3id.rapporteur.graph.RdfSyntax;
import org.w3id.rapporteur.http.Part;
import org.w3id.rapporteur.http.Reply;
import org.w3id.rapporteur.http.Request;

/**
 * What is published of the publication itself: the ontology at {@code /ns} and the catalogue at
 * {@code /dataset}, each a page and RDF, by negotiation or by suffix.
 */
final class OwnDescriptions implements Part {
  private static final String ONTOLOGY = "/ns";
  private static final String CATALOGUE = "/dataset";

  private final Things things;
  private final PageWriter pages;
  private final Forms forms;
  private final Addresses addresses;
  private final Links links;
  private final Inventory inventory;
  private final KeptReplies kept;

  OwnDescriptions(
      Things things,
      PageWriter pages,
      Forms forms,
      Addresses addresses,
      Inventory inventory,
      KeptReplies kept) {
    this.things = things;
    this.pages = pages;
    this.forms = forms;
    this.addresses = addresses;
    this.links = new Links(things, addresses);
    this.inventory = inventory;
    this.kept = kept;
  }

  @Override
  public boolean has(String path) {
    return isFormOf(ONTOLOGY, path) || path.startsWith(ONTOLOGY + "/") || isFormOf(CATALOGUE, path);
  }

  private static boolean isFormOf(String document, String path) {
    return path.equals(document) || path.startsWith(document + ".");
  }

  @Override
  public Reply answer(Request request) {
    if (isFormOf(CATALOGUE, request.path()))
      return answer(
          request,
          new Described(
              CATALOGUE, addresses.idBase() + "dataset", this::cataloguePage, inventory::all));
    String path = isFormOf(ONTOLOGY, request.path()) ? ONTOLOGY : version(request.path());
    return answer(
        request,
        new Described(
            path,
            Names.ONTOLOGY,
            () -> Reply.redirect(303, "/ontology"),
            () -> things.ontology(Names.ONTOLOGY)));
  }

  private Reply cataloguePage() {
    return Reply.html(pages.page(Routes.at(CATALOGUE).orElseThrow(), inventory.graphs()));
  }

  /** The ontology is at its own address and at that of its version; no other version is held. */
  private String version(String asked) {
    return things
        .version(Names.ONTOLOGY)
        .map(addresses::href)
        .filter(path -> isFormOf(path, asked))
        .orElseThrow(() -> Site.notFound(asked));
  }

  /**
   * @param iri of what is described
   */
  private record Described(
      String path, String iri, Supplier<Reply> page, Supplier<Collection<Quad>> quads) {}

  private Reply answer(Request request, Described described) {
    String path = described.path();
    Map<String, String> offered = Forms.usual();
    if (!request.path().equals(path)) {
      String suffix = request.path().substring(path.length() + 1);
      if (!offered.containsKey(suffix)) throw Site.notFound(request.path());
      return inForm(described, suffix);
    }
    String suffix = Forms.choose(request.accept(), offered, path);
    Reply reply = inForm(described, suffix).with("Vary", "Accept");
    return reply.status() == 200
        ? reply.with("Content-Location", Forms.address(path, suffix))
        : reply;
  }

  private Reply inForm(Described described, String suffix) {
    Optional<RdfSyntax> syntax = RdfSyntax.ofSuffix(suffix);
    return kept.of(
            described.path() + "." + suffix,
            () ->
                syntax.isEmpty()
                    ? described.page().get()
                    : forms.rdf(described.quads().get(), syntax.get(), described.iri()))
        .with("Link", links.ofPage(described.path(), described.iri()));
  }
}
