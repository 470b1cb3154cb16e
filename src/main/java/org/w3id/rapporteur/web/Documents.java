package org.w3id.rapporteur.web;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.sparql.core.Quad;
import org.w3id.rapporteur.akomantoso.AkomaNtoso;
import org.w3id.rapporteur.graph.RdfSyntax;
import org.w3id.rapporteur.http.Part;
import org.w3id.rapporteur.http.ProblemException;
import org.w3id.rapporteur.http.Reply;
import org.w3id.rapporteur.http.Request;

/**
 * Things and their documents: {@code /id/x} leads to {@code /doc/x}, which is to be had as a page
 * and in each RDF syntax, by negotiation or by suffix. A report is to be had as Akoma Ntoso too,
 * and a text as itself.
 */
final class Documents implements Part {
  private static final String TEXT = "text/plain";

  private final Things things;
  private final PageWriter pages;
  private final Forms forms;
  private final Addresses addresses;
  private final Links links;
  private final ReportXml reports;
  private final Inventory inventory;
  private final States states;
  private final KeptReplies kept;

  Documents(
      Things things,
      PageWriter pages,
      Forms forms,
      Addresses addresses,
      ReportXml reports,
      Inventory inventory,
      States states,
      KeptReplies kept) {
    this.things = things;
    this.pages = pages;
    this.forms = forms;
    this.addresses = addresses;
    this.links = new Links(things, addresses);
    this.reports = reports;
    this.inventory = inventory;
    this.states = states;
    this.kept = kept;
  }

  @Override
  public boolean has(String path) {
    return path.startsWith(Addresses.THING) || path.startsWith(Addresses.DOCUMENT);
  }

  @Override
  public Reply answer(Request request) {
    return request.path().startsWith(Addresses.THING) ? thing(request) : document(request);
  }

  /** {@code /id/x} is the thing itself, which no message can hold: its document is elsewhere. */
  private Reply thing(Request request) {
    String name = request.path().substring(Addresses.THING.length());
    if (things.exists(addresses.idBase() + name))
      return Reply.redirect(303, Links.escaped(Addresses.DOCUMENT + name))
          .with("Vary", "Accept")
          .with("Link", "<" + Links.escaped(Addresses.DOCUMENT + name) + ">; rel=\"describedby\"");
    return otherSpelling(Addresses.THING, name, request)
        .orElseThrow(() -> absent(name, request.path()));
  }

  private Reply document(Request request) {
    String name = request.path().substring(Addresses.DOCUMENT.length());
    if (things.exists(addresses.idBase() + name)) return negotiated(name, request);
    int dot = name.lastIndexOf(name.endsWith("." + AkomaNtoso.SUFFIX) ? ".akn." : ".");
    if (dot > 0) {
      String stem = name.substring(0, dot);
      String suffix = name.substring(dot + 1);
      if (offered(stem).containsKey(suffix) && things.exists(addresses.idBase() + stem))
        return inForm(stem, suffix);
      if (suffix.equals(RdfSyntax.RDFXML.suffix()) && things.exists(addresses.idBase() + stem))
        Forms.requireXml(
            described(addresses.idBase() + stem).stream(),
            offered(stem),
            Addresses.DOCUMENT + stem);
      Optional<String> canonical =
          things.canonicalName(stem).filter(own -> offered(own).containsKey(suffix));
      if (canonical.isPresent())
        return Reply.redirect(
            308,
            Links.escaped(Addresses.DOCUMENT + canonical.get() + "." + suffix) + request.query());
    }
    return otherSpelling(Addresses.DOCUMENT, name, request)
        .orElseThrow(() -> absent(name, request.path()));
  }

  /** The media types in which the document is to be had, by suffix. */
  private Map<String, String> offered(String name) {
    String iri = addresses.idBase() + name;
    Map<String, String> offered = new LinkedHashMap<>();
    if (things.content(iri).isPresent()) offered.put("", TEXT);
    offered.putAll(things.isXml(iri) ? Forms.usual() : Forms.withoutXml(Forms.usual()));
    if (reports.has(iri)) offered.put(AkomaNtoso.SUFFIX, AkomaNtoso.MEDIA_TYPE);
    offered.put(Links.SUFFIX, Links.MEDIA_TYPE);
    return offered;
  }

  private ProblemException absent(String name, String path) {
    return things.isWithdrawn(name) ? Site.gone(path) : Site.notFound(path);
  }

  private Optional<Reply> otherSpelling(String prefix, String name, Request request) {
    return things
        .canonicalName(name)
        .map(own -> Reply.redirect(308, Links.escaped(prefix + own) + request.query()));
  }

  private Reply negotiated(String name, Request request) {
    String path = Addresses.DOCUMENT + name;
    String suffix = Forms.choose(request.accept(), offered(name), path);
    Reply reply = made(name, suffix).with("Vary", "Accept");
    if (!suffix.equals(Links.SUFFIX)) reply = reply.with("Link", links(name, ""));
    return suffix.isEmpty() ? reply : reply.with("Content-Location", Forms.address(path, suffix));
  }

  private Reply inForm(String name, String suffix) {
    Reply reply = made(name, suffix);
    return suffix.equals(Links.SUFFIX) ? reply : reply.with("Link", links(name, "." + suffix));
  }

  /**
   * @param ending of the address that is asked for; none where the form is negotiated
   */
  private String links(String name, String ending) {
    boolean isMetadata = !ending.isEmpty() && RdfSyntax.ofSuffix(ending.substring(1)).isPresent();
    String own = links.header(name, isMetadata);
    return History.linksToPast(Addresses.DOCUMENT + name + ending, states.around(name))
        .map(past -> own + ", " + past)
        .orElse(own);
  }

  private Reply made(String name, String suffix) {
    String address = Addresses.DOCUMENT + name + "." + suffix;
    return kept.of(
        suffix.equals(Forms.HTML) ? Speech.now().keyOf(address) : address,
        () -> make(name, suffix));
  }

  private Reply make(String name, String suffix) {
    String iri = addresses.idBase() + name;
    return switch (suffix) {
      case "" ->
          Reply.text(things.content(iri).orElseThrow()).with("Cache-Control", Caching.FOREVER);
      case Forms.HTML -> html(name);
      case Links.SUFFIX -> links.linkset(name);
      case AkomaNtoso.SUFFIX -> reports.of(iri);
      default -> forms.rdf(described(iri), RdfSyntax.ofSuffix(suffix).orElseThrow(), iri);
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
}
