package org.w3id.rapporteur.feeds;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3id.rapporteur.changes.SitemapPart;
import org.w3id.rapporteur.changes.SitemapThing;
import org.w3id.rapporteur.changes.lucene.IndexedPages;
import org.w3id.rapporteur.http.Endpoint;
import org.w3id.rapporteur.http.Listing;
import org.w3id.rapporteur.http.ProblemException;
import org.w3id.rapporteur.http.Request;
import org.w3id.rapporteur.http.Response;
import org.w3id.rapporteur.xml.Xml;

/**
 * Serves {@code /robots.txt}, and in {@code /sitemap.xml} an index of {@code /sitemap/0.xml} and so
 * on, with the addresses of all pages worth finding and the time of their last change. Sources: RFC
 * 9309; the protocol of sitemaps.org, 0.9.
 *
 * <p>Part 0 has the pages that all reports share, each other part those of some reports. A new
 * report changes only its own part. A part with too many addresses is continued at {@code
 * /sitemap/7-2.xml}.
 */
public final class Sitemaps implements Endpoint {
  private static final String ROBOTS = "/robots.txt";
  private static final String WHOLE = "/sitemap.xml";
  private static final String PARTS = "/sitemap/";
  private static final String XML = "application/xml;charset=utf-8";
  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
  private static final Pattern FILE =
      Pattern.compile(PARTS + "(?<part>0|[1-9]\\d{0,8})(-(?<number>[2-9]|[1-9]\\d{1,5}))?\\.xml");

  /**
   * The most addresses in a file. The protocol allows 50,000 addresses and 52,428,800 bytes, and
   * addresses of 2,047 characters.
   */
  private static final int MOST = 20_000;

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

  private final FeedData data;
  private final IndexedPages things;
  private final Locations locations;
  private final List<String> pages;
  private final int most;

  private record Place(String location, Optional<Instant> modified) {}

  /**
   * A file of the sitemap.
   *
   * @param number counted from 1 within the part
   */
  private record File(long part, int number, Optional<Instant> modified) {
    String path() {
      return PARTS + part + (number == 1 ? "" : "-" + number) + ".xml";
    }
  }

  /**
   * @param pages paths of the site's own pages, with their first slash
   */
  public Sitemaps(FeedData data, List<String> pages) {
    this(data, pages, MOST);
  }

  /**
   * @param most the most addresses in a file
   */
  Sitemaps(FeedData data, List<String> pages, int most) {
    this.data = data;
    this.things = data.changes().pages();
    this.locations = data.locations();
    this.pages = List.copyOf(pages);
    this.most = most;
  }

  @Override
  public boolean has(String path) {
    return path.equals(ROBOTS) || path.equals(WHOLE) || path.startsWith(PARTS);
  }

  @Override
  public Stream<Listing> listings() {
    return Stream.concat(
        Stream.of(Listing.file(ROBOTS, "text/plain"), Listing.file(WHOLE, "application/xml")),
        files().stream().map(file -> Listing.file(file.path(), "application/xml")));
  }

  @Override
  public Response answer(Request request) {
    if (request.path().equals(ROBOTS)) return Response.text(robots());
    return data.reading(
        () -> Response.of(XML, request.path().equals(WHOLE) ? index() : file(request.path())));
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

  private byte[] index() {
    Xml xml = new Xml("sitemapindex", NAMESPACE);
    for (File file : files()) {
      xml.block("sitemap").leaf("loc", locations.page(file.path().substring(1)));
      file.modified().ifPresent(time -> xml.leaf("lastmod", time.toString()));
      xml.end();
    }
    return xml.bytes();
  }

  private List<File> files() {
    List<File> files = new ArrayList<>(files(0, pages.size() + things.count(0), data.changed()));
    for (SitemapPart part : things.parts())
      if (part.number() > 0)
        files.addAll(
            files(
                part.number(),
                part.things() > most ? things.count(part.number()) : part.things(),
                part.modified()));
    return files;
  }

  private List<File> files(long part, long addresses, Optional<Instant> modified) {
    List<File> files = new ArrayList<>();
    for (int number = 1; (number - 1L) * most < addresses; number++)
      files.add(new File(part, number, modified));
    return files;
  }

  private byte[] file(String path) {
    Matcher named = FILE.matcher(path);
    if (!named.matches()) throw none();
    List<Place> places = places(Long.parseLong(named.group("part")));
    int number = Optional.ofNullable(named.group("number")).map(Integer::parseInt).orElse(1);
    long from = (number - 1L) * most;
    if (from >= places.size()) throw none();
    return xml(places.subList((int) from, (int) Math.min(from + most, places.size())));
  }

  private static ProblemException none() {
    return ProblemException.notFound("The sitemap has no such part.");
  }

  private static byte[] xml(List<Place> places) {
    Xml xml = new Xml("urlset", NAMESPACE);
    for (Place place : places) {
      xml.block("url").leaf("loc", place.location());
      place.modified().ifPresent(time -> xml.leaf("lastmod", time.toString()));
      xml.end();
    }
    return xml.bytes();
  }

  private List<Place> places(long part) {
    Optional<Instant> changed = data.changed();
    List<Place> places = new ArrayList<>();
    if (part == 0)
      pages.forEach(page -> places.add(new Place(locations.page(page.substring(1)), changed)));
    for (SitemapThing thing : things.things(part))
      places.add(
          new Place(
              locations.document(thing.iri()),
              thing.modified().isPresent() ? thing.modified() : changed));
    places.removeIf(place -> place.location().length() > LONGEST);
    return places;
  }
}
