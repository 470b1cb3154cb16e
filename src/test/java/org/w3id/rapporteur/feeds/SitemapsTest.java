package org.w3id.rapporteur.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.w3id.rapporteur.feeds.PublishedStore.BASE;
import static org.w3id.rapporteur.feeds.PublishedStore.R;
import static org.w3id.rapporteur.feeds.PublishedStore.SECOND;
import static org.w3id.rapporteur.feeds.PublishedStore.thing;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.rapporteur.graph.Rap;
import org.w3id.rapporteur.http.Accept;
import org.w3id.rapporteur.http.ProblemException;
import org.w3id.rapporteur.http.Request;
import org.w3id.rapporteur.store.TestStores;

class SitemapsTest {
  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
  private static final List<String> PAGES = List.of("/", "/reports");

  private static String get(Sitemaps sitemaps, String path) {
    Request request = new Request("GET", path, Map.of(), Accept.parse("*/*"));
    return new String(sitemaps.answer(request).body(), StandardCharsets.UTF_8);
  }

  private static Document xml(Sitemaps sitemaps, String path) {
    return Jsoup.parse(get(sitemaps, path), Parser.xmlParser());
  }

  /** All parts in one document, after checking the index. */
  private static Document whole(Sitemaps sitemaps) {
    Document index = xml(sitemaps, "/sitemap.xml");
    assertIsSitemap(index);
    assertThat(index.child(0).tagName()).isEqualTo("sitemapindex");
    StringBuilder all = new StringBuilder("<urlset xmlns=\"" + NAMESPACE + "\">");
    for (String part : locations(index)) {
      Document file = xml(sitemaps, path(part));
      assertIsSitemap(file);
      all.append(file.child(0).html());
    }
    return Jsoup.parse(all.append("</urlset>").toString(), Parser.xmlParser());
  }

  private static String path(String location) {
    return "/" + location.substring(BASE.length());
  }

  private static List<String> locations(Document document) {
    return document.select("loc").eachText();
  }

