package org.w3id.rapporteur.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.w3id.rapporteur.feeds.PublishedStore.BASE;
import static org.w3id.rapporteur.feeds.PublishedStore.FIRST;
import static org.w3id.rapporteur.feeds.PublishedStore.R;
import static org.w3id.rapporteur.feeds.PublishedStore.SECOND;
import static org.w3id.rapporteur.feeds.PublishedStore.thing;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.rapporteur.graph.Rap;
import org.w3id.rapporteur.http.Accept;
import org.w3id.rapporteur.http.ProblemException;
import org.w3id.rapporteur.http.Request;
import org.w3id.rapporteur.http.Response;
import org.w3id.rapporteur.store.TestStores;

class AtomFeedsTest {
  private static final PublishedStore ONCE = PublishedStore.once();

  private static Response response(FeedData data, String path, Map<String, List<String>> asked) {
    return new AtomFeeds(data)
        .answer(new Request("GET", path, asked, Accept.parse("application/atom+xml")));
  }

  private static Element get(PublishedStore published, String name) {
    return get(published, name, Map.of());
  }

  private static Element get(
      PublishedStore published, String name, Map<String, List<String>> asked) {
    Response response = response(published.data, "/feeds/" + name + ".atom", asked);
    assertThat(response.mediaType()).isEqualTo("application/atom+xml;charset=utf-8");
    return feed(response);
  }

  private static Element feed(Response response) {
    Document document =
        Jsoup.parse(new String(response.body(), StandardCharsets.UTF_8), Parser.xmlParser());
    assertIsAtom(document.child(0));
    return document.child(0);
  }

  private static String text(Element parent, String name) {
    return children(parent, name).text();
  }

  private static Elements children(Element parent, String name) {
    Elements found = new Elements();
    for (Element child : parent.children()) if (child.tagName().equals(name)) found.add(child);
    return found;
  }

  private static List<String> ids(Element feed) {
    return children(feed, "entry").stream().map(entry -> text(entry, "id")).toList();
  }

  private static String link(Element parent, String relation) {
    return children(parent, "link").stream()
        .filter(link -> link.attr("rel").equals(relation))
        .map(link -> link.attr("href"))
        .findFirst()
        .orElse("");
  }

  // The requirements (MUST) of RFC 4287, by section; RFC 6721, 3, for deleted entries

  private static void assertIsAtom(Element feed) {
    assertThat(feed.tagName()).isEqualTo("feed");
    assertThat(feed.attr("xmlns")).isEqualTo("http://www.w3.org/2005/Atom");
    assertHasOnly(
        feed,
        Set.of("id", "title", "updated", "author", "rights", "generator", "icon"),
        Set.of("link", "entry", "at:deleted-entry"));
    assertIsIdentified(feed);
    // 4.1.1: an author, whose name is given once (3.2)
    assertThat(children(children(feed, "author").first(), "name")).hasSize(1);
    assertThat(link(feed, "self")).isNotEmpty();
    Set<String> ids = new HashSet<>();
    for (Element entry : children(feed, "entry")) {
      assertHasOnly(
          entry,
          Set.of("id", "title", "updated", "published", "summary", "content"),
          Set.of("link", "category"));
      assertIsIdentified(entry);
      assertThat(ids.add(text(entry, "id"))).as("4.1.1: one entry of each").isTrue();
      // 4.1.2: an entry without content has an alternate
      assertThat(link(entry, "alternate")).isNotEmpty();
      for (Element time : children(entry, "published")) assertIsTime(time.text());
      for (Element category : children(entry, "category"))
        assertThat(category.attr("term")).as("4.2.2").isNotEmpty();
    }
    for (Element deleted : children(feed, "at:deleted-entry")) {
      assertThat(feed.attr("xmlns:at")).isEqualTo("http://purl.org/atompub/tombstones/1.0");
      assertThat(URI.create(deleted.attr("ref")).isAbsolute()).isTrue();
      assertIsTime(deleted.attr("when"));
      assertThat(ids).doesNotContain(deleted.attr("ref"));
    }
  }

  private static void assertHasOnly(Element parent, Set<String> once, Set<String> often) {
    Set<String> seen = new HashSet<>();
    for (Element child : parent.children()) {
      String name = child.tagName();
      assertThat(once.contains(name) || often.contains(name)).as(name).isTrue();
      assertThat(seen.add(name) || often.contains(name)).as("twice: " + name).isTrue();
    }
    assertThat(seen).contains("id", "title", "updated");
  }

