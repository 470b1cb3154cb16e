package org.w3id.rapporteur.web;

import static org.w3id.rapporteur.json.JsonMaker.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.w3id.rapporteur.http.Endpoint;
import org.w3id.rapporteur.http.Listing;
import org.w3id.rapporteur.http.ProblemException;
import org.w3id.rapporteur.http.Request;
import org.w3id.rapporteur.http.Response;
import org.w3id.rapporteur.http.Validators;

/**
 * Serves earlier versions of reports. {@code /timegate/doc/x} redirects to the version of {@code
 * /doc/x} at a time, {@code /memento/20261124000000/doc/x} is that version, {@code
 * /timemap/link/doc/x} and {@code /timemap/json/doc/x} list all of them, and {@code /changes/x}
 * shows what changed. Source: RFC 7089, pattern 2.1.
 *
 * <p>The parts and facts of a report have those of its versions that describe them. A correction is
 * not in the report's graph, and has none.
 */
final class Memento implements Endpoint {
  static final String TIMEGATE = "/timegate";
  static final String TIMEMAP = "/timemap/";
  static final String MEMENTO = "/memento/";
  private static final String CHANGES = "/changes/";
  private static final String LINK_FORMAT = "application/link-format";
  private static final int DIGITS = "20261124000000".length();

  private final ResourceLookup resources;
  private final GraphVersions versions;
  private final PastDocuments pastDocuments;
  private final VersionDiff changes;
  private final SitePaths addresses;

  Memento(
      ResourceLookup resources,
      GraphVersions versions,
      PastDocuments pastDocuments,
      VersionDiff changes,
      SitePaths addresses) {
    this.resources = resources;
    this.versions = versions;
    this.pastDocuments = pastDocuments;
    this.changes = changes;
    this.addresses = addresses;
  }

  @Override
  public boolean has(String path) {
    return path.startsWith(TIMEGATE + SitePaths.DOCUMENT)
        || path.startsWith(TIMEMAP)
        || path.startsWith(MEMENTO)
        || path.startsWith(CHANGES);
  }

  /**
   * The changes, the lists of versions and the versions of each report. Its parts have the same
   * versions; a TimeGate redirects.
   */
  @Override
  public Stream<Listing> listings() {
    return resources.reports().flatMap(this::listings);
  }

  private Stream<Listing> listings(String report) {
    List<GraphVersions.Version> all = versions.of(report);
    if (all.isEmpty()) return Stream.empty();
    String document = SitePaths.DOCUMENT + report;
    return Stream.concat(
        Stream.of(
            Listing.page(Links.escaped(CHANGES + report)),
            Listing.file(Links.escaped(TIMEMAP + "link" + document), LINK_FORMAT),
            Listing.file(Links.escaped(TIMEMAP + "json" + document), "application/json")),
        all.stream().map(version -> Listing.page(Links.escaped(address(version, document)))));
  }

  @Override
  public Response answer(Request request) {
    String path = request.path();
    if (path.startsWith(CHANGES)) {
      String name = path.substring(CHANGES.length());
      return changes.page(statesOf(name, path), request);
    }
    if (path.startsWith(TIMEGATE)) return gate(path.substring(TIMEGATE.length()), request);
    if (path.startsWith(MEMENTO)) return memento(request);
    return map(path);
  }

  private List<GraphVersions.Version> statesOf(String name, String path) {
    List<GraphVersions.Version> found = name.isEmpty() ? List.of() : versions.around(name);
    if (found.isEmpty()) throw resources.isWithdrawn(name) ? Site.gone(path) : Site.notFound(path);
    return found;
  }

  private List<GraphVersions.Version> statesOfDocument(String document, String path) {
    if (!document.startsWith(SitePaths.DOCUMENT)) throw Site.notFound(path);
    String name = document.substring(SitePaths.DOCUMENT.length());
    List<GraphVersions.Version> all = statesOf(name, path);
    return Documents.things(name).stream()
        .map(thing -> describing(thing, all))
        .filter(described -> !described.isEmpty())
        .findFirst()
        .orElseThrow(() -> Site.notFound(path));
  }

  private List<GraphVersions.Version> describing(String thing, List<GraphVersions.Version> all) {
    return all.stream().filter(version -> versions.describes(version, thing)).toList();
  }

  /**
   * Redirects to the latest version that is not after the requested time; if all are, to the first.
   */
  private Response gate(String document, Request request) {
    List<GraphVersions.Version> all = statesOfDocument(document, request.path());
    GraphVersions.Version chosen = all.get(all.size() - 1);
    if (request.datetime().isPresent()) {
      Instant wanted = time(request.datetime().get());
      chosen = all.get(0);
      for (GraphVersions.Version version : all)
        if (!version.since().isAfter(wanted)) chosen = version;
    }
    return Response.redirect(302, Links.escaped(address(chosen, document)))
        .with("Vary", "accept-datetime")
        .with("Link", links(document, all, chosen));
  }