  /** Checks what the protocol's schema requires: sitemaps.org, 0.9. */
  private static void assertIsSitemap(Document document) {
    Element root = document.child(0);
    assertThat(root.tagName()).isIn("urlset", "sitemapindex");
    assertThat(root.attr("xmlns")).isEqualTo(NAMESPACE);
    assertThat(root.children()).isNotEmpty().hasSizeLessThanOrEqualTo(50_000);
    for (Element entry : root.children()) {
      assertThat(entry.tagName()).isEqualTo(root.tagName().equals("urlset") ? "url" : "sitemap");
      assertThat(entry.children().eachText()).hasSizeBetween(1, 2);
      assertThat(entry.child(0).tagName()).isEqualTo("loc");
      assertThat(entry.child(0).text())
          .startsWith(BASE)
          .hasSizeBetween(12, 2_048)
          .matches("[!-~]+")
          .doesNotContain("\"", "<", ">", "^", "{");
      if (entry.childrenSize() == 2) {
        assertThat(entry.child(1).tagName()).isEqualTo("lastmod");
        assertThat(entry.child(1).text()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
      }
    }
    assertThat(locations(document)).doesNotHaveDuplicates();
  }

  @Test
  void listsPagesOfThingsThatSomebodyLooksFor() {
    Sitemaps sitemaps = new Sitemaps(PublishedStore.once().data, PAGES);
    Document document = whole(sitemaps);
    assertIsSitemap(document);
    assertThat(locations(document))
        .hasSizeGreaterThan(800)
        .contains(
            BASE,
            BASE + "reports",
            BASE + "doc/" + R,
            BASE + "doc/" + R + "/para/12",
            BASE + "doc/" + R + "/section/II.A",
            BASE + "doc/" + R + "/recommendation/12",
            BASE + "doc/" + R + "/para/51/statement/state/ESP",
            BASE + "doc/session/CTOC/COP/WG.7/3",
            BASE + "doc/state/ESP",
            BASE + "doc/body/CTOC/COP/WG.7",
            BASE + "doc/instrument/UNTOC/article/18",
            BASE + "doc/topic/extradition",
            BASE + "doc/topic")
        .doesNotContain(
            BASE + "doc/" + R + "/recommendation/12/provision/1",
            BASE + "doc/" + R + "/para/12/citation/UNTOC/article/18",
            BASE + "doc/" + R + "/para/56/participation/state/ESP",
            BASE + "doc/" + R + "/en/text/63297444faa0",
            BASE + "doc/strength/must",
            BASE + "doc/dataset")
        .noneMatch(location -> location.contains("#") || location.contains("%23"));
  }

  @Test
  void datesEachPageByTheRecord() {
    PublishedStore published = PublishedStore.once();
    published.again(
        SECOND,
        graph ->
            graph.add(
                thing(R + "/para/12"), Rap.text, NodeFactory.createLiteralLang("More.", "en")));
    Document document = whole(new Sitemaps(published.data, PAGES));
    Map<String, String> dates =
        Map.of(
            "doc/" + R,
            "2026-12-01T10:30:00Z",
            "doc/" + R + "/para/12",
            "2026-12-01T10:30:00Z",
            "doc/" + R + "/para/1",
            "2026-11-24T00:00:00Z",
            "doc/state/ESP",
            "2026-12-01T10:30:00Z",
            "reports",
            "2026-12-01T10:30:00Z");
    dates.forEach(
        (path, date) ->
            assertThat(
                    document.select("loc").stream()
                        .filter(loc -> loc.text().equals(BASE + path))
                        .map(loc -> loc.nextElementSibling().text()))
                .as(path)
                .containsExactly(date));
  }

  @Test
  void aLargePartIsContinued() {
    PublishedStore published = PublishedStore.once();
    List<String> whole = locations(whole(new Sitemaps(published.data, PAGES)));
    Sitemaps parted = new Sitemaps(published.data, PAGES, 100);
    Document index = xml(parted, "/sitemap.xml");
    assertThat(index.select("sitemap > lastmod")).hasSameSizeAs(index.select("sitemap"));
    assertThat(locations(index))
        .contains(BASE + "sitemap/0.xml", BASE + "sitemap/0-2.xml", BASE + "sitemap/2.xml");
    for (String part : locations(index))
      assertThat(locations(xml(parted, path(part)))).hasSizeBetween(1, 100);
    assertThat(locations(whole(parted))).isEqualTo(whole);
    for (String none : List.of("/sitemap/0-1.xml", "/sitemap/0-99.xml", "/sitemap/1.xml"))
      assertThatThrownBy(() -> get(parted, none)).isInstanceOf(ProblemException.class);
  }

  /** Ten acts in a part: those on the graphs that all reports share come first. */
  @Test
  void aReportChangesItsOwnPartAlone() {
    PublishedStore published = PublishedStore.once();
    Sitemaps sitemaps = new Sitemaps(published.data, PAGES);
    assertThat(locations(xml(sitemaps, "/sitemap.xml")))
        .containsExactly(BASE + "sitemap/0.xml", BASE + "sitemap/2.xml");
    String before = get(sitemaps, "/sitemap/2.xml");
    for (int i = 0; i < 10; i++) published.other(i, SECOND);
    assertThat(locations(xml(sitemaps, "/sitemap.xml")))
        .containsExactly(BASE + "sitemap/0.xml", BASE + "sitemap/2.xml", BASE + "sitemap/3.xml");
    assertThat(locations(xml(sitemaps, "/sitemap/3.xml"))).hasSize(1);
    String now = get(sitemaps, "/sitemap/2.xml");
    published.other(10, SECOND);
    assertThat(get(sitemaps, "/sitemap/2.xml")).isEqualTo(now).isNotEqualTo(before);
    assertThat(locations(xml(sitemaps, "/sitemap/3.xml"))).hasSize(2);
  }

  @Test
  void reportsStandBehindWhatTheyShare() {
    List<String> all = locations(whole(new Sitemaps(PublishedStore.once().data, PAGES)));
    int last = all.indexOf(BASE + "doc/topic/extradition");
    assertThat(all.subList(0, 2)).containsExactly(BASE, BASE + "reports");
    assertThat(last).isPositive();
    assertThat(all.indexOf(BASE + "doc/" + R)).isGreaterThan(last);
  }

  @Test
  void addressesAreEscaped() {
    PublishedStore published = PublishedStore.once();
    Node odd = thing("organization/société d’été & co (a)");
    published.store.update(
        held ->
            held.graph(thing("graph/vocabulary")).add(odd, RDF.type.asNode(), Rap.Organization));
    String text = get(new Sitemaps(published.data, PAGES), "/sitemap/0.xml");
    assertIsSitemap(Jsoup.parse(text, Parser.xmlParser()));
    assertThat(text)
        .contains(
            "doc/organization/soci%C3%A9t%C3%A9%20d%E2%80%99%C3%A9t%C3%A9%20&amp;%20co%20(a)<");
  }

  @Test
  void ofNothingOfOursOnlyThePagesAreListed() {
    FeedData empty = PublishedStore.data(TestStores.begin());
    Document document = whole(new Sitemaps(empty, PAGES));
    assertIsSitemap(document);
    assertThat(locations(document)).hasSize(2);
    assertThat(document.select("lastmod")).isEmpty();
  }

  /**
   * Applies the rules as RFC 9309 defines: a path matches as a prefix, a star matches anything, and
   * the longest match counts.
   */
  @ParameterizedTest
  @CsvSource({
    "/, true",
    "/sparql, true",
    "/sparql?query=ASK%7B%7D, false",
    "/doc/state/ESP, true",
    "/doc/state/ESP.ttl, true",
    "/queries/outline, true",
    "/queries/outline?report=x, false",
    "/queries/outline.csv, true",
    "/reconcile, true",
    "/reconcile?queries=x, false",
    "/reconcile/preview?id=x, false",
    "/memento/20261124000000/doc/state/ESP, false",
    "/changes/CTOC/COP/WG.7/2015/6, true",
    "/changes/CTOC/COP/WG.7/2015/6?from=a, false",
    "/dump/all.nq.gz, true",
    "/recommendations, true",
    "/recommendations?strength=must, false",
    "/states?lang=fr, true",
    "/memento/20261124000000/doc/state/ESP?lang=fr, false",
    "/oai?verb=ListRecords, false",
    "/feeds/all.atom, true",
    "/feeds/all.atom?page=2, true",
    "/informea/decisions.json?page=2, true",
    "/sitemap.xml, true"
  })
  void robotsAreKeptFromWhatHasNoEnd(String path, boolean allowed) {
    String robots = get(new Sitemaps(PublishedStore.once().data, PAGES), "/robots.txt");
    assertThat(robots)
        .startsWith("User-agent: *\n")
        .endsWith("\nSitemap: " + BASE + "sitemap.xml\n");
    String longest =
        robots
            .lines()
            .filter(line -> line.matches("(Dis)?[Aa]llow: /.*"))
            .filter(line -> ("/rapporteur" + path).matches(pattern(line)))
            .max(Comparator.comparingInt(line -> line.replaceFirst(".*: ", "").length()))
            .orElse("Allow: /");
    assertThat(longest.startsWith("Allow")).as(longest).isEqualTo(allowed);
  }

  private static String pattern(String rule) {
    return rule.replaceFirst(".*: ", "").replace("?", "\\?").replace("*", ".*") + ".*";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/sitemap/1.xml",
        "/sitemap/3.xml",
        "/sitemap/02.xml",
        "/sitemap/2-2.xml",
        "/sitemap/2",
        "/sitemap/",
        "/sitemap/x",
        "/sitemap/999999999.xml",
        "/sitemap/9999999999.xml"
      })
  void thereAreNoOtherParts(String path) {
    Sitemaps sitemaps = new Sitemaps(PublishedStore.once().data, PAGES);
    assertThatThrownBy(() -> get(sitemaps, path))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("no such part");
  }
}
