package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found, in which order, and what is not. */
class SearchTest {
  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static JsonObject found(String text) {
    return json("/search.json?q=" + encoded(text));
  }

  private static JsonObject json(String path) {
    HttpResponse<String> response = TestSite.get(path);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return Json.createReader(new StringReader(response.body())).readObject();
  }

  private static List<String> urls(JsonObject results) {
    return results.getJsonArray("results").getValuesAs(JsonObject.class).stream()
        .map(each -> each.getString("url"))
        .toList();
  }

  private static Document page(String text) {
    return Jsoup.parse(TestSite.get("/search?q=" + encoded(text), "Accept", "text/html").body());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      Spain                              | /doc/state/ESP
      spain                              | /doc/state/ESP
      ESP                                | /doc/state/ESP
      Kingdom of Spain                   | /doc/state/ESP
      Swaziland                          | /doc/state/SWZ
      Swazilnd                           | /doc/state/SWZ
      Filippines                         | /doc/state/PHL
      Turkiye                            | /doc/state/TUR
      إسبانيا                            | /doc/state/ESP
      اسبانيا                            | /doc/state/ESP
      西班牙                             | /doc/state/ESP
      Испания                            | /doc/state/ESP
      España                             | /doc/state/ESP
      Espana                             | /doc/state/ESP
      IOM                                | /doc/organization/IOM
      CTOC/COP/WG.7/2015/6               | /doc/CTOC/COP/WG.7/2015/6
      ctoc cop wg7 2015/6                | /doc/CTOC/COP/WG.7/2015/6
      CTOC/COP/WG.7/2015/6*              | /doc/CTOC/COP/WG.7/2015/6
      ctoc-cop-wg7-2015-2-add1           | /doc/CTOC/COP/WG.7/2015/2/Add.1
      CTOC/COP/WG.7                      | /doc/body/CTOC/COP/WG.7
      article 18 of the Convention       | /doc/instrument/UNTOC/article/18
      art. 18 UNTOC                      | /doc/instrument/UNTOC/article/18
      UNTOC 18                           | /doc/instrument/UNTOC/article/18
      mutual legal assistance            | /doc/topic/mutual-legal-assistance
      resolution 7/1                     | /doc/resolution/CTOC/COP/7/1
      SHERLOC                            | /doc/system/SHERLOC
      Ignacio Baylina Ruiz               | /doc/CTOC/COP/WG.7/2015/6/person/ignacio-baylina-ruiz
      baylina                            | /doc/CTOC/COP/WG.7/2015/6/person/ignacio-baylina-ruiz
      recommendation 12                  | /doc/CTOC/COP/WG.7/2015/6/recommendation/12
      paragraph 56                       | /doc/CTOC/COP/WG.7/2015/6/para/56
      smugling of migrants               | /doc/topic/smuggling-of-migrants
      "as an immigration matter"         | /doc/CTOC/COP/WG.7/2015/6/recommendation/6
      “as an immigration matter”         | /doc/CTOC/COP/WG.7/2015/6/recommendation/6
      rap:Provision                      | /ontology#Provision
      """)
  void whatIsMeantComesFirst(String text, String url) {
    assertThat(urls(found(text))).as(text).first().isEqualTo(url);
  }

  /** Words are not split, phrases not reversed, other articles not offered. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      "immigration an as matter"   | /doc/CTOC/COP/WG.7/2015/6/recommendation/6
      "immigrations matters"       | /doc/CTOC/COP/WG.7/2015/6/recommendation/6
      Niger                        | /doc/state/NGA
      UNTOC 18                     | /doc/instrument/UNTOC/article/19
      article 18 of the Convention | /doc/instrument/UNTOC/article/8
      CTOC/COP/WG.7/2015/6         | /doc/CTOC/COP/WG.7/2015/2
      إسبانيا                      | /doc/state/ALB
      migrant                      | /doc/state/MEX
      """)
  void whatIsNotMeantIsNotFound(String text, String url) {
    assertThat(urls(found(text))).as(text).doesNotContain(url);
  }

  @Test
  void namesComeBeforeTexts() {
    List<String> urls = urls(found("children"));
    assertThat(urls).startsWith("/doc/topic/children").contains("/doc/organization/UNICEF");
    List<String> texts = urls.stream().filter(url -> url.contains("/recommendation/")).toList();
    assertThat(texts).isNotEmpty();
    assertThat(urls.indexOf("/doc/organization/UNICEF")).isLessThan(urls.indexOf(texts.get(0)));
  }

  @Test
  void aRecommendationStandsForItsParagraph() {
    assertThat(urls(found("extradition mutual legal assistance bilateral")))
        .noneMatch(url -> url.endsWith("/para/12"));
    assertThat(urls(found("paragraph 12"))).noneMatch(url -> url.endsWith("/para/12"));
  }

