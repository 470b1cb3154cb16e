package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.w3id.rapporteur.http.Accept;
import org.w3id.rapporteur.http.Language;
import org.w3id.rapporteur.http.Listing;
import org.w3id.rapporteur.http.Request;
import org.w3id.rapporteur.http.Response;
import org.w3id.rapporteur.store.Store;
import org.w3id.rapporteur.store.TestStores;

/**
 * The site lists what it has: all that it lists is there, and all that its pages link to is listed.
 */
class ListingsTest {
  private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/[^\"#]*)");

  /** Links to what is not listed, each with the reason. */
  private static final Map<String, String> EXCEPTIONS =
      Map.of(
          ".*\\?.*", "of query strings there is no end",
          "/memento/.*", "parts of a report have the versions of the report, which are listed",
          "/timegate/.*", "it redirects, by the time that a header asks for",
          "/ldes", "it redirects to its view",
          "/oai", "each answer needs a query string",
          "/ontology/[a-z-]+", "the address of a file in its own words redirects to the file",
          "/ns(/[0-9.]+)?", "it redirects browsers to the page of the ontology",
          "/id/.*", "a thing redirects to its document");

  private static final Store STORE = TestStores.begin();

  static {
    TestSite.publish(STORE);
  }

  private static final Site SITE = TestSite.site(STORE);

  private static List<Listing> listings() {
    return STORE.dataset().read(() -> SITE.listings().toList());
  }

  private Response ask(String address, String accept) {
    return STORE
        .dataset()
        .read(() -> SITE.answer(new Request("GET", address, Map.of(), Accept.parse(accept))));
  }

  /**
   * The forms of a document are asked for in turn, one of each document, since all would take
   * minutes; of other addresses all are.
   */
  @Test
  void whatIsListedIsThereAndWhatPagesLinkToIsListed() {
    List<Listing> all = listings();
    Set<String> listed =
        all.stream().flatMap(Listing::addresses).collect(Collectors.toCollection(TreeSet::new));
    Map<String, String> missing = new TreeMap<>();
    Map<String, String> links = new HashMap<>();
    int turn = 0;
    for (Listing listing : all) {
      List<String> addresses = listing.addresses().toList();
      boolean isOfMany = listing.path().matches("/(doc|cite|dump)/.*");
      turn++;
      for (int i = 0; i < addresses.size(); i++) {
        if (isOfMany && i != turn % addresses.size()) continue;
        Response response = ask(addresses.get(i), "text/html, */*;q=0.5");
        if (response.status() != 200) missing.put(addresses.get(i), "" + response.status());
        if (response.mediaType().startsWith("text/html"))
          LINK.matcher(new String(response.body(), StandardCharsets.UTF_8))
              .results()
              .forEach(link -> links.putIfAbsent(link.group(1), listing.path()));
      }
    }
    assertThat(missing).isEmpty();
    links
        .keySet()
        .removeIf(
            link -> listed.contains(link) || EXCEPTIONS.keySet().stream().anyMatch(link::matches));
    assertThat(links).isEmpty();
    assertThat(all).hasSizeGreaterThan(1_000);
    assertThat(listed).hasSameSizeAs(all.stream().flatMap(Listing::addresses).toList());
  }

  @Test
  void aListingTellsFormsAndLanguages() {
    Map<String, Listing> all =
        listings().stream().collect(Collectors.toMap(Listing::path, each -> each));
    Listing report = all.get("/doc/CTOC/COP/WG.7/2015/6");
    assertThat(report.languages()).containsExactly(Language.values());
    assertThat(report.forms())
        .containsEntry("", "text/html")
        .containsEntry("ttl", "text/turtle")
        .containsEntry("akn.xml", "application/akn+xml");
    assertThat(all.get("/site.css").languages()).isEmpty();
    assertThat(all.get("/queries/citations").addresses()).contains("/queries/citations.csv");
    assertThat(all.get("/about").addresses()).containsExactly("/about");
    assertThat(all.keySet()).noneMatch(path -> path.contains("#") || path.contains("?"));
  }
}
