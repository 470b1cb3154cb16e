package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What HTTP, RFC 9457, RFC 9264 and Signposting require of every answer, tested from outside.
 * Sources: RFC 9110, RFC 9111, RFC 8288.
 */
class HttpTest {
  private static final String BASE = "https://w3id.org/rapporteur";
  private static final String REPORT = "CTOC/COP/WG.7/2015/6";

  /** One of each type of thing. */
  private static final List<String> THINGS =
      List.of(
          REPORT,
          REPORT + "/section/II.A",
          REPORT + "/para/12",
          REPORT + "/para/63/a",
          REPORT + "/recommendation/12",
          REPORT + "/recommendation/12/provision/1",
          REPORT + "/para/12/citation/UNTOC/article/18",
          REPORT + "/para/44/mention/system/SHERLOC",
          REPORT + "/para/56/participation/state/ESP",
          REPORT + "/para/51/statement/state/ESP",
          REPORT + "/para/63/document/CTOC/COP/WG.4/2015/1",
          REPORT + "/para/4/saving-clause",
          REPORT + "/person/ignacio-baylina-ruiz",
          REPORT + "/en/text/63297444faa0",
          "body/CTOC/COP/WG.7",
          "session/CTOC/COP/WG.7/3",
          "session/CTOC/COP/WG.7/3/item/1(a)",
          "state/ESP",
          "organization/IOM",
          "system/SHERLOC",
          "instrument/UNTOC",
          "instrument/UNTOC/article/18",
          "resolution/CTOC/COP/7/1",
          "topic/smuggling-of-migrants",
          "strength/should",
          "graph/" + REPORT,
          "dataset");

  private static final Map<String, String> FORMS =
      new TreeMap<>(
          Map.of(
              "html", "text/html",
              "ttl", "text/turtle",
              "jsonld", "application/ld+json",
              "nt", "application/n-triples",
              "nq", "application/n-quads",
              "trig", "application/trig",
              "rdf", "application/rdf+xml",
              "linkset", "application/linkset+json"));

  static Stream<String> things() {
    return THINGS.stream();
  }

  static Stream<Arguments> forms() {
    return THINGS.stream()
        .flatMap(thing -> FORMS.keySet().stream().map(form -> Arguments.of(thing, form)));
  }

  private static HttpResponse<String> send(String method, String path, String... headers) {
    return TestSite.send(
        TestSite.request(path, headers).method(method, BodyPublishers.noBody()).build());
  }

  /** The targets of a header's links, by relation. */
  private static Set<String> linked(HttpResponse<?> response, String relation) {
    Matcher link =
        Pattern.compile("<([^>]*)>; rel=\"" + relation + "\"")
            .matcher(String.join(", ", response.headers().allValues("Link")));
    return link.results().map(found -> found.group(1)).collect(Collectors.toSet());
  }

  @ParameterizedTest
  @MethodSource("forms")
  void eachFormIsToBeHadBySuffixAndByNegotiation(String thing, String suffix) {
    String type = FORMS.get(suffix);
    HttpResponse<String> named = TestSite.get("/doc/" + thing + "." + suffix);
    HttpResponse<String> chosen = TestSite.get("/doc/" + thing, "Accept", type);
    assertThat(named.statusCode()).isEqualTo(200);
    assertThat(TestSite.header(named, "Content-Type")).startsWith(type);
    assertThat(TestSite.header(chosen, "Content-Type")).startsWith(type);
    assertThat(chosen.body()).isEqualTo(named.body());
    assertThat(TestSite.header(chosen, "Content-Location"))
        .isEqualTo("/doc/" + thing + "." + suffix);
    assertThat(TestSite.header(chosen, "ETag")).isEqualTo(TestSite.header(named, "ETag"));
    assertThat(TestSite.vary(chosen)).containsOnlyOnce("Accept");
  }

  @ParameterizedTest
  @MethodSource("things")
  void thingAndDocumentNameEachOther(String thing) {
    HttpResponse<String> redirect = TestSite.get("/id/" + thing, "Accept", "text/turtle");
    assertThat(redirect.statusCode()).isEqualTo(303);
    assertThat(TestSite.header(redirect, "Location")).isEqualTo("/doc/" + thing);
    assertThat(linked(redirect, "describedby")).containsExactly("/doc/" + thing);
    HttpResponse<String> document = TestSite.get("/doc/" + thing, "Accept", "text/turtle");
    assertThat(linked(document, "describes")).containsExactly(BASE + "/id/" + thing);
    assertThat(linked(document, "canonical")).containsExactly(TestSite.url("/doc/" + thing));
  }

  @ParameterizedTest
  @MethodSource("things")
  void signpostsLeadSomewhere(String thing) {
    HttpResponse<String> page = TestSite.get("/doc/" + thing, "Accept", "text/html");
    assertThat(linked(page, "cite-as")).containsExactly(BASE + "/id/" + thing);
    assertThat(linked(page, "type")).contains("https://schema.org/AboutPage").hasSizeGreaterThan(1);
    assertThat(linked(page, "license"))
        .containsExactly("https://creativecommons.org/licenses/by/4.0/");
    assertThat(linked(page, "describedby")).hasSize(6);
    for (String relation : List.of("describedby", "alternate", "linkset", "collection", "item")) {
      for (String target : linked(page, relation))
        assertThat(send("HEAD", target).statusCode()).as(target).isEqualTo(200);
    }
    HttpResponse<String> linkset =
        TestSite.get(linked(page, "linkset").iterator().next(), "Accept", "*/*");
    assertThat(linkset.body()).contains("\"anchor\":\"" + TestSite.url("/doc/" + thing) + "\"");
  }