  @Test
  void allFormsOfAWordAreFound() {
    assertThat(found("smuggle").getInt("total")).isEqualTo(found("smuggled").getInt("total"));
    assertThat(found("\"smuggle\"").getInt("total")).isLessThan(found("smuggle").getInt("total"));
  }

  @Test
  void aWordThatStandsNowhereGivesWay() {
    JsonObject misspelt = found("smugling");
    assertThat(misspelt.getString("corrected")).isEqualTo("smuggling");
    assertThat(misspelt.getInt("total")).isEqualTo(found("smuggling").getInt("total"));
    Element told = page("smugling").selectFirst(".r-said a");
    assertThat(told.attr("href")).isEqualTo("/search?q=smuggling");
    assertThat(found("smuggling").containsKey("corrected")).isFalse();
    assertThat(found("\"smugling\"").getInt("total")).as("a phrase is meant so").isZero();
  }

  @Test
  void whereNothingHasAllOfTheWordsSomeAreEnough() {
    JsonObject some = found("unaccompanied children helicopters");
    assertThat(some.getBoolean("partly")).isTrue();
    assertThat(urls(some)).first().isEqualTo("/doc/topic/unaccompanied-children");
    assertThat(found("unaccompanied children").getBoolean("partly")).isFalse();
  }

  @Test
  void nothingFoundHelpsOn() {
    Document page = page("zzyzx");
    assertThat(page.select("main").text()).contains("Nothing is found.");
    assertThat(page.select("main a").eachAttr("href")).contains("/topics", "/queries", "/search");
    assertThat(page.select("ol.r-found")).isEmpty();
  }

  @Test
  void aFormerNameSaysWhoseItWas() {
    Element first = page("Swaziland").selectFirst(".r-found li");
    assertThat(first.selectFirst("h2").text()).isEqualTo("Eswatini");
    assertThat(first.selectFirst(".r-found-words").text()).isEqualTo("Also called Swaziland");
  }

  @ParameterizedTest
  @CsvSource({"إسبانيا, ar", "西班牙, zh", "Испания, ru"})
  void aNameIsMarkedWithItsLanguage(String name, String language) {
    Element words = page(name).selectFirst(".r-found-words bdi");
    assertThat(words.attr("lang")).isEqualTo(language);
    assertThat(words.select("mark").text()).isEqualTo(name);
    assertThat(page(name).select("main h1 bdi").text()).isEqualTo(name);
  }

  @Test
  void theWordsLookedForAreMarkedInTheirPassage() {
    JsonObject first =
        found("\"as an immigration matter\"").getJsonArray("results").getJsonObject(0);
    List<String> marked =
        first.getJsonArray("snippet").getValuesAs(JsonObject.class).stream()
            .filter(bit -> bit.getBoolean("match"))
            .map(bit -> bit.getString("text"))
            .toList();
    assertThat(String.join(" ", marked)).isEqualTo("as an immigration matter");
    assertThat(first.getString("language")).isEqualTo("en");
    assertThat(first.getString("context")).contains("CTOC/COP/WG.7/2015/6");
  }

  @Test
  void resultsAreNarrowedToAKind() {
    JsonObject all = found("smuggling");
    JsonObject narrowed = json("/search.json?q=smuggling&kind=recommendation");
    assertThat(narrowed.getInt("total")).isLessThan(all.getInt("total")).isPositive();
    assertThat(narrowed.getJsonArray("kinds")).isEqualTo(all.getJsonArray("kinds"));
    assertThat(urls(narrowed)).isNotEmpty().allMatch(url -> url.contains("/recommendation/"));
    int sum =
        all.getJsonArray("kinds").getValuesAs(JsonObject.class).stream()
            .mapToInt(kind -> kind.getInt("count"))
            .sum();
    assertThat(sum).isEqualTo(all.getInt("total"));
  }

