package org.w3id.rapporteur.feeds;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.w3id.rapporteur.http.Endpoint;
import org.w3id.rapporteur.http.Listing;
import org.w3id.rapporteur.http.ProblemException;
import org.w3id.rapporteur.http.Request;
import org.w3id.rapporteur.http.Response;
import org.w3id.rapporteur.view.GraphResource;
import org.w3id.rapporteur.view.ThingKind;
import org.w3id.rapporteur.xml.Xml;

/**
 * Serves {@code /robots.txt}, and in {@code /sitemap.xml} the addresses of all pages worth finding,
 * with the time of their last change. Sources: RFC 9309; the protocol of sitemaps.org, 0.9.
 *
 * <p>If one file would be too large, {@code /sitemap.xml} is an index of {@code /sitemap/1.xml} and
 * so on. Reports are in the order of their publication, so a new one changes only the last part.
 */
public final class Sitemaps implements Endpoint {
  private static final String ROBOTS = "/robots.txt";
  private static final String WHOLE = "/sitemap.xml";
  private static final String PARTS = "/sitemap/";
  private static final String XML = "application/xml;charset=utf-8";
  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

  /** The protocol allows 50,000 addresses and 52,428,800 bytes. */
  private static final Limits PROTOCOL = new Limits(50_000, 50_000_000);

  /** The most bytes of markup around an address. */
  private static final int MARKUP = 120;

  /** The longest address that the protocol allows. */
  private static final int LONGEST = 2_047;

  /**
   * The rules for crawlers. They exclude query addresses, of which there is no end, and past
   * versions, but not pages in other languages or pages of feeds. Of the matching rules the longest
   * counts.
   */
  private static final List<String> RULES =
      List.of(
          "Disallow: /*?",
          "Allow: /*?lang=",
          "Disallow: /reconcile/",
          "Disallow: /memento/",
          "Disallow: /timegate/",
          "Disallow: /timemap/",
          "Allow: /feeds/",
          "Allow: /informea/");

  private final ChangeHistoryBuilder builder;
  private final Locations locations;
  private final List<String> pages;
  private final Limits limits;
  private Made made = new Made(-1, List.of());

  /**
   * The limits of one file.
   *
   * @param bytes an upper bound; sizes are estimated a little high
   */
  record Limits(int addresses, int bytes) {}

  private record Place(String order, String location, Optional<Instant> modified) {}

  private record File(byte[] xml, Optional<Instant> modified) {}

  private record Made(long version, List<File> files) {}

  /**
   * @param pages paths of the site's own pages, with their first slash
   */
  public Sitemaps(ChangeHistoryBuilder builder, List<String> pages) {
    this(builder, pages, PROTOCOL);
  }

  Sitemaps(ChangeHistoryBuilder builder, List<String> pages, Limits limits) {
    this.builder = builder;
    this.locations = builder.locations();
    this.pages = List.copyOf(pages);
    this.limits = limits;
  }

  @Override
  public boolean has(String path) {
    return path.equals(ROBOTS) || path.equals(WHOLE) || path.startsWith(PARTS);
  }

  @Override
  public Stream<Listing> listings() {
    int parts = files().size();
    return Stream.concat(
        Stream.of(Listing.file(ROBOTS, "text/plain"), Listing.file(WHOLE, "application/xml")),
        IntStream.range(0, parts == 1 ? 0 : parts)
            .mapToObj(part -> Listing.file(path(part), "application/xml")));
  }

  @Override
  public Response answer(Request request) {
    if (request.path().equals(ROBOTS)) return Response.text(robots());
    List<File> files = files();
    if (request.path().equals(WHOLE))
      return Response.of(XML, files.size() == 1 ? files.get(0).xml() : index(files));
    for (int i = 0; files.size() > 1 && i < files.size(); i++)
      if (request.path().equals(path(i))) return Response.of(XML, files.get(i).xml());
    throw ProblemException.notFound("The sitemap has no such part.");
  }

  private static String path(int i) {
    return PARTS + (i + 1) + ".xml";
  }

  private String robots() {
    StringBuilder rules = new StringBuilder("User-agent: *\n");
    RULES.forEach(
        rule ->
            rules
                .append(rule.replace(": /", ": " + locations.service().path() + "/"))
                .append('\n'));
    return rules
        .append("\nSitemap: ")
        .append(locations.page(WHOLE.substring(1)))
        .append('\n')
        .toString();
  }

  private byte[] index(List<File> files) {
    Xml xml = new Xml("sitemapindex", NAMESPACE);
    for (int i = 0; i < files.size(); i++) {
      xml.block("sitemap").leaf("loc", locations.page(path(i).substring(1)));
      files.get(i).modified().ifPresent(time -> xml.leaf("lastmod", time.toString()));
      xml.end();
    }
    return xml.bytes();
  }

  private synchronized List<File> files() {
    Made current = made;
    long version = builder.store().version();
    if (current.version() != version) {
      current = new Made(version, write(places()));
      made = current;
    }
    return current.files();
  }

  private List<File> write(List<Place> places) {
    List<File> files = new ArrayList<>();
    List<Place> part = new ArrayList<>();
    int bytes = 0;
    for (Place place : places) {
      int more = place.location().replace("&", "&amp;").length() + MARKUP;
      if (part.size() == limits.addresses() || !part.isEmpty() && bytes + more > limits.bytes()) {
        files.add(file(part));
        part.clear();
        bytes = 0;
      }
      part.add(place);
      bytes += more;
    }
    files.add(file(part));
    return List.copyOf(files);
  }

  private static File file(List<Place> places) {
    Xml xml = new Xml("urlset", NAMESPACE);
    for (Place place : places) {
      xml.block("url").leaf("loc", place.location());
      place.modified().ifPresent(time -> xml.leaf("lastmod", time.toString()));
      xml.end();
    }
    return new File(
        xml.bytes(),
        places.stream().flatMap(place -> place.modified().stream()).max(Comparator.naturalOrder()));
  }

  /** All pages: first those that all reports share, then those of each report. */
  private List<Place> places() {
    ChangeHistory history = builder.history();
    List<Place> places = new ArrayList<>();
    for (String page : pages)
      places.add(new Place("", locations.page(page.substring(1)), history.changed()));
    for (String thing : things()) {
      Optional<ChangeHistory.Dated> dated = history.of(thing);
      places.add(
          new Place(
              dated.map(each -> came(each, history)).orElse("")
                  + " "
                  + ChangeHistory.inOrder(thing),
              locations.document(thing),
              dated.map(ChangeHistory.Dated::when).or(history::changed)));
    }
    places.removeIf(place -> place.location().length() > LONGEST);
    places.sort(Comparator.comparing(Place::order));
    return places;
  }

  /** The time when the report that describes the thing was published. */
  private static String came(ChangeHistory.Dated dated, ChangeHistory history) {
    return history
        .of(dated.report())
        .flatMap(ChangeHistory.Dated::published)
        .map(Instant::toString)
        .orElse("0");
  }

  private Set<String> things() {
    return builder.reading(
        () -> {
          Map<String, Set<Node>> types = new HashMap<>();
          for (ThingKind kind : ThingKind.withPages())
            for (GraphResource thing : GraphResource.ofType(builder.graph(), kind.type()))
              types.computeIfAbsent(thing.iri(), iri -> new HashSet<>()).add(kind.type());
          types
              .entrySet()
              .removeIf(
                  each ->
                      locations
                          .address(each.getKey())
                          .flatMap(address -> ThingKind.ofPage(each.getValue(), address))
                          .isEmpty());
          return types.keySet();
        });
  }
}
