package org.w3id.rapporteur.web;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * Follows links on a site, as a crawler does, from pages, headers, feeds, data, scripts and style
 * sheets. Notes broken ones: to no page, to a fragment that the page does not have, or out of the
 * path at which the site stands.
 *
 * <p>Addresses have shapes: {@code /doc/state/ESP} and {@code /doc/state/FRA} have the same one.
 * Only a limited number of each shape is followed.
 */
final class Crawl {
  private static final int MOST_REDIRECTS = 5;

  /** Forms and filters can be combined without end, and each page exists in each language. */
  private static final int MOST_QUESTIONS = 20;

  private static final int MOST_ADDRESSES = 100_000;

  private static final Pattern EARLIER = Pattern.compile("/(?<which>timegate|timemap|memento)/");

  private static final Set<Integer> REDIRECTS = Set.of(303, 308);

  /** A key follows these, though it may look like a word. */
  private static final Set<String> KEYED =
      Set.of(
          "addressee",
          "capacity",
          "hedge",
          "organization",
          "person",
          "report",
          "role",
          "rule",
          "strength",
          "topic");

  /** An address, and where a link to it is. */
  private record Found(String address, String from) {}

  private final SiteClient site;
  private final int mostOfAShape;
  private final Map<String, Integer> followed = new HashMap<>();
  private final Map<String, Set<String>> ids = new HashMap<>();
  private final Set<String> seen = new HashSet<>();
  private final Deque<Found> waiting = new ArrayDeque<>();
  private final Map<String, Set<String>> places = new HashMap<>();
  private final Set<String> complaints = new TreeSet<>();
  private String hidden;
  private int pages;

  Crawl(SiteClient site, int mostOfAShape) {
    this.site = site;
    this.mostOfAShape = mostOfAShape;
  }

  /** Complains of answers that hold this text. */
  Crawl hiding(String text) {
    hidden = text;
    return this;
  }

  /** Follows all that can be reached from the sitemap, which itself leads to nothing else. */
  Crawl fromSitemap() {
    offer(site.url("/robots.txt"), "the start");
    offer(site.url("/sitemap.xml"), "the start");
    for (String page : sitemap(site)) {
      if (!page.startsWith(site.url("/"))) complaints.add("leaves the site: " + page);
      offer(page, "the sitemap");
    }
    while (!waiting.isEmpty()) follow(waiting.remove());
    places.forEach(
        (link, from) -> {
          int hash = link.indexOf('#');
          Set<String> there = ids.get(link.substring(0, hash));
          if (there != null && !there.contains(link.substring(hash + 1)))
            complaints.add("no such place: " + link + " from " + from.iterator().next());
        });
    return this;
  }

  /** The pages that a site wants to be found. */
  static List<String> sitemap(SiteClient site) {
    return locations(site, "/sitemap.xml").stream()
        .flatMap(part -> locations(site, part.substring(site.url("").length())).stream())
        .toList();
  }

  private static List<String> locations(SiteClient site, String path) {
    return Jsoup.parse(site.get(path).body(), Parser.xmlParser()).select("loc").eachText();
  }

  Set<String> complaints() {
    return complaints;
  }

  /** Returns how many pages were read for links. */
  int pages() {
    return pages;
  }

  /** Returns how many addresses were requested. */
  int addresses() {
    return followed.values().stream().mapToInt(Integer::intValue).sum();
  }

  private void offer(String link, String from) {
    String address = link.replaceFirst("#.*", "");
    if (!isOnSite(address, from)) return;
    if (link.length() > address.length() + 1)
      places.computeIfAbsent(link, each -> new LinkedHashSet<>()).add(from);
    if (!seen.add(address)) return;
    String path = address.substring(site.url().length());
    int most = path.contains("?") ? Math.min(mostOfAShape, MOST_QUESTIONS) : mostOfAShape;
    if (followed.getOrDefault(shape(path), 0) >= most) return;
    followed.merge(shape(path), 1, Integer::sum);
    if (addresses() > MOST_ADDRESSES) throw new IllegalStateException("no end: " + address);
    waiting.add(new Found(address, from));
  }

  private boolean isOnSite(String address, String from) {
    if (address.equals(site.url()) || address.startsWith(site.url("/"))) return true;
    if (address.startsWith(URI.create(site.url("/")).resolve("/").toString()))
      complaints.add("leaves the site: " + address + " from " + from);
    else if (!address.matches("https?://.+"))
      complaints.add("neither ours nor another's: " + address + " from " + from);
    return false;
  }

  /**
   * Returns the words of the address, without keys, numbers and values; of a file, a question, an
   * earlier version and a page in another language, only the first word.
   */
  static String shape(String path) {
    Matcher earlier = EARLIER.matcher(path);
    if (earlier.lookingAt()) return earlier.group("which");
    String bare = path.replaceAll("=[^&]*", "=");
    if (bare.endsWith("lang=")) return bare.replaceFirst("^(/[a-z-]*).*", "$1?lang=");
    int question = bare.indexOf('?');
    String ending = bare.replaceFirst("\\?.*", "").replaceFirst("^.*?((\\.[a-z]+)*)$", "$1");
    List<String> words = new ArrayList<>();
    String before = "";
    for (String part : bare.replaceFirst("\\?.*", "").replaceFirst("\\.[a-z.]+$", "").split("/")) {
      if (part.matches("[a-z-]{2,}") && !KEYED.contains(before)) words.add(part);
      before = part;
    }
    if (question >= 0) ending += bare.substring(question);
    boolean isPage = ending.isEmpty() || words.isEmpty();
    return (isPage ? String.join("/", words) : words.get(0)) + ending;
  }

  private void follow(Found found) {
    HttpResponse<String> response = ask(found.address());
    for (int i = 0; i < MOST_REDIRECTS && response.statusCode() / 100 == 3; i++) {
      if (!mayRedirect(response)) break;
      String place = PageLinks.redirect(response);
      if (!isOnSite(place, found.address())) return;
      response = ask(place.replaceFirst("#.*", ""));
    }
    if (response.statusCode() != 200)
      complaints.add(response.statusCode() + ": " + found.address() + " from " + found.from());
    else read(found.address(), response);
  }

  private HttpResponse<String> ask(String address) {
    return site.send(
        HttpRequest.newBuilder(URI.create(address))
            .header("Accept", "text/html, */*;q=0.1")
            .build());
  }

  /** A time gate answers 302, as RFC 7089 has it. */
  private boolean mayRedirect(HttpResponse<String> response) {
    boolean isTimeGate = response.uri().toString().startsWith(site.url("/timegate/"));
    return isTimeGate ? response.statusCode() == 302 : REDIRECTS.contains(response.statusCode());
  }

  private void read(String address, HttpResponse<String> response) {
    if (hidden != null && response.body().contains(hidden))
      complaints.add("holds " + hidden + ": " + address);
    PageLinks.inHeaders(response).forEach(link -> offer(link, address));
    if (TestSite.header(response, "Content-Type").startsWith("text/html")) {
      pages++;
      Document page = Jsoup.parse(response.body(), response.uri().toString());
      Set<String> here = new HashSet<>();
      page.select("[id]").forEach(element -> here.add(element.id()));
      ids.put(address, here);
      PageLinks.in(page).forEach(link -> offer(link, address));
    } else PageLinks.inText(response, site).forEach(link -> offer(link, address));
  }
}
