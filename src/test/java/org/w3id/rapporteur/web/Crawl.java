package org.w3id.rapporteur.web;

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
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Follows links from page to page, as a crawler does, and notes broken ones: to no page, or to a
 * fragment that the page does not have.
 *
 * <p>Addresses have shapes: {@code /doc/state/ESP} and {@code /doc/state/FRA} have the same one.
 * Only a limited number of each shape is followed.
 */
final class Crawl {
  private static final int MOST_REDIRECTS = 5;

  /** Forms and filters can be combined without end. */
  private static final int MOST_QUESTIONS = 20;

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

  private final int mostOfAShape;
  private final Map<String, Integer> followed = new HashMap<>();
  private final Map<String, Set<String>> ids = new HashMap<>();
  private final Set<String> seen = new HashSet<>();
  private final Deque<String> waiting = new ArrayDeque<>();
  private final Map<String, Set<String>> places = new HashMap<>();
  private final Set<String> complaints = new TreeSet<>();
  private int pages;

  Crawl(int mostOfAShape) {
    this.mostOfAShape = mostOfAShape;
  }

  /** Follows everything that can be reached from these addresses. */
  Crawl from(List<String> paths) {
    paths.forEach(path -> offer(path, "the start"));
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
    String path = link.replaceFirst("#.*", "");
    if (path.length() < link.length() && link.length() > path.length() + 1)
      places.computeIfAbsent(link, each -> new LinkedHashSet<>()).add(from);
    if (!seen.add(path)) return;
    int most = path.contains("?") ? Math.min(mostOfAShape, MOST_QUESTIONS) : mostOfAShape;
    if (followed.merge(shape(path), 1, Integer::sum) > most) {
      followed.merge(shape(path), -1, Integer::sum);
      return;
    }
    waiting.add(path + "\n" + from);
  }

  /** Returns the words of the address, without keys, numbers and values. */
  static String shape(String path) {
    String bare = path.replaceAll("=[^&]*", "=");
    int question = bare.indexOf('?');
    String ending = bare.replaceFirst("\\?.*", "").replaceFirst("^.*?((\\.[a-z]+)*)$", "$1");
    List<String> words = new ArrayList<>();
    String before = "";
    for (String part : bare.replaceFirst("\\?.*", "").replaceFirst("\\.[a-z.]+$", "").split("/")) {
      if (part.matches("[a-z-]{2,}") && !KEYED.contains(before)) words.add(part);
      before = part;
    }
    return String.join("/", words) + ending + (question < 0 ? "" : bare.substring(question));
  }

  private void follow(String link) {
    String path = link.substring(0, link.indexOf('\n'));
    String from = link.substring(path.length() + 1);
    HttpResponse<String> response = TestSite.get(path, "Accept", "text/html, */*;q=0.1");
    for (int i = 0; i < MOST_REDIRECTS && response.statusCode() / 100 == 3; i++) {
      String location = TestSite.header(response, "Location");
      if (!location.startsWith("/")) {
        complaints.add("leaves the host: " + path + " from " + from);
        return;
      }
      response = TestSite.get(location.replaceFirst("#.*", ""), "Accept", "text/html, */*;q=0.1");
    }
    if (response.statusCode() != 200)
      complaints.add(response.statusCode() + ": " + path + " from " + from);
    else if (TestSite.header(response, "Content-Type").startsWith("text/html"))
      read(path, Jsoup.parse(response.body()));
  }

  private void read(String path, Document page) {
    pages++;
    Set<String> here = new HashSet<>();
    page.select("[id]").forEach(element -> here.add(element.id()));
    ids.put(path, here);
    // The same page in another language counts as the same page.
    for (Element element : page.select("[href]:not([hreflang]), [src], form[action]")) {
      String link = element.hasAttr("href") ? element.attr("href") : element.attr("src");
      if (element.is("form")) link = element.attr("action");
      if (link.startsWith("#")) link = path + link;
      if (link.startsWith(TestSite.url("/"))) link = link.substring(TestSite.url("").length());
      if (link.startsWith("/")) offer(link, path);
      else if (!link.matches("https?://.+"))
        complaints.add("neither ours nor another's: " + link + " from " + path);
    }
  }
}