  @Test
  void aPartNamesItsWholeAndAWholeItsParts() {
    assertThat(linked(TestSite.get("/doc/" + REPORT + "/para/12"), "collection"))
        .contains("/doc/" + REPORT + "/section/II.A");
    assertThat(TestSite.get("/doc/" + REPORT + "/section/II.A.linkset").body())
        .contains(
            "\"item\":[", "{\"href\":\"" + TestSite.url("/doc/" + REPORT + "/para/12") + "\"}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      text/html                                         | text/html
      text/html,application/xml;q=0.9,*/*;q=0.8         | text/html
      application/json                                  | application/problem+json
      application/problem+json, text/html;q=0.5         | application/problem+json
      application/problem+json;q=0.5, text/html         | text/html
      */*                                               | application/problem+json
      text/turtle                                       | application/problem+json
      """)
  void aProblemHasTheFormAskedFor(String accept, String type) {
    for (String path : List.of("/doc/state/XXX", "/nothing", "/queries/outline?color=red")) {
      HttpResponse<String> problem = TestSite.get(path, "Accept", accept);
      assertThat(TestSite.header(problem, "Content-Type")).startsWith(type);
      assertThat(TestSite.vary(problem)).contains("Accept");
      if (type.endsWith("json"))
        assertThat(problem.body())
            .contains("\"type\": \"about:blank\"", "\"status\": " + problem.statusCode());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "gzip, gzip",
    "br, br",
    "'br, gzip', br",
    "'br;q=0.5, gzip', gzip",
    "'gzip;q=0.5, br', br",
    "'identity', ''",
    "'gzip;q=0', ''"
  })
  void answersAreCompressedAsAskedAndTaggedApart(String asked, String coding) {
    String path = "/doc/state/ESP.ttl";
    HttpResponse<byte[]> response = TestSite.bytes(path, "Accept-Encoding", asked);
    assertThat(TestSite.header(response, "Content-Encoding")).isEqualTo(coding);
    assertThat(TestSite.vary(response)).contains("Accept-Encoding");
    String tag = TestSite.header(response, "ETag");
    String plain = TestSite.header(TestSite.get(path, "Accept-Encoding", "identity"), "ETag");
    assertThat(tag.equals(plain)).isEqualTo(coding.isEmpty());
    HttpResponse<byte[]> again =
        TestSite.bytes(path, "Accept-Encoding", asked, "If-None-Match", tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.headers().allValues("ETag")).containsExactly(tag);
  }

  /** RFC 9110, 12.5.3: a client that accepts neither our codings nor identity gets 406. */
  @Test
  void whatIsNotAcceptableUncodedIsNotSent() {
    HttpResponse<String> refused =
        TestSite.get("/doc/state/ESP.ttl", "Accept-Encoding", "identity;q=0");
    assertThat(refused.statusCode()).isEqualTo(406);
    assertThat(refused.body()).contains("\"status\": 406");
    assertThat(TestSite.vary(refused)).contains("Accept-Encoding");
  }

  /** RFC 9110, 13.1.2: only GET and HEAD can be answered by 304. */
  @Test
  void aFormThatIsSentIsNeverUnmodified() {
    HttpResponse<String> sent =
        TestSite.send(
            TestSite.request(
                    "/oai",
                    "Content-Type",
                    "application/x-www-form-urlencoded",
                    "If-None-Match",
                    "*")
                .POST(BodyPublishers.ofString("verb=Identify"))
                .build());
    assertThat(sent.statusCode()).isEqualTo(200);
    assertThat(sent.body()).contains("<repositoryName>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/doc/session/CTOC/COP/WG.7/3/item/1(a)", "/doc/%73tate/ESP"})
  void escapedLettersInAnAddressChangeNothing(String path) {
    assertThat(TestSite.get(path).statusCode()).isEqualTo(200);
  }

  @Test
  void escapedSignsInAnAddressLeadToTheOneWithoutEscapes() {
    HttpResponse<String> answer = TestSite.get("/doc/session/CTOC/COP/WG.7/3/item/1%28a%29");
    assertThat(answer.statusCode()).isEqualTo(308);
    assertThat(TestSite.header(answer, "Location"))
        .endsWith("/doc/session/CTOC/COP/WG.7/3/item/1(a)");
  }

  @Test
  void answersOfQueriesAreTaggedButThoseThatChangeByThemselves() {
    String path = "/sparql?query=ASK%7B%7D";
    HttpResponse<String> first = TestSite.get(path, "Accept", "text/csv");
    String tag = TestSite.header(first, "ETag");
    assertThat(tag).startsWith("W/\"");
    assertThat(TestSite.get(path, "Accept", "text/csv", "If-None-Match", tag).statusCode())
        .isEqualTo(304);
    assertThat(
            TestSite.get(path, "Accept", "application/sparql-results+json", "If-None-Match", tag)
                .statusCode())
        .isEqualTo(200);
    String changing = "/sparql?query=SELECT(NOW()AS%3Fn)%7B%7D";
    assertThat(TestSite.header(TestSite.get(changing, "Accept", "text/csv"), "ETag")).isEmpty();
    HttpResponse<String> broken = TestSite.get("/sparql?query=ASK", "Accept", "text/csv");
    assertThat(broken.statusCode()).isEqualTo(400);
    assertThat(TestSite.header(broken, "ETag")).isEmpty();
    assertThat(TestSite.header(broken, "Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void aTextMayBeKeptForEver() {
    assertThat(
            TestSite.header(
                TestSite.get("/doc/" + REPORT + "/en/text/63297444faa0"), "Cache-Control"))
        .contains("immutable");
    assertThat(TestSite.header(TestSite.get("/health"), "Cache-Control")).isEqualTo("no-store");
  }
}
