package org.w3id.rapporteur.web;

import static org.w3id.rapporteur.json.JsonMaker.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.w3id.rapporteur.address.PercentEncoding;
import org.w3id.rapporteur.akomantoso.AkomaNtoso;
import org.w3id.rapporteur.graph.Rap;
import org.w3id.rapporteur.graph.syntax.RdfSyntax;
import org.w3id.rapporteur.http.Response;

/**
 * The links of a document, for programs: in its Link header, and, with all its items, in a separate
 * document (a linkset). Sources: RFC 8288, RFC 9264, Signposting (signposting.org/FAIR).
 */
final class Links {
  static final String SUFFIX = "linkset";
  static final String MEDIA_TYPE = "application/linkset+json";
  private static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";
  private static final String PAGE = "https://schema.org/AboutPage";

  /** Most items in a header, since some clients refuse long headers; the linkset has them all. */
  private static final int MOST_ITEMS = 10;

  /**
   * Longest Link header, in characters. Proxies accept 4 KB of headers by default; the other
   * headers, which have the address of the document three times, need a part of it.
   */
  private static final int MOST_CHARACTERS = 2_900;

  private static final int OTHER_ADDRESSES = 3;

  /**
   * @param type media type of the target; empty if unknown
   */
  private record Target(String href, String type) {}

  private final ResourceLookup resources;
  private final SitePaths addresses;

  Links(ResourceLookup resources, SitePaths addresses) {
    this.resources = resources;
    this.addresses = addresses;
  }

  /**
   * Returns the Link header of a thing's document.
   *
   * @param isMetadata whether the form is RDF, which describes the page too
   */
  String header(String name, boolean isMetadata) {
    List<String> links = new ArrayList<>();
    if (isMetadata)
      links.add(written("describes", new Target(escaped(SitePaths.DOCUMENT + name), "")));
    of(name)
        .forEach(
            (relation, targets) ->
                targets.stream()
                    .limit(relation.equals("item") ? MOST_ITEMS : targets.size())
                    .forEach(target -> links.add(written(relation, target))));
    return fitting(links, SitePaths.DOCUMENT + name);
  }

  /** The first ones, as many as a header has room for; the linkset has them all. */
  private String fitting(List<String> links, String path) {
    int prefix = addresses.service().path().length();
    int room = MOST_CHARACTERS - OTHER_ADDRESSES * (prefix + escaped(path).length());
    StringJoiner header = new StringJoiner(", ");
    for (String link : links) {
      room -= prefix + link.length() + 2;
      if (room < 0) break;
      header.add(link);
    }
    return header.toString();
  }

  /**
   * Returns the Link header of a page at a fixed path that is available as RDF too.
   *
   * @param iri of the thing it describes
   */
  String ofPage(String path, String iri) {
    List<String> links = new ArrayList<>();
    links.add(written("cite-as", new Target(iri, "")));
    links.add(written("describes", new Target(iri, "")));
    forms(path, true).forEach(target -> links.add(written("alternate", target)));
    links.add(written("license", new Target(LICENCE, "")));
    links.add(written("canonical", new Target(addresses.absolute(path), "")));
    return String.join(", ", links);
  }

  private static String written(String relation, Target target) {
    String type = target.type().isEmpty() ? "" : "; type=\"" + target.type() + "\"";
    return "<" + target.href() + ">; rel=\"" + relation + "\"" + type;
  }

  /** Returns all links of a thing's document. Source: RFC 9264, 4.2. */
  Response linkset(String name) {
    String path = SitePaths.DOCUMENT + name;
    JsonObjectBuilder context = JSON.createObjectBuilder().add("anchor", addresses.absolute(path));
    of(name)
        .forEach(
            (relation, targets) -> {
              JsonArrayBuilder array = JSON.createArrayBuilder();
              for (Target target : targets) array.add(json(target));
              context.add(relation, array);
            });
    String json =
        JSON.createObjectBuilder()
            .add("linkset", JSON.createArrayBuilder().add(context))
            .build()
            .toString();
    return Response.of(MEDIA_TYPE, (json + "\n").getBytes(StandardCharsets.UTF_8))
        .with("Link", written("linkset", new Target(escaped(path) + "." + SUFFIX, MEDIA_TYPE)));
  }

  private JsonObjectBuilder json(Target target) {
    String href =
        target.href().startsWith("/") ? addresses.service().absolute(target.href()) : target.href();
    JsonObjectBuilder json = JSON.createObjectBuilder().add("href", href);
    return target.type().isEmpty() ? json : json.add("type", target.type());
  }

  /** By relation, those first that a client needs to find the others. */
  private Map<String, List<Target>> of(String name) {
    String path = SitePaths.DOCUMENT + name;
    String iri = addresses.idBase() + name;
    Map<String, List<Target>> links = new LinkedHashMap<>();
    links.put("cite-as", List.of(new Target(PercentEncoding.iri(iri), "")));
    links.put("linkset", List.of(new Target(escaped(path) + "." + SUFFIX, MEDIA_TYPE)));
    links.put("describes", links.get("cite-as"));
    links.put("canonical", List.of(new Target(addresses.absolute(path), "")));
    links.put("license", List.of(new Target(LICENCE, "")));
    links.put("type", types(iri));
    List<Target> forms = new ArrayList<>(forms(path, resources.isXml(iri)));
    links.put("describedby", List.copyOf(forms));
    List<Target> authors =
        resources.creators(iri).stream().map(creator -> new Target(creator, "")).toList();
    if (!authors.isEmpty()) links.put("author", authors);
    List<Target> collections = targets(resources.partOf(iri));
    if (!collections.isEmpty()) links.put("collection", collections);
    forms.add(new Target(escaped(path) + ".html", "text/html"));
    if (resources.types(iri).contains(Rap.Report.getURI()))
      forms.add(new Target(escaped(path) + "." + AkomaNtoso.SUFFIX, AkomaNtoso.MEDIA_TYPE));
    links.put("alternate", forms);
    List<Target> items = targets(resources.parts(iri));
    if (!items.isEmpty()) links.put("item", items);
    return links;
  }

  private List<Target> types(String iri) {
    return java.util.stream.Stream.concat(
            java.util.stream.Stream.of(PAGE), resources.types(iri).stream())
        .map(type -> new Target(type, ""))
        .toList();
  }

  private List<Target> targets(List<String> iris) {
    return iris.stream().map(iri -> new Target(escaped(addresses.href(iri)), "")).toList();
  }

  private static List<Target> forms(String path, boolean isXml) {
    List<Target> forms = new ArrayList<>();
    for (RdfSyntax syntax : RdfSyntax.values())
      if (isXml || syntax != RdfSyntax.RDFXML)
        forms.add(new Target(escaped(path) + "." + syntax.suffix(), syntax.mediaType()));
    return forms;
  }

  /** Returns the path encoded for a header. What is percent-encoded already stays so. */
  static String escaped(String path) {
    return PercentEncoding.path(path);
  }
}