  private static Instant time(String header) {
    try {
      return Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(header.strip()));
    } catch (DateTimeException e) {
      throw ProblemException.badRequest(
          "Accept-Datetime must be a date such as Tue, 24 Nov 2026 00:00:00 GMT; found "
              + header
              + ".");
    }
  }

  private Response memento(Request request) {
    String rest = request.path().substring(MEMENTO.length());
    int slash = rest.indexOf('/');
    if (slash != DIGITS) throw Site.notFound(request.path());
    String document = rest.substring(slash);
    List<GraphVersions.Version> all = statesOfDocument(document, request.path());
    GraphVersions.Version version =
        all.stream()
            .filter(each -> each.digits().equals(rest.substring(0, slash)))
            .findFirst()
            .orElseThrow(() -> Site.notFound(request.path()));
    Documents documents =
        pastDocuments.documents(version).orElseThrow(() -> Site.notFound(request.path()));
    Response response =
        documents.answer(
            new Request(request.method(), document, request.parameters(), request.accept())
                .in(request.locale()));
    for (String header : Set.of("Content-Location", "Location")) {
      String value = response.headers().get(header);
      if (value != null) response = response.with(header, MEMENTO + version.digits() + value);
    }
    return response
        .with("Memento-Datetime", Validators.HTTP_DATE.format(version.since()))
        .with("Link", links(document, all, version));
  }

  /**
   * Returns the links of a TimeGate or a version: to the original, and to the neighbouring
   * versions.
   */
  private static String links(
      String document, List<GraphVersions.Version> all, GraphVersions.Version here) {
    List<String> links = new ArrayList<>();
    links.add(link(document, "original", ""));
    links.add(link(TIMEGATE + document, "timegate", ""));
    links.add(link(TIMEMAP + "link" + document, "timemap", "; type=\"" + LINK_FORMAT + "\""));
    links.add(link(TIMEMAP + "json" + document, "timemap", "; type=\"application/json\""));
    int at = all.indexOf(here);
    for (int i : new java.util.TreeSet<>(List.of(0, at - 1, at, at + 1, all.size() - 1))) {
      if (i < 0 || i >= all.size()) continue;
      List<String> relations = new ArrayList<>();
      if (i == 0) relations.add("first");
      if (i == all.size() - 1) relations.add("last");
      if (i == at - 1) relations.add("prev");
      if (i == at + 1) relations.add("next");
      relations.add("memento");
      links.add(link(address(all.get(i), document), String.join(" ", relations), date(all.get(i))));
    }
    return String.join(", ", links);
  }

  private static String link(String path, String relation, String more) {
    return "<" + Links.escaped(path) + ">; rel=\"" + relation + "\"" + more;
  }

  private static String date(GraphVersions.Version version) {
    return "; datetime=\"" + Validators.HTTP_DATE.format(version.since()) + "\"";
  }

  private static String address(GraphVersions.Version version, String document) {
    return MEMENTO + version.digits() + document;
  }

  private Response map(String path) {
    String rest = path.substring(TIMEMAP.length());
    int slash = rest.indexOf('/');
    if (slash < 0) throw Site.notFound(path);
    String document = rest.substring(slash);
    return switch (rest.substring(0, slash)) {
      case "link" -> linkFormat(document, statesOfDocument(document, path));
      case "json" -> json(document, statesOfDocument(document, path));
      default -> throw Site.notFound(path);
    };
  }

  private Response linkFormat(String document, List<GraphVersions.Version> all) {
    List<String> links = new ArrayList<>();
    links.add(absoluteLink(document, "original", ""));
    links.add(absoluteLink(TIMEGATE + document, "timegate", ""));
    String from = "; from=\"" + Validators.HTTP_DATE.format(all.get(0).since()) + "\"";
    String until =
        "; until=\"" + Validators.HTTP_DATE.format(all.get(all.size() - 1).since()) + "\"";
    links.add(
        absoluteLink(
            TIMEMAP + "link" + document, "self", "; type=\"" + LINK_FORMAT + "\"" + from + until));
    for (int i = 0; i < all.size(); i++) {
      String relation = i == 0 ? "first " : "";
      if (i == all.size() - 1) relation += "last ";
      links.add(
          absoluteLink(address(all.get(i), document), relation + "memento", date(all.get(i))));
    }
    return Response.of(LINK_FORMAT, bytes(String.join(",\n ", links) + "\n"))
        .with("Link", link(document, "original", ""));
  }

  private String absoluteLink(String path, String relation, String more) {
    return "<" + absolute(path) + ">; rel=\"" + relation + "\"" + more;
  }

  private Response json(String document, List<GraphVersions.Version> all) {
    JsonArrayBuilder list = JSON.createArrayBuilder();
    all.forEach(version -> list.add(json(version, document)));
    String json =
        JSON.createObjectBuilder()
            .add("original_uri", absolute(document))
            .add("timegate_uri", absolute(TIMEGATE + document))
            .add(
                "timemap_uri",
                JSON.createObjectBuilder()
                    .add("link_format", absolute(TIMEMAP + "link" + document))
                    .add("json_format", absolute(TIMEMAP + "json" + document)))
            .add(
                "mementos",
                JSON.createObjectBuilder()
                    .add("first", json(all.get(0), document))
                    .add("last", json(all.get(all.size() - 1), document))
                    .add("list", list))
            .build()
            .toString();
    return Response.of("application/json", bytes(json + "\n"))
        .with("Link", link(document, "original", ""));
  }

  private JsonObjectBuilder json(GraphVersions.Version version, String document) {
    return JSON.createObjectBuilder()
        .add("datetime", version.since().toString())
        .add("uri", absolute(address(version, document)));
  }

  private String absolute(String path) {
    return addresses.absolute(path);
  }

  /** Returns the links of a document to its TimeGate and TimeMap. */
  static String linksToPast(String document) {
    return link(TIMEGATE + document, "timegate", "")
        + ", "
        + link(TIMEMAP + "link" + document, "timemap", "; type=\"" + LINK_FORMAT + "\"");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
