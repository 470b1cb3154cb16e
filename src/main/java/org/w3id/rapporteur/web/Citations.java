package org.w3id.rapporteur.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3id.rapporteur.cite.Citation;
import org.w3id.rapporteur.cite.CitationFormat;
import org.w3id.rapporteur.graph.Rap;
import org.w3id.rapporteur.http.Endpoint;
import org.w3id.rapporteur.http.Listing;
import org.w3id.rapporteur.http.ProblemException;
import org.w3id.rapporteur.http.Request;
import org.w3id.rapporteur.http.Response;
import org.w3id.rapporteur.store.RdfDataset;
import org.w3id.rapporteur.view.AllGraphs;
import org.w3id.rapporteur.view.FactView;
import org.w3id.rapporteur.view.GraphResource;
import org.w3id.rapporteur.view.Names;
import org.w3id.rapporteur.view.PartView;
import org.w3id.rapporteur.view.ReportView;
import org.w3id.rapporteur.view.SessionView;
import org.w3id.rapporteur.view.Words;

/**
 * Serves citations of reports, their parts and their facts: {@code
 * /cite/CTOC/COP/WG.7/2015/6/para/12.bib} is a file to download. Without a suffix the address
 * redirects to the citation on the thing's page.
 */
final class Citations implements Endpoint {
  private static final String PREFIX = "/cite/";

  /**
   * Most steps from a part up to its report; from an item of an item of a paragraph in a section of
   * an annex there are six.
   */
  private static final int DEEPEST = 12;

  private final RdfDataset graphs;
  private final ResourceLookup resources;
  private final SitePaths addresses;
  private final PageLocale english;

  Citations(RdfDataset graphs, ResourceLookup resources, SitePaths addresses) {
    this.graphs = graphs;
    this.resources = resources;
    this.addresses = addresses;
    this.english = PageLocale.english(addresses);
  }

  /** Returns the address of the thing's citation in this format. */
  static String address(String name, CitationFormat style) {
    return PREFIX + name + "." + style.suffix();
  }

  @Override
  public boolean has(String path) {
    return path.startsWith(PREFIX);
  }

  @Override
  public Stream<Listing> listings() {
    Map<String, String> forms = new LinkedHashMap<>();
    for (CitationFormat style : CitationFormat.values())
      forms.put(style.suffix(), style.mediaType());
    return resources
        .things()
        .filter(name -> of(addresses.idBase() + name).isPresent())
        .map(name -> new Listing(Links.escaped(PREFIX + name), forms));
  }

  @Override
  public Response answer(Request request) {
    String path = request.path();
    String name = path.substring(PREFIX.length());
    if (of(addresses.idBase() + name).isPresent())
      return Response.redirect(303, Links.escaped(SitePaths.DOCUMENT + name) + "#cite");
    int dot = name.lastIndexOf('.');
    CitationFormat style =
        CitationFormat.ofSuffix(name.substring(dot + 1)).orElseThrow(() -> absent(name, path));
    Citation citation =
        of(addresses.idBase() + name.substring(0, dot)).orElseThrow(() -> absent(name, path));
    return Response.of(style.mediaType(), style.write(citation).getBytes(StandardCharsets.UTF_8))
        .with(
            "Content-Disposition",
            "inline; filename=\"" + citation.key() + "." + style.suffix() + "\"");
  }

  private ProblemException absent(String name, String path) {
    return resources.isWithdrawn(name) ? Site.gone(path) : Site.notFound(path);
  }

  /** Returns the thing's citation; empty if it is no report, part of one, or stated in one. */
  Optional<Citation> of(String iri) {
    GraphResource thing = GraphResource.of(new AllGraphs(graphs), iri);
    return graphs.read(
        () -> {
          GraphResource place = new FactView(thing).paragraph().map(PartView::thing).orElse(thing);
          return Stream.iterate(Optional.of(place), Optional::isPresent, Citations::whole)
              .limit(DEEPEST)
              .map(Optional::get)
              .filter(part -> part.is(Rap.Report))
              .findFirst()
              .map(report -> citation(iri, report, report.equals(place) ? "" : spot(place)));
        });
  }

  private static Optional<GraphResource> whole(Optional<GraphResource> part) {
    return part.flatMap(each -> new PartView(each).whole());
  }

  /**
   * Returns the place as footnotes write it, in English on all pages: “para. 63 (a)”, “sect. II.A”.
   */
  private String spot(GraphResource place) {
    return AddressNames.placeIn(AddressNames.of(place.iri(), english), english)
        .replace("paragraph ", "para. ")
        .replace("section ", "sect. ");
  }

  private Citation citation(String iri, GraphResource cited, String place) {
    ReportView report = ReportView.of(cited.graph(), cited.node());
    return new Citation(
        addresses.lasting(iri),
        addresses.name(iri).orElse(iri),
        report.body().flatMap(body -> new Names(body.graph()).of(body.node())).orElse(""),
        report.title().map(Words::text).orElseGet(() -> AddressNames.of(cited.iri(), english)),
        report.symbol().orElse(""),
        place,
        report.title().map(Words::language).orElse(""),
        date(report.issued()),
        report.session().map(Citations::meeting).orElse(Citation.Meeting.UNKNOWN));
  }

  private static Citation.Meeting meeting(SessionView session) {
    return new Citation.Meeting(
        date(session.start()), date(session.end()), session.place().orElse(""));
  }

  private static Optional<LocalDate> date(Optional<String> day) {
    return day.filter(text -> text.matches("\\d{4}-\\d\\d-\\d\\d")).map(LocalDate::parse);
  }
}
