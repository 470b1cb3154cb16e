package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds and sitemaps over HTTP: what caches, feed readers and crawlers rely on. */
class FeedsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/sitemap.xml",
        "/sitemap/2.xml",
        "/robots.txt",
        "/feeds/all.atom",
        "/feeds/body/CTOC/COP/WG.7.atom",
        "/informea/meetings.json",
        "/informea/decisions.json?updatedSince=2026-11-24",
        "/feeds"
      })
  void get_withWhatIsHeldAlready_304(String path) {
    HttpResponse<String> first = TestSite.get(path);
    assertThat(first.statusCode()).isEqualTo(200);
    String tag = TestSite.header(first, "ETag");
    assertThat(tag).matches("\"[0-9a-f]+\"");
    assertThat(TestSite.header(first, "Cache-Control")).isEqualTo("public, max-age=300");
    assertThat(TestSite.header(first, "Access-Control-Allow-Origin")).isEqualTo("*");
    HttpResponse<String> again = TestSite.get(path, "If-None-Match", tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    String modified = TestSite.header(first, "Last-Modified");
    assertThat(TestSite.get(path, "If-Modified-Since", modified).statusCode()).isEqualTo(304);
    HttpRequest head =
        TestSite.request(path).method("HEAD", HttpRequest.BodyPublishers.noBody()).build();
    assertThat(TestSite.header(TestSite.send(head), "ETag")).isEqualTo(tag);
    HttpRequest post = TestSite.request(path).POST(HttpRequest.BodyPublishers.noBody()).build();
    assertThat(TestSite.send(post).statusCode()).isEqualTo(405);
  }

  @ParameterizedTest
  @CsvSource({
    "/, /feeds/all.atom",
    "/reports, /feeds/reports.atom /feeds/all.atom",
    "/recommendations, /feeds/recommendations.atom /feeds/all.atom",
    "/doc/body/CTOC/COP/WG.7, /feeds/body/CTOC/COP/WG.7.atom /feeds/all.atom",
    "/doc/body/CTOC/COP, /feeds/all.atom",
    "/doc/state/ESP, /feeds/all.atom"
  })
  void pagesNameTheirFeeds(String path, String feeds) {
    Document page = Jsoup.parse(TestSite.get(path, "Accept", "text/html").body());
    assertThat(
            page.select("head link[rel=alternate][type=application/atom+xml][title]")
                .eachAttr("href"))
        .isEqualTo(List.of(feeds.split(" ")));
    assertThat(page.select("footer a").eachAttr("href")).contains("/feeds");
  }

  @Test
  void get_feedsNotAsJson_406() {
    assertThat(TestSite.get("/informea/meetings.json", "Accept", "text/csv").statusCode())
        .isEqualTo(406);
  }

  @Test
  void theFeedsPageNamesEachFeed() {
    Document page = Jsoup.parse(TestSite.get("/feeds", "Accept", "text/html").body());
    assertThat(page.select("main a[href^=/feeds/]"))
        .hasSize(7)
        .allMatch(link -> TestSite.get(link.attr("href")).statusCode() == 200);
  }
}
