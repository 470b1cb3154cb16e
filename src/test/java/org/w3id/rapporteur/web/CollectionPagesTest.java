package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.rapporteur.graph.Rap;
import org.w3id.rapporteur.http.Accept;
import org.w3id.rapporteur.http.Request;
import org.w3id.rapporteur.http.Response;
import org.w3id.rapporteur.store.Store;
import org.w3id.rapporteur.store.TestStores;

/** Collections filtered by facets: what is found, how much, at which address, in which form. */
class CollectionPagesTest {
  private static final String REPORT = "/doc/CTOC/COP/WG.7/2015/6";

  private static Document read(String path) {
    return PageTest.read(path);
  }

  private static List<String> found(String path) {
    return read(path).select(".r-recommendations a.r-number").eachText();
  }

  private static int total(String path) {
    return Integer.parseInt(
        read(path).selectFirst(".r-found h2").text().replaceFirst(" .*", "").replace(",", ""));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /recommendations                                          | 41
          /recommendations?topic=extradition                        | 2
          /recommendations?topic=crime                              | 32
          /recommendations?instrument=UNTOC                         | 5
          /recommendations?report=CTOC/COP/WG.7/2015/6              | 41
          /recommendations?section=CTOC/COP/WG.7/2015/6/section/II.A | 14
          /recommendations?topic=no-such-topic                      | 0
          /participations?capacity=signatory                        | 3
          /statements?speaker=JPN                                   | 1
          /statements?speaker=JPN&region=group-of-asia-pacific-states | 1
          /statements?speaker=JPN&region=WEOG                       | 0
          """)
  void get_chosen_countsWhatIsFound(String path, int count) {
    assertThat(total(path)).isEqualTo(count);
  }

  @Test
  void aRecommendationIsFoundByTheTopicItIsAbout() {
    assertThat(found("/recommendations?topic=extradition")).first().isEqualTo("12");
    assertThat(read("/recommendations?topic=extradition").selectFirst("a.r-number").attr("href"))
        .isEqualTo(REPORT + "/recommendation/12");
  }

  /** Paragraph 5 cites article 15 only where the wording is “may wish to consider”. */
  @Test
  void strengthAndArticleAreThoseOfOneProvision() {
    assertThat(found("/recommendations?strength=may&article=UNTOC/article/15")).contains("5");
    assertThat(found("/recommendations?strength=should&article=UNTOC/article/15"))
        .doesNotContain("5");
  }

  @Test
  void valuesOfOneFacetAddUpAndFacetsNarrowDown() {
    List<String> must = found("/recommendations?strength=must");
    List<String> may = found("/recommendations?strength=may");
    List<String> either = found("/recommendations?strength=may&strength=must");
    assertThat(either)
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(must.stream(), may.stream()).distinct().toList());
    assertThat(found("/recommendations?strength=may&strength=must&topic=extradition")).isEmpty();
    assertThat(found("/recommendations?strength=must&strength=should&topic=extradition"))
        .isNotEmpty()
        .isSubsetOf(found("/recommendations?topic=extradition"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/recommendations",
        "/recommendations?strength=must",
        "/recommendations?strength=should&topic=crime",
        "/participations?capacity=state-party",
        "/participations?region=WEOG",
        "/statements?capacity=signatory"
      })
  void countsAreThoseOneWouldGet(String path) {
    for (Element facet : read(path).select(".r-facets > details")) {
      Element value = facet.selectFirst("li:has(input:not([checked]))");
      if (value == null) continue;
      String name = value.selectFirst("input").attr("name");
      String others =
          read(path).select("input[checked]").stream()
              .filter(input -> !input.attr("name").equals(name))
              .map(input -> "&" + input.attr("name") + "=" + input.attr("value"))
              .collect(Collectors.joining());
      String chosen =
          path.replaceFirst("\\?.*", "?") + name + "=" + value.selectFirst("input").attr("value");
      HttpResponse<String> response =
          followed(
              (chosen.contains("?") ? chosen : chosen.replaceFirst(name + "=", "?" + name + "="))
                  + others);
      String heading = org.jsoup.Jsoup.parse(response.body()).selectFirst(".r-found h2").text();
      assertThat(heading)
          .as(chosen + others)
          .startsWith(value.selectFirst(".r-count").text() + " ");
    }
  }

  private static HttpResponse<String> followed(String path) {
    HttpResponse<String> response = TestSite.get(path.replace(" ", "+"), "Accept", "text/html");
    return response.statusCode() == 308
        ? TestSite.get(TestSite.header(response, "Location"), "Accept", "text/html")
        : response;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "recommendations",
        "recommendations?strength=must&strength=should&topic=crime&instrument=UNTOC",
        "recommendations?topic=nothing",
        "participations",
        "participations?capacity=party&participant=/organization/EU&participant=ESP",
        "statements",
        "statements?item=CTOC/COP/WG.7/3/item/2&capacity=state-party&region=GRULAC"
      })
  void theQueryOfAListGivesItsRows(String path) {
    String query = TestSite.get("/" + dotted(path, ".rq")).body();
    HttpRequest request =
        TestSite.request(
                "/sparql", "Accept", "text/csv", "Content-Type", "application/sparql-query")
            .POST(HttpRequest.BodyPublishers.ofString(query))
            .build();
    HttpResponse<String> answer = TestSite.send(request);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(TestSite.get("/" + dotted(path, ".csv")).body());
  }

  private static String dotted(String path, String suffix) {
    int end = path.contains("?") ? path.indexOf('?') : path.length();
    return path.substring(0, end) + suffix + path.substring(end);
  }

  @Test
  void theTableHasARowForEachProvisionFound() {
    List<String> rows =
        TestSite.get("/recommendations.csv?strength=must").body().lines().skip(1).toList();
    assertThat(rows).isNotEmpty().allMatch(row -> row.contains(",must,"));
    assertThat(
            rows.stream()
                .map(row -> row.replaceFirst(".*,(http[^,]*/recommendation/\\d+),.*", "$1"))
                .distinct())
        .hasSize(total("/recommendations?strength=must"));
  }

  @Test
  void theLinkedDataDescribesEachMemberFound() {
    String json = TestSite.get("/recommendations.jsonld?topic=extradition").body();
    Graph graph = RDFParser.fromString(json, Lang.JSONLD).toGraph();
    assertThat(graph.find(Node.ANY, RDF.type.asNode(), Rap.Recommendation).toList()).hasSize(2);
    assertThat(graph.find(Node.ANY, Rap.strength, Node.ANY).toList()).isNotEmpty();
    assertThat(graph.find(Node.ANY, Rap.text, Node.ANY).toList()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /recommendations?topic=crime&strength=must      | /recommendations?strength=must&topic=crime
          /recommendations?strength=should&strength=must  | /recommendations?strength=must&strength=should
          /recommendations?strength=must&strength=must    | /recommendations?strength=must
          /recommendations.csv?topic=crime&strength=must  | /recommendations.csv?strength=must&topic=crime
          """)
  void get_otherOrder_308(String path, String location) {
    HttpResponse<String> response = TestSite.get(path);
    assertThat(response.statusCode()).isEqualTo(308);
    assertThat(TestSite.header(response, "Location")).isEqualTo(location);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /recommendations?colour=red          | 400 | Unknown facet colour; known: strength, addressee
          /recommendations?strength=           | 400 | strength cannot be
          /recommendations?strength=a%20b      | 400 | strength cannot be
          /recommendations?strength=%3E%7D     | 400 | strength cannot be
          /recommendations?page=0              | 400 | page must be a number from 1
          /recommendations?page=two            | 400 | page must be a number from 1
          /recommendations?page=7              | 404 | There is no page 7
          /recommendations.csv?page=1          | 400 | Unknown facet page
          """)
  void get_unknownFacetOrValue_problem(String path, int status, String detail) {
    HttpResponse<String> response = TestSite.get(path, "Accept", "application/problem+json");
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.body()).contains(detail);
  }

  @Test
  void whereNothingIsFoundTheWayBackIsShown() {
    Document page = read("/recommendations?strength=must&topic=nothing");
    assertThat(page.selectFirst(".r-found h2").text()).isEqualTo("0 recommendations");
    assertThat(page.select(".r-chosen a").eachAttr("href"))
        .containsExactly("/recommendations?topic=nothing", "/recommendations?strength=must");
    assertThat(page.select("input[checked]").eachAttr("value")).containsExactly("must", "nothing");
  }

  @Test
  void aLongListHasPages() {
    Document first = read("/participations");
    assertThat(first.select("tbody tr")).hasSize(50);
    Document second = read(first.selectFirst("a[rel=next]").attr("href"));
    assertThat(second.select("tbody tr a.r-place").eachAttr("href"))
        .isNotEmpty()
        .doesNotContainAnyElementsOf(first.select("tbody tr a.r-place").eachAttr("href"));
    assertThat(second.selectFirst("a[rel=prev]").attr("href")).isEqualTo("/participations");
  }

  @ParameterizedTest
  @CsvSource({"/participations.csv", "/statements.csv"})
  void aSessionThatAnotherReportDatesOtherwise_isNoSecondRow(String path, @TempDir Path folder)
      throws IOException {
    String other =
        "<%1$sid/session/CTOC/COP/WG.7/3> <%2$s> \"2015-11-17\"^^<%3$s> <%1$sid/graph/other> .%n"
            .formatted(
                ServerOptions.DEFAULT_BASE,
                "http://data.europa.eu/eli/eli-draft-legislation-ontology#activity_start_date",
                "http://www.w3.org/2001/XMLSchema#date");
    Path file = Files.writeString(folder.resolve("other.nq"), other);
    try (Store store = TestStores.begin()) {
      TestSite.publish(store);
      store.load(file);
      Site site = TestSite.site(store);
      Response response = site.answer(new Request("GET", path, Map.of(), Accept.parse("text/csv")));
      String table = new String(response.body(), StandardCharsets.UTF_8);
      assertThat(table.lines().count())
          .isEqualTo(TestSite.get(path, "Accept", "text/csv").body().lines().count());
      assertThat(table).contains("2015-11-17").doesNotContain(",2015-11-18,");
    }
  }
}
