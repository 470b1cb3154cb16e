package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every kind of page must have, read as HTML. */
class PageTest {
  /** What the content security policy forbids; a block of data is not a script that runs. */
  private static final String INLINE =
      "script:not([src]):not([type=application/ld+json]), style, [style], [onclick]";

  static Stream<String> pages() {
    return EveryPage.PAGES.values().stream();
  }

  static Document read(String path) {
    return Jsoup.parse(TestSite.get(path, "Accept", "text/html").body(), TestSite.url(path));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void hasLandmarksHeadingsAndLabels(String path) {
    Document page = read(path);
    assertThat(page.selectFirst("html").attr("lang")).isEqualTo("en");
    assertThat(page.title()).isNotBlank().endsWith("Rapporteur");
    assertThat(page.select("h1")).hasSize(1);
    assertThat(page.selectFirst("h1").text()).isNotBlank();
    assertThat(page.select("main")).hasSize(1);
    assertThat(page.body().child(0).attr("href"))
        .as("the skip link")
        .isEqualTo("#" + page.selectFirst("main").id());
    assertThat(page.select("nav:not([aria-label]):not([aria-labelledby])")).isEmpty();
    assertThat(page.select("img:not([alt])")).isEmpty();
    for (Element field : page.select("input:not([type=hidden]), textarea, select")) {
      assertThat(page.select("label[for=" + field.id() + "]"))
          .as("label of " + field.id())
          .hasSize(1);
    }
    for (Element link : page.select("a"))
      assertThat(link.text() + link.attr("aria-label")).as(link.outerHtml()).isNotBlank();
    for (Element table : page.select("table")) {
      assertThat(table.select("caption").text()).isNotBlank();
      assertThat(table.select("th:not([scope])")).isEmpty();
    }
    assertThat(headingLevels(page)).as("no heading level is left out").allMatch(step -> step <= 1);
    assertThat(page.select(INLINE)).as("nothing inline").isEmpty();
    List<String> editor = page.select("script[src^=/editor-]").eachAttr("src");
    assertThat(editor).hasSize(path.startsWith("/sparql") ? 1 : 0);
    assertThat(page.select("script[src]").eachAttr("src"))
        .as("one script, but for the editor")
        .hasSize(1 + editor.size());
  }

  private static List<Integer> headingLevels(Document page) {
    List<Integer> levels =
        page.select("main h1, main h2, main h3, main h4").stream()
            .map(h -> h.tagName().charAt(1) - '0')
            .toList();
    return Stream.iterate(1, i -> i < levels.size(), i -> i + 1)
        .map(i -> levels.get(i) - levels.get(i - 1))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void idsAreUniqueAndLocalLinksLead(String path) {
    Document page = read(path);
    Set<String> ids = new HashSet<>();
    for (Element element : page.select("[id]"))
      assertThat(ids.add(element.id())).as("id twice: " + element.id()).isTrue();
    for (Element link : page.select("a[href^=#]"))
      assertThat(ids).contains(link.attr("href").substring(1));
    for (Element label : page.select("[aria-labelledby]"))
      assertThat(ids).contains(label.attr("aria-labelledby"));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void linksOnThisSiteLead(String path) {
    Set<String> targets = new HashSet<>();
    for (Element link : read(path).select("a[href^=/], link[href^=/]"))
      targets.add(link.attr("href").replaceFirst("#.*", ""));
    targets.removeAll(KNOWN);
    for (String target : targets) {
      assertThat(TestSite.get(target, "Accept", "text/html, */*;q=0.1").statusCode())
          .as(target)
          .isLessThan(400);
      KNOWN.add(target);
    }
  }

  /** The pages that were already requested. */
  private static final Set<String> KNOWN = new HashSet<>();
}
