package org.w3id.rapporteur.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.rapporteur.cite.Citation;
import org.w3id.rapporteur.cite.CitationFormat;
import org.w3id.rapporteur.graph.Rap;
import org.w3id.rapporteur.http.Endpoint;
import org.w3id.rapporteur.http.Listing;
import org.w3id.rapporteur.http.ProblemException;
import org.w3id.rapporteur.http.Request;
import org.w3id.rapporteur.http.Response;
import org.w3id.rapporteur.store.RdfDataset;

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

  private static final Node PART_OF = property("eli:is_part_of");
  private static final Node RECORDED_IN = property("eli-dl:recorded_in_a_realization_of");
  private static final Node START = property("eli-dl:activity_start_date");
  private static final Node END = property("eli-dl:activity_end_date");
  private static final Node TITLE = DCTerms.title.asNode();

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

  private static Node property(String name) {
    return NodeFactory.createURI(AddressNames.expand(name));
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
    Node thing = NodeFactory.createURI(iri);
    return graphs.read(
        () -> {
          Node place = first(thing, Rap.statedIn).orElse(thing);
          return Stream.iterate(Optional.of(place), Optional::isPresent, this::whole)
              .limit(DEEPEST)
              .map(Optional::get)
              .filter(this::isReport)
              .findFirst()
              .map(report -> citation(iri, report, report.equals(place) ? "" : spot(place)));
        });
  }

  private Optional<Node> whole(Optional<Node> part) {
    return part.flatMap(node -> first(node, PART_OF));
  }

  private boolean isReport(Node node) {
    return graphs.contains(Node.ANY, node, RDF.type.asNode(), Rap.Report);
  }

  /**
   * Returns the place as footnotes write it, in English on all pages: “para. 63 (a)”, “sect. II.A”.
   */
  private String spot(Node place) {
    String iri = place.toString();
    return AddressNames.placeIn(AddressNames.of(iri, english), english)
        .replace("paragraph ", "para. ")
        .replace("section ", "sect. ");
  }

  private Citation citation(String iri, Node report, String place) {
    Optional<Node> title = first(report, TITLE);
    String language = title.map(Node::getLiteralLanguage).orElse("");
    return new Citation(
        addresses.lasting(iri),
        addresses.name(iri).orElse(iri),
        first(report, DCTerms.creator.asNode()).flatMap(this::name).orElse(""),
        title
            .map(Node::getLiteralLexicalForm)
            .orElseGet(() -> AddressNames.of(report.toString(), english)),
        words(report, DCTerms.identifier.asNode()),
        place,
        language,
        date(report, DCTerms.issued.asNode()),
        meeting(report));
  }

  private Optional<String> name(Node body) {
    Predicate<Node> isEnglish = label -> label.getLiteralLanguage().equals("en");
    return Stream.concat(
            objects(body, SKOS.prefLabel.asNode()).filter(isEnglish),
            objects(body, property("foaf:name")))
        .map(Node::getLiteralLexicalForm)
        .findFirst();
  }

  private Citation.Meeting meeting(Node report) {
    return graphs
        .find(Node.ANY, Node.ANY, RECORDED_IN, report)
        .map(quad -> quad.getSubject())
        .min((one, other) -> one.toString().compareTo(other.toString()))
        .map(
            session ->
                new Citation.Meeting(
                    date(session, START), date(session, END), words(session, Rap.place)))
        .orElse(Citation.Meeting.UNKNOWN);
  }

  private String words(Node thing, Node property) {
    return first(thing, property).map(Node::getLiteralLexicalForm).orElse("");
  }

  private Optional<LocalDate> date(Node thing, Node property) {
    return Optional.of(words(thing, property))
        .filter(day -> day.matches("\\d{4}-\\d\\d-\\d\\d"))
        .map(LocalDate::parse);
  }

  private Optional<Node> first(Node thing, Node property) {
    return objects(thing, property).findFirst();
  }

  private Stream<Node> objects(Node thing, Node property) {
    return graphs
        .find(Node.ANY, thing, property, Node.ANY)
        .map(quad -> quad.getObject())
        .sorted((one, other) -> one.toString().compareTo(other.toString()))
        .distinct();
  }
}