  private static void assertIsIdentified(Element element) {
    assertThat(URI.create(text(element, "id")).isAbsolute()).as("4.2.6").isTrue();
    assertThat(text(element, "title")).isNotBlank();
    assertIsTime(text(element, "updated"));
    Set<String> alternates = new HashSet<>();
    for (Element link : children(element, "link")) {
      assertThat(URI.create(link.attr("href")).isAbsolute()).as("4.2.7.1").isTrue();
      assertThat(link.attr("type")).matches("([a-z]+/[a-z.+-]+)?");
      if (link.attr("rel").equals("alternate"))
        assertThat(alternates.add(link.attr("type"))).as("4.1.1: one alternate a type").isTrue();
    }
  }

  private static void assertIsTime(String time) {
    assertThat(time).as("3.3").matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
    assertThat(Instant.parse(time).toString()).isEqualTo(time);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      all                | feeds               | 95 | id/CTOC/COP/WG.7/2015/6
      reports            | reports             |  1 | id/CTOC/COP/WG.7/2015/6
      recommendations    | recommendations     | 41 | id/CTOC/COP/WG.7/2015/6/recommendation/5
      statements         | feeds               | 46 | id/CTOC/COP/WG.7/2015/6/para/48/statement/organization/GRULAC
      decisions          | feeds               |  4 | id/CTOC/COP/WG.7/2015/6/para/1/decision/1
      sessions           | feeds               |  3 | id/session/CTOC/COP/WG.7/1
      body/CTOC/COP/WG.7 | doc/body/CTOC/COP/WG.7 | 95 | id/CTOC/COP/WG.7/2015/6
      """)
  void get_feed_tellsOfAllThatIsOfItsKind(String name, String page, int entries, String first) {
    Element feed = get(ONCE, name);
    assertThat(text(feed, "id")).isEqualTo(BASE + "feeds/" + name + ".atom");
    assertThat(link(feed, "self")).isEqualTo(text(feed, "id"));
    assertThat(link(feed, "alternate")).isEqualTo(BASE + page);
    assertThat(link(feed, "license")).isEqualTo("https://creativecommons.org/licenses/by/4.0/");
    assertThat(text(feed, "updated")).isEqualTo(FIRST.toString());
    assertThat(ids(feed)).hasSize(entries).startsWith(BASE + first);
  }

  @Test
  void anEntryHasTheThingsWordsAndForms() {
    Element entry =
        children(get(ONCE, "recommendations"), "entry").stream()
            .filter(each -> text(each, "id").equals(BASE + "id/" + R + "/recommendation/6"))
            .findFirst()
            .orElseThrow();
    assertThat(text(entry, "title")).isEqualTo(R + ", recommendation 6");
    assertThat(text(entry, "content"))
        .startsWith("States must treat the smuggling of migrants as a criminal offence")
        .endsWith("predicate offences for money-laundering.");
    assertThat(children(entry, "link").eachAttr("href"))
        .containsExactly(
            BASE + "doc/" + R + "/recommendation/6",
            BASE + "doc/" + R + "/recommendation/6.ttl",
            BASE + "doc/" + R + "/recommendation/6.jsonld",
            "https://undocs.org/" + R);
    assertThat(children(entry, "category").eachAttr("term"))
        .startsWith("Recommendation")
        .contains("smuggling-of-migrants");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      para/51/statement/state/ESP | Statement by Spain, CTOC/COP/WG.7/2015/6, para. 51
      para/3/decision/1           | Resolution 7/1, as reported in CTOC/COP/WG.7/2015/6, para. 3
      """)
  void anEntryIsCalledByWhatItIs(String name, String title) {
    List<String> titles =
        children(get(ONCE, "all"), "entry").stream()
            .filter(each -> text(each, "id").endsWith("/" + name))
            .map(each -> text(each, "title"))
            .toList();
    assertThat(titles).containsExactly(title);
  }

  @Test
  void whatChangedComesFirstAndWhatWentIsTold() {
    PublishedStore published = PublishedStore.once();
    published.again(
        SECOND,
        graph -> {
          graph.remove(thing(R + "/para/12"), Rap.text, Node.ANY);
          graph.add(
              thing(R + "/para/12"),
              Rap.text,
              NodeFactory.createLiteralLang("<b>1 & 2</b> should", "en"));
          graph.remove(thing(R + "/recommendation/13"), Node.ANY, Node.ANY);
        });
    Element feed = get(published, "recommendations");
    assertThat(text(feed, "updated")).isEqualTo(SECOND.toString());
    Element entry = children(feed, "entry").first();
    assertThat(text(entry, "id")).isEqualTo(BASE + "id/" + R + "/recommendation/12");
    assertThat(text(entry, "updated")).isEqualTo(SECOND.toString());
    assertThat(text(entry, "published")).isEqualTo(FIRST.toString());
    assertThat(text(entry, "content")).isEqualTo("<b>1 & 2</b> should");
    assertThat(text(children(feed, "entry").get(1), "updated")).isEqualTo(FIRST.toString());
    Element deleted = children(feed, "at:deleted-entry").first();
    assertThat(deleted.attr("ref")).isEqualTo(BASE + "id/" + R + "/recommendation/13");
    assertThat(deleted.attr("when")).isEqualTo(SECOND.toString());
    assertThat(ids(feed)).hasSize(40);
  }

