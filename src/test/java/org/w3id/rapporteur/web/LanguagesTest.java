package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.rapporteur.http.Language;

/** Which language a page has, and which of its parts stay in another. */
class LanguagesTest {
  private static final String SPAIN = "/doc/state/ESP";
  private static final String CHOSEN = "/recommendations?strength=should";

  private static HttpResponse<String> page(String path, String... headers) {
    String[] all = new String[headers.length + 2];
    all[0] = "Accept";
    all[1] = "text/html";
    System.arraycopy(headers, 0, all, 2, headers.length);
    return TestSite.get(path, all);
  }

  private static Document read(String path, String... headers) {
    return Jsoup.parse(page(path, headers).body(), TestSite.url(path));
  }

  private static String language(HttpResponse<String> response) {
    Document page = Jsoup.parse(response.body());
    assertThat(page.selectFirst("html").attr("lang"))
        .isEqualTo(TestSite.header(response, "Content-Language"));
    return TestSite.header(response, "Content-Language");
  }

  @ParameterizedTest
  @CsvSource({
    "ar, إسبانيا, الدول, rtl",
    "zh, 西班牙, 国家, ''",
    "en, Spain, States, ''",
    "fr, Espagne, États, ''",
    "ru, Испания, Государства, ''",
    "es, España, Estados, ''"
  })
  void pagesSpeakTheLanguageAndCallThingsByTheirNameInIt(
      String tag, String name, String crumb, String direction) {
    HttpResponse<String> response = page(SPAIN, "Accept-Language", tag);
    Document page = Jsoup.parse(response.body());
    assertThat(language(response)).isEqualTo(tag);
    assertThat(page.selectFirst("html").attr("dir")).isEqualTo(direction);
    assertThat(page.selectFirst("h1").text()).isEqualTo(name);
    assertThat(page.selectFirst("h1").hasAttr("lang")).isFalse();
    assertThat(page.select(".r-crumbs a").eachText()).contains(crumb, name);
    assertThat(page.select(".r-languages [aria-current]").attr("hreflang")).isEqualTo(tag);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fr-CH, de;q=0.9                 | fr
          de, ru;q=0.3, es;q=0.7          | es
          zh-TW                           | zh
          AR                              | ar
          nb, sv;q=0.5                    | en
          ru;q=0, *                       | en
          en;q=0.1, fr;q=0.0              | en
          *                               | en
          ;;q=x, <script>, fr             | en
          -                               | en
          -, fr                           | en
          """)
  void theMostWelcomeLanguageIsSpoken(String header, String tag) {
    assertThat(language(page(SPAIN, "Accept-Language", header))).isEqualTo(tag);
  }

  @Test
  void whatTheAddressAsksWinsOverTheCookieAndTheCookieOverTheBrowser() {
    String[] both = {"Cookie", "other=1; lang=ru", "Accept-Language", "es"};
    assertThat(language(page(SPAIN, both))).isEqualTo("ru");
    assertThat(language(page(SPAIN + "?lang=fr", both))).isEqualTo("fr");
  }

  @Test
  void aChoiceByHandIsRememberedAndForNobodyElse() {
    HttpResponse<String> chosen = page("/states?lang=fr");
    assertThat(TestSite.header(chosen, "Set-Cookie"))
        .isEqualTo("lang=fr; Path=/; Max-Age=31536000; SameSite=Lax");
    assertThat(chosen.headers().allValues("Cache-Control")).containsExactly("private, max-age=300");
    assertThat(TestSite.header(page(SPAIN + "?lang=fr"), "Content-Location"))
        .isEqualTo(SPAIN + ".html?lang=fr");
    HttpResponse<String> next = page("/states", "Cookie", "lang=fr");
    assertThat(language(next)).isEqualTo("fr");
    assertThat(next.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(TestSite.header(next, "Cache-Control")).startsWith("public");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "xx",
        "FR",
        "",
        "fr%0d%0aX-Evil:1",
        "%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
        "../../etc/passwd"
      })
  void whatIsNoLanguageOfOursIsPassedOver(String wrong) {
    HttpResponse<String> response =
        page(SPAIN + "?lang=" + wrong, "Accept-Language", "es", "Cookie", "lang=\"><script>");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(language(response)).isEqualTo("es");
    assertThat(response.headers().map()).doesNotContainKeys("Set-Cookie", "X-Evil");
    assertThat(response.body()).doesNotContain("alert(1)", "passwd", "><script>");
  }

  @Test
  void otherPagesAreToldApartByCachesAndDataAreTheSame() {
    HttpResponse<String> french = page(SPAIN, "Accept-Language", "fr");
    HttpResponse<String> arabic = page(SPAIN, "Accept-Language", "ar");
    assertThat(TestSite.vary(french)).contains("Accept", "Accept-Language", "Cookie");
    String tag = TestSite.header(french, "ETag");
    assertThat(tag).isNotEqualTo(TestSite.header(arabic, "ETag"));
    assertThat(page(SPAIN, "Accept-Language", "fr", "If-None-Match", tag).statusCode())
        .isEqualTo(304);
    assertThat(page(SPAIN, "Accept-Language", "ar", "If-None-Match", tag).statusCode())
        .isEqualTo(200);
    HttpResponse<String> data = TestSite.get(SPAIN + ".ttl", "Accept-Language", "fr");
    assertThat(TestSite.vary(data)).doesNotContain("Accept-Language", "Cookie");
    assertThat(data.headers().map()).doesNotContainKey("Content-Language");
    assertThat(data.body()).isEqualTo(TestSite.get(SPAIN + ".ttl", "Cookie", "lang=ar").body());
  }

  @Test
  void answersOfTheSparqlPageAreToldApartToo() {
    String path = "/sparql?query=ASK%7B%7D";
    String tag = TestSite.header(page(path, "Accept-Language", "fr"), "ETag");
    assertThat(page(path, "Accept-Language", "fr", "If-None-Match", tag).statusCode())
        .isEqualTo(304);
    assertThat(page(path, "Accept-Language", "es", "If-None-Match", tag).statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        CHOSEN,
        "/search?q=smuggling",
        "/queries/agenda",
        "/queries",
        "/compare",
        "/sparql",
        "/sparql?query=ASK%7B%7D",
        "/doc/topic/smuggling-of-migrants.html",
        "/charts"
      })
  void theLanguageGoesWithWhateverElseIsAsked(String path) {
    String asked = path + (path.contains("?") ? "&" : "?") + "lang=fr";
    HttpResponse<String> response = page(asked);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(language(response)).isEqualTo("fr");
    Element other = Jsoup.parse(response.body(), TestSite.url(path)).selectFirst("a[hreflang=ru]");
    assertThat(other.absUrl("href")).isEqualTo(TestSite.url(asked).replace("lang=fr", "lang=ru"));
  }

  @Test
  void theProtocolKnowsNoLanguageAndChecksStayStrict() {
    String json = "application/sparql-results+json";
    String query = "/sparql?query=ASK%7B%7D";
    HttpResponse<String> answer = TestSite.get(query, "Accept", json, "Accept-Language", "fr");
    assertThat(answer.headers().map()).doesNotContainKey("Content-Language");
    assertThat(page("/recommendations?colour=red&lang=fr").statusCode()).isEqualTo(400);
    assertThat(page("/queries/agenda?colour=red&lang=fr").statusCode()).isEqualTo(400);
  }

  @Test
  void aPageThatIsKeptHoldsNothingOfAnothersQuestion() {
    page("/states?secret=1&lang=es");
    assertThat(page("/states?lang=es").body()).doesNotContain("secret");
  }

  @Test
  void whatIsAskedStaysHarmlessInTheLinksToOtherLanguages() {
    String body = page("/search?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E&lang=fr").body();
    assertThat(body).doesNotContain("<script>alert");
  }

  @Test
  void wordsOfReportsStayInTheirLanguageAndSaySo() {
    Document page = read(CHOSEN, "Accept-Language", "ar");
    assertThat(page.select(".r-recommendations > li > p:not([class])"))
        .isNotEmpty()
        .allMatch(words -> words.attr("lang").equals("en"));
    assertThat(page.select(".r-strength > span"))
        .isNotEmpty()
        .allMatch(words -> words.attr("lang").equals("en"));
    assertThat(read(CHOSEN).select("main [lang]:not(p)"))
        .as("English within English is not marked again")
        .isEmpty();
  }

  /** The server makes it before the first request. */
  @Test
  void theHomePageToo() {
    assertThat(read("/").select("link[hreflang]").eachAttr("href"))
        .contains(TestSite.url("/?lang=zh"))
        .endsWith(TestSite.url("/"));
  }

  @Test
  void theFormsInOtherLanguagesAreNamedInTheHead() {
    List<String> links = read("/states").select("link[hreflang]").eachAttr("href");
    assertThat(links)
        .hasSize(Language.values().length + 1)
        .contains(TestSite.url("/states?lang=zh"))
        .endsWith(TestSite.url("/states"));
  }

  @Test
  void problemsAreToldInTheLanguageToo() {
    HttpResponse<String> response = page("/doc/state/XXX", "Accept-Language", "es");
    assertThat(response.statusCode()).isEqualTo(404);
    Document page = Jsoup.parse(response.body());
    assertThat(page.selectFirst("h1").text()).isEqualTo("No se ha encontrado");
    assertThat(page.selectFirst(".r-lead").text()).isEqualTo("No hay nada en esta dirección.");
    assertThat(page.select("main [lang=en]").text()).contains("/doc/state/XXX");
  }

  @Test
  void whoIsSentOnTakesTheLanguageAlong() {
    assertThat(TestSite.header(page("/id/state/ESP?lang=ru"), "Location"))
        .isEqualTo("/doc/state/ESP?lang=ru");
    assertThat(TestSite.header(page("/recommendations?topic=b&topic=a&lang=ru"), "Location"))
        .isEqualTo("/recommendations?topic=a&topic=b&lang=ru");
    assertThat(TestSite.header(page("/id/state/ESP"), "Location")).isEqualTo("/doc/state/ESP");
  }

  @Test
  void whatIsFoundIsCalledByItsNameInTheLanguage() {
    Document page = read("/search?q=Swaziland", "Accept-Language", "ar");
    assertThat(page.selectFirst(".r-found h2").text()).isEqualTo("إسواتيني");
  }

  @Test
  void whatIsNotTranslatedIsMarkedAsEnglish() {
    Element main = read("/harvesting", "Accept-Language", "ar").selectFirst("main");
    assertThat(main.attr("lang")).isEqualTo("en");
    assertThat(main.attr("dir")).isEqualTo("ltr");
    assertThat(read("/harvesting").selectFirst("main").hasAttr("lang")).isFalse();
  }
}