  @Test
  void everyResultIsOnOnePage() {
    JsonObject page = found("smuggling");
    List<String> all = new java.util.ArrayList<>(urls(page));
    while (page.containsKey("next")) {
      page = json(page.getString("next"));
      all.addAll(urls(page));
    }
    assertThat(all).hasSize(page.getInt("total")).doesNotHaveDuplicates();
    assertThat(page.getInt("page")).isEqualTo(page.getInt("pages"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      /search?q=smuggling&kind=nothing   | 400
      /search?q=smuggling&page=0         | 400
      /search?q=smuggling&page=x         | 400
      /search?q=smuggling&page=501       | 400
      /search?q=smuggling&page=400       | 404
      /search.json?q=smuggling&page=400  | 404
      """)
  void get_impossible_problem(String path, int status) {
    assertThat(TestSite.get(path).statusCode()).isEqualTo(status);
  }

  @Test
  void get_tooLong_400() {
    for (String path : List.of("/search", "/search.json", "/search/suggest")) {
      assertThat(TestSite.get(path + "?q=" + "x".repeat(301)).statusCode()).isEqualTo(400);
      assertThat(TestSite.get(path + "?q=" + "x".repeat(300)).statusCode()).isEqualTo(200);
    }
  }

  /** What Lucene would read as query syntax is plain text, which nothing contains. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "smug*",
        "?muggling",
        "/.*.*.*.*.*x/",
        "spelled:smuggling AND (",
        "path:[* TO *]",
        "a~2 b~2 c~2 d~2",
        "((((((((((((((((((((((((",
        "\"",
        "\"\"",
        "“«”»\"",
        "\\",
        "<script>alert(1)</script>",
        "'\"><img src=x>",
        "\u0000\uD83D\uDE00\uD800",
        "a b c d e f g h i j k l m n o p q r s t u v w x y z a b c d e f g h i j k l m n o p q r s",
        "xaxb xcxd xexf xgxh xixj xkxl xmxn xoxp xqxr xsxt xuxv xwxx xyxz yayb ycyd yeyf ygyh yiyj"
      })
  void strangeTextIsText(String text) {
    for (String path : List.of("/search?q=", "/search.json?q=", "/search/suggest?q=")) {
      HttpResponse<String> response = TestSite.get(path + encoded(text), "Accept", "text/html,*/*");
      assertThat(response.statusCode()).as(path).isEqualTo(200);
      if (path.equals("/search?q="))
        assertThat(Jsoup.parse(response.body()).select("main script, main img")).isEmpty();
    }
  }

  @Test
  void aFormIsChosenByWhatIsAcceptable() {
    String path = "/search?q=Spain";
    assertThat(type(path, "text/html")).startsWith("text/html");
    assertThat(type(path, "*/*")).startsWith("text/html");
    assertThat(type(path, "application/json")).isEqualTo("application/json");
    assertThat(TestSite.get(path, "Accept", "text/turtle").statusCode()).isEqualTo(406);
    assertThat(TestSite.vary(TestSite.get(path))).contains("Accept");
  }

  private static String type(String path, String accept) {
    return TestSite.header(TestSite.get(path, "Accept", accept), "Content-Type");
  }

  private static JsonArray suggested(String typed) {
    String body = TestSite.get("/search/suggest?q=" + encoded(typed)).body();
    return Json.createReader(new StringReader(body)).readArray();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      Swazi             | Eswatini                   | State · Swaziland        | /doc/state/SWZ
      cote d            | Côte d’Ivoire              | State · CIV              | /doc/state/CIV
      西班              | Spain                      | State · 西班牙           | /doc/state/ESP
      إسبا              | Spain                      | State · إسبانيا          | /doc/state/ESP
      mutual legal assi | mutual legal assistance    | Topic                    | /doc/topic/mutual-legal-assistance
      bayl              | Ignacio Baylina Ruíz       | Person · CTOC/COP/WG.7/2015/6 | /doc/CTOC/COP/WG.7/2015/6/person/ignacio-baylina-ruiz
      """)
  void suggestsWhatBeginsSo(String typed, String name, String description, String url) {
    JsonArray suggestions = suggested(typed);
    assertThat(suggestions.getString(0)).isEqualTo(typed);
    assertThat(suggestions.getJsonArray(1).getString(0)).isEqualTo(name);
    assertThat(suggestions.getJsonArray(2).getString(0)).isEqualTo(description);
    assertThat(suggestions.getJsonArray(3).getString(0)).isEqualTo(url);
  }

  @Test
  void suggestsNamesAndNoTexts() {
    JsonArray suggestions = suggested("smuggl");
    assertThat(suggestions.getJsonArray(1)).hasSizeBetween(3, 8);
    assertThat(suggestions.getJsonArray(3).toString()).doesNotContain("/recommendation/");
    assertThat(suggested("zzyzx").getJsonArray(1)).isEmpty();
    assertThat(suggested("").getJsonArray(1)).isEmpty();
  }

  @Test
  void everyPageHasTheBox() {
    for (String path : List.of("/", "/doc/state/ESP", "/sparql", "/search?q=Spain", "/nothing")) {
      Document page = Jsoup.parse(TestSite.get(path, "Accept", "text/html").body());
      Element box = page.selectFirst("header form[role=search][action=/search] input[name=q]");
      assertThat(box).as(path).isNotNull();
      assertThat(page.select("link[rel=search]").attr("href")).isEqualTo("/opensearch.xml");
    }
    assertThat(page("Spain").selectFirst("header input[name=q]").val()).isEqualTo("Spain");
  }
}
