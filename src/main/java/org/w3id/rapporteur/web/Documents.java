package org.w3id.rapporteur.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.w3id.rapporteur.akomantoso.AkomaNtoso;
import org.w3id.rapporteur.graph.RdfSyntax;
import org.w3id.rapporteur.graph.RdfWriter;
import org.w3id.rapporteur.http.Accept;
import org.w3id.rapporteur.http.Part;
import org.w3id.rapporteur.http.ProblemException;
import org.w3id.rapporteur.http.Reply;
import org.w3id.rapporteur.http.Request;

/**
 * Things and their documents: {@code /id/x} leads to {@code /doc/x}, which is to be had as a page
 * and in each RDF syntax, by negotiation or by suffix; so are the ontology and the catalogue. A
 * report is to be had as Akoma Ntoso too.
 */
final class Documents implements Part {
  private static final String HTML = "text/html";
  private static final String TEXT = "text/plain";
  private static final String ONTOLOGY = "/ns";
  private static final String CATALOGUE = "/dataset";

  private final Things things;
  private final PageWriter pages;
  private final RdfWriter rdf;
  private final Addresses addresses;
  private final Links links;
  private final ReportXml reports;
  private final Inventory inventory;
  private final States states;

  Documents(
      Things things,
      PageWriter pages,
      RdfWriter rdf,
      Addresses addresses,
      ReportXml reports,
      Inventory inventory,
      States states) {
    this.things = things;
    this.pages = pages;
    this.rdf = rdf;
    this.addresses = addresses;
    this.links = new Links(things, addresses);
    this.reports = reports;
    this.inventory = inventory;
    this.states = states;
  }

  @Override
  public boolean has(String path) {
    return path.startsWith(Addresses.THING)
        || path.startsWith(Addresses.DOCUMENT)
        || isFormOf(ONTOLOGY, path)
        || path.startsWith(ONTOLOGY + "/")
        || isFormOf(CATALOGUE, path);
  }

  private static boolean isFormOf(String document, String path) {
    return path.equals(document) || path.startsWith(document + ".");
  }

  @Override
  public Reply answer(Request request) {
    String path = request.path();
    if (path.startsWith(Addresses.THING)) return thing(request);
    if (path.startsWith(Addresses.DOCUMENT)) return document(request);
    if (isFormOf(CATALOGUE, path))
      return choose(
          CATALOGUE,
          path,
          request.accept(),
          inventory::all,
          () -> Reply.html(pages.page(Routes.at(CATALOGUE).orElseThrow(), inventory.graphs())));
    return ontology(request);
  }

  /** The ontology is at its own address and at that of its version; no other version is held. */
  private Reply ontology(Request request) {
    String asked = request.path();
    String path = ONTOLOGY;
    if (!isFormOf(ONTOLOGY, asked)) {
      path = things.version(Names.ONTOLOGY).map(addresses::href).orElse(ONTOLOGY);
      if (!isFormOf(path, asked)) throw Site.notFound(asked);
    }
    return choose(
        path,
        asked,
        request.accept(),
        () -> things.ontology(Names.ONTOLOGY),
        () -> Reply.redirect(303, "/ontology"));
  }

  /** {@code /id/x} is the thing itself, which no message can hold: its document is elsewhere. */
  private Reply thing(Request request) {
    String name = request.path().substring(Addresses.THING.length());
    if (things.exists(addresses.idBase() + name))
      return Reply.redirect(303, Links.escaped(Addresses.DOCUMENT + name))
          .with("Vary", "Accept")
          .with("Link", "<" + Links.escaped(Addresses.DOCUMENT + name) + ">; rel=\"describedby\"");
    return otherSpelling(Addresses.THING, name).orElseThrow(() -> absent(name, request.path()));
  }

  private Reply document(Request request) {
    String name = request.path().substring(Addresses.DOCUMENT.length());
    if (things.exists(addresses.idBase() + name)) return negotiated(name, request);
    int dot = name.lastIndexOf(name.endsWith("." + AkomaNtoso.SUFFIX) ? ".akn." : ".");
    if (dot > 0) {
      String stem = name.substring(0, dot);
      String suffix = name.substring(dot + 1);
      boolean known =
          Set.of("html", Links.SUFFIX, AkomaNtoso.SUFFIX).contains(suffix)
              || RdfSyntax.ofSuffix(suffix).isPresent();
      if (known && isToBeHad(stem, suffix)) return inForm(stem, suffix);
      Optional<String> canonical = known ? things.canonicalName(stem) : Optional.empty();
      if (canonical.isPresent())
        return Reply.redirect(
            308, Links.escaped(Addresses.DOCUMENT + canonical.get() + "." + suffix));
    }
    return otherSpelling(Addresses.DOCUMENT, name).orElseThrow(() -> absent(name, request.path()));
  }

  private boolean isToBeHad(String name, String suffix) {
    String iri = addresses.idBase() + name;
    return suffix.equals(AkomaNtoso.SUFFIX) ? reports.has(iri) : things.exists(iri);
  }

  private ProblemException absent(String name, String path) {
    return things.isWithdrawn(name) ? Site.gone(path) : Site.notFound(path);
  }

