package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** A page is one document, one style sheet and one script, small enough for a slow connection. */
class WeightTest {
  private static final int MOST_BYTES = 100_000;

  private static int weight(String path) {
    return TestSite.bytes(path, "Accept", "text/html, */*;q=0.1", "Accept-Encoding", "gzip")
        .body()
        .length;
  }

  @Test
  void everyPageIsLight() {
    int around = weight("/site.css") + weight("/site.js");
    Map<String, Integer> heavy = new TreeMap<>();
    EveryPage.PAGES.forEach((name, path) -> heavy.put(name, around + weight(path)));
    heavy.values().removeIf(bytes -> bytes < MOST_BYTES);
    assertThat(heavy).isEmpty();
  }

  @Test
  void everyPageButTheEditorHasOneStyleSheetAndOneScript() {
    EveryPage.PAGES.forEach(
        (name, path) -> {
          if (path.startsWith("/sparql")) return;
          Document page = Jsoup.parse(TestSite.get(path, "Accept", "text/html").body());
          assertThat(page.select("link[rel=stylesheet]").eachAttr("href"))
              .as(name)
              .containsExactly("/site.css");
          assertThat(page.select("script[src]").eachAttr("src"))
              .as(name)
              .containsExactly("/site.js");
          assertThat(page.select("img, iframe, object, embed, style")).as(name).isEmpty();
        });
  }
}