  @ParameterizedTest
  @CsvSource({
    "all, 47, CTOC/COP/WG.7/2015/6/para/2/decision/1",
    "reports, 1, CTOC/COP/WG.7/2015/6",
    "recommendations, 42, CTOC/COP/WG.7/2015/6/recommendation/12",
    "decisions, 5, CTOC/COP/WG.7/2015/6/para/2/decision/1",
    "statements, 1, CTOC/COP/WG.7/2015/6",
    "sessions, 2, session/CTOC/COP/WG.7/3"
  })
  void aWithdrawnReportIsTold_andWhatWentWithIt(String name, int deleted, String one) {
    PublishedStore published = PublishedStore.once();
    published.publisher.withdraw(R, Instant.parse("2026-12-03T00:00:00Z"));
    Element feed = get(published, name);
    assertThat(ids(feed)).isEmpty();
    assertThat(children(feed, "at:deleted-entry").eachAttr("ref"))
        .hasSize(deleted)
        .contains(BASE + "id/" + R, BASE + "id/" + one);
    assertThat(text(feed, "updated")).isEqualTo("2026-12-03T00:00:00Z");
  }

  @Test
  void whatCameBackIsNotDeleted_whatDidNotStaysSo() {
    PublishedStore published = PublishedStore.once();
    published.publisher.withdraw(R, Instant.parse("2026-12-03T00:00:00Z"));
    published.again(
        Instant.parse("2026-12-04T00:00:00Z"),
        graph -> graph.remove(thing(R + "/recommendation/13"), Node.ANY, Node.ANY));
    Element feed = get(published, "recommendations");
    assertThat(ids(feed)).hasSize(40);
    assertThat(children(feed, "at:deleted-entry").eachAttr("ref"))
        .containsExactly(BASE + "id/" + R + "/recommendation/13");
  }

  /** RFC 5005, 3. */
  @Test
  void aLongFeedHasPagesThatHoldAllOnce() {
    PublishedStore published = PublishedStore.once();
    published.again(
        SECOND,
        graph -> {
          for (int i = 100; i < 275; i++)
            graph.add(thing(R + "/recommendation/" + i), RDF.type.asNode(), Rap.Recommendation);
        });
    List<String> all = new ArrayList<>();
    Element feed = get(published, "recommendations");
    String id = text(feed, "id");
    assertThat(link(feed, "last")).isEqualTo(id + "?page=3");
    for (int page = 1; ; page++) {
      all.addAll(ids(feed));
      assertThat(text(feed, "id")).isEqualTo(id);
      assertThat(text(feed, "updated")).isEqualTo(SECOND.toString());
      assertThat(link(feed, "self")).isEqualTo(page == 1 ? id : id + "?page=" + page);
      assertThat(link(feed, "first")).isEqualTo(id);
      assertThat(link(feed, "previous"))
          .isEqualTo(page == 1 ? "" : page == 2 ? id : id + "?page=" + (page - 1));
      String next = link(feed, "next");
      if (next.isEmpty()) break;
      assertThat(next).isEqualTo(id + "?page=" + (page + 1));
      feed = get(published, "recommendations", Map.of("page", List.of(page + 1 + "")));
    }
    assertThat(all).hasSize(41 + 175).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({
    "/feeds/none.atom, 1, 404",
    "/feeds/paragraphs.atom, 1, 404",
    "/feeds/all, 1, 404",
    "/feeds/.atom, 1, 404",
    "/feeds/body/CTOC/COP.atom, 1, 404",
    "/feeds/body/.atom, 1, 404",
    "/feeds/all.atom, 2, 404",
    "/feeds/all.atom, 0, 400",
    "/feeds/all.atom, -1, 400",
    "/feeds/all.atom, 1234567, 400",
    "/feeds/all.atom, '', 400",
    "/feeds/all.atom, one, 400"
  })
  void get_whatIsNoFeed_problem(String path, String page, int status) {
    assertThatThrownBy(() -> response(ONCE.data, path, Map.of("page", List.of(page))))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem().status()).isEqualTo(status));
  }

  @Test
  void get_unknownParameter_400() {
    assertThatThrownBy(
            () -> response(ONCE.data, "/feeds/all.atom", Map.of("since", List.of("2026"))))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem().status()).isEqualTo(400));
  }

  @Test
  void ofNothingTheFeedIsEmptyAndValid() {
    Element feed =
        feed(response(PublishedStore.data(TestStores.begin()), "/feeds/all.atom", Map.of()));
    assertThat(ids(feed)).isEmpty();
  }
}