  private Optional<Reply> otherSpelling(String prefix, String name) {
    return things.canonicalName(name).map(own -> Reply.redirect(308, Links.escaped(prefix + own)));
  }

  private Reply negotiated(String name, Request request) {
    String iri = addresses.idBase() + name;
    Optional<String> content = things.content(iri);
    List<String> forms = new ArrayList<>(content.isPresent() ? List.of(TEXT, HTML) : List.of(HTML));
    for (RdfSyntax syntax : RdfSyntax.values()) forms.add(syntax.mediaType());
    if (reports.has(iri)) forms.add(AkomaNtoso.MEDIA_TYPE);
    forms.add(Links.MEDIA_TYPE);
    String form = request.accept().choose(forms).orElseThrow(() -> notAcceptable(forms));
    if (form.equals(Links.MEDIA_TYPE))
      return links
          .linkset(name)
          .with("Vary", "Accept")
          .with("Content-Location", Links.escaped(Addresses.DOCUMENT + name) + "." + Links.SUFFIX);
    String suffix = suffix(form);
    Reply reply = form.equals(TEXT) ? Reply.text(content.orElseThrow()) : unlinked(name, suffix);
    if (!suffix.isEmpty())
      reply =
          reply.with("Content-Location", Links.escaped(Addresses.DOCUMENT + name + "." + suffix));
    reply = reply.with("Vary", "Accept").with("Link", links(name, ""));
    return content.isEmpty() ? reply : reply.with("Cache-Control", Caching.FOREVER);
  }

  /** What files of this form end in; nothing for the plain text, which is the thing itself. */
  private static String suffix(String mediaType) {
    return switch (mediaType) {
      case HTML -> "html";
      case TEXT -> "";
      case AkomaNtoso.MEDIA_TYPE -> AkomaNtoso.SUFFIX;
      default -> syntax(mediaType).suffix();
    };
  }

  private Reply inForm(String name, String suffix) {
    if (suffix.equals(Links.SUFFIX)) return links.linkset(name);
    return unlinked(name, suffix).with("Link", links(name, "." + suffix));
  }

  private String links(String name, String ending) {
    return History.linksToPast(Addresses.DOCUMENT + name + ending, states.around(name))
        .map(past -> links.header(name) + ", " + past)
        .orElseGet(() -> links.header(name));
  }

  private Reply unlinked(String name, String suffix) {
    String iri = addresses.idBase() + name;
    return switch (suffix) {
      case "html" -> html(name);
      case AkomaNtoso.SUFFIX -> reports.of(iri);
      default -> rdf(described(iri), RdfSyntax.ofSuffix(suffix).orElseThrow(), iri);
    };
  }

  private Collection<Quad> described(String iri) {
    Collection<Quad> quads = things.describe(iri);
    Optional<States.State> state = addresses.name(iri).flatMap(states::at);
    if (state.isPresent()) return Inventory.together(quads, states.quads(state.get()));
    return inventory.has(iri) ? Inventory.together(quads, inventory.of(iri)) : quads;
  }

  private Reply html(String name) {
    String iri = addresses.idBase() + name;
    Page page = Routes.of(name, things.types(iri), things.isFact(iri));
    return Reply.html(
        page.template().equals("dataset.jte")
            ? pages.thing(page, iri, inventory.graphs())
            : pages.thing(page, iri));
  }

  private Reply rdf(Collection<Quad> quads, RdfSyntax syntax, String iri) {
    String charset = syntax.mediaType().startsWith("text/") ? ";charset=utf-8" : "";
    return Reply.of(
        syntax.mediaType() + charset,
        rdf.write(quads, syntax, Optional.of(NodeFactory.createURI(iri))));
  }

  private static RdfSyntax syntax(String mediaType) {
    for (RdfSyntax syntax : RdfSyntax.values())
      if (syntax.mediaType().equals(mediaType)) return syntax;
    throw new IllegalArgumentException("not an RDF syntax: " + mediaType);
  }

  private static ProblemException notAcceptable(List<String> forms) {
    return new ProblemException(
        406, "Not Acceptable", "This is to be had as " + String.join(", ", forms) + ".");
  }

  /**
   * A page that is RDF too: by negotiation at its path, or in one form at the path with a suffix.
   */
  private Reply choose(
      String path,
      String asked,
      Accept accept,
      Supplier<Collection<Quad>> quads,
      Supplier<Reply> page) {
    String iri = path.equals(CATALOGUE) ? addresses.idBase() + "dataset" : Names.ONTOLOGY;
    List<String> forms = new ArrayList<>(List.of(HTML));
    for (RdfSyntax syntax : RdfSyntax.values()) forms.add(syntax.mediaType());
    if (!asked.equals(path)) {
      String suffix = asked.substring(path.length() + 1);
      if (suffix.equals("html")) return page.get();
      return rdf(
          quads.get(), RdfSyntax.ofSuffix(suffix).orElseThrow(() -> Site.notFound(asked)), iri);
    }
    String form = accept.choose(forms).orElseThrow(() -> notAcceptable(forms));
    Reply reply = form.equals(HTML) ? page.get() : rdf(quads.get(), syntax(form), iri);
    return reply.with("Vary", "Accept").with("Link", links.ofPage(path));
  }
}
