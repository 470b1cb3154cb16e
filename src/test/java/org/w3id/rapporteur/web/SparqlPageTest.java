package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The SPARQL page without a script, and the requests of its script. */
class SparqlPageTest {
  private static final String PREFIXES =
      """
      PREFIX dcterms: <http://purl.org/dc/terms/>
      PREFIX rap: <https://w3id.org/rapporteur/ns#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX state: <https://w3id.org/rapporteur/id/state/>
      """;
  private static final String TOPICS =
      PREFIXES
          + """
          SELECT ?topic (COUNT(?r) AS ?count) {
            ?r a rap:Recommendation ; dcterms:subject ?topic
          } GROUP BY ?topic ORDER BY DESC(?count) ?topic
          """;
  private static final String ID = "0123456789abcdef0123456789abcdef";

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static HttpResponse<String> get(String pathAndQuery) {
    return TestSite.get(pathAndQuery, "Accept", "text/html");
  }

  private static Document ask(String query, String more) {
    String path = "/sparql?query=" + encoded(query) + more;
    return Jsoup.parse(get(path).body(), TestSite.url(path));
  }

  private static HttpResponse<String> run(String id, String query) {
    return TestSite.send(
        TestSite.request(
                "/sparql/running/" + id,
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Accept",
                "text/html")
            .POST(BodyPublishers.ofString("query=" + encoded(query)))
            .build());
  }

  private static int stop(String id) {
    return TestSite.send(TestSite.request("/sparql/running/" + id).DELETE().build()).statusCode();
  }

  @Test
  void thingsAreCalledByTheirLabels() {
    Document page =
        ask(
            PREFIXES
                + "SELECT ?s ?p ?o { VALUES (?s ?p ?o) {"
                + " (state:ESP skos:prefLabel \"أ\"@ar) (<https://x.example/y> rap:State 3) } }",
            "");
    Element spain = page.selectFirst("td a[href=/doc/state/ESP]");
    assertThat(spain.text()).isEqualTo("Spain");
    assertThat(spain.attr("title")).isEqualTo("state:ESP");
    assertThat(page.select("td").eachText())
        .containsExactly("Spain", "preferred label", "أ", "https://x.example/y", "State", "3");
    assertThat(page.select("td[lang=ar]").attr("dir")).isEqualTo("auto");
  }

  @Test
  void aThingWithoutALabelIsCalledByItsPlace() {
    assertThat(
            ask(PREFIXES + "SELECT ?p { ?p a rap:Recommendation } ORDER BY ?p LIMIT 1", "")
                .select("td a")
                .text())
        .isEqualTo("CTOC/COP/WG.7/2015/6, recommendation 10");
  }

  @Test
  void saysHowManyRowsThereAreAndHowLongItTook() {
    assertThat(ask("SELECT * { VALUES ?x { 1 2 } }", "").select(".r-found-size").text())
        .matches("2 rows in \\d+(\\.\\d+)? s\\.");
    Document cut = ask("SELECT * { ?s ?p ?o }", "");
    assertThat(cut.select(".r-found-size").text())
        .startsWith("The first 1,000 rows of more in ")
        .endsWith("The files have all rows.");
    assertThat(cut.select("tbody tr")).hasSize(1_000);
  }

  @Test
  void aGraphIsCutToo() {
    Document page = ask("CONSTRUCT WHERE { ?s ?p ?o }", "");
    assertThat(page.select(".r-found-size").text()).startsWith("The first 1,000 triples of more");
    assertThat(page.select("pre.r-plain").text().length()).isLessThan(200_000);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      SELECT * { VALUES ?x { 1 2 } }   | CSV, TSV, JSON, XML
      ASK {}                           | CSV, TSV, JSON, XML
      CONSTRUCT WHERE { ?s a ?t }      | Turtle, JSON-LD, N-Triples, RDF/XML
      """)
  void theWholeAnswerIsToBeHadAsFiles(String query, String forms) {
    Document page = ask(query, "");
    assertThat(page.select("a[download]").eachText()).containsExactly(forms.split(", "));
    for (Element file : page.select("a[download]"))
      assertThat(get(file.attr("href")).statusCode()).as(file.text()).isEqualTo(200);
  }

  @Test
  void theLinkLeadsToTheSameAnswer() {
    Document page = ask(TOPICS, "&label=topic&number=count");
    String link = page.selectFirst(".r-share a").attr("href");
    Document again = Jsoup.parse(get(link).body());
    assertThat(again.select("#answer table").outerHtml())
        .isEqualTo(page.select("#answer table").outerHtml());
    assertThat(again.select("svg.r-picture")).hasSize(1);
  }

  @Test
  void aColumnOfNumbersIsDrawn() {
    Document page = ask(TOPICS, "");
    assertThat(page.select("svg.r-picture")).isEmpty();
    assertThat(page.select("#chart-number option").eachText()).containsExactly("count");
    Document drawn = ask(TOPICS, "&label=topic&number=count");
    assertThat(drawn.select("svg.r-picture desc").text())
        .isEqualTo("“smuggling of migrants” has the most count (31).");
    assertThat(drawn.select("svg.r-picture rect")).hasSize(40);
    assertThat(ask(TOPICS, "&label=topic&number=topic").select("svg.r-picture")).isEmpty();
    assertThat(ask(TOPICS, "&label=none&number=count").select("svg.r-picture")).isEmpty();
  }

  @Test
  void rowsOfOneLabelAreOneBar() {
    String query =
        "SELECT ?a ?n { VALUES (?a ?n) { (\"x\" 1) (\"y\" 5) (\"x\" 3) (\"z\" UNDEF) } }";
    assertThat(ask(query, "&label=a&number=n").select("svg .r-total").eachText())
        .containsExactly("4", "5", "0");
  }

  @Test
  void whatCannotBeRunIsSaidAtItsLine() {
    HttpResponse<String> response = get("/sparql?query=" + encoded("SELECT * {\n ?s ?p . }"));
    assertThat(response.statusCode()).isEqualTo(400);
    Element alert = Jsoup.parse(response.body()).selectFirst("[role=alert]");
    assertThat(alert.attr("data-line")).isEqualTo("2");
    assertThat(alert.selectFirst("p").text()).startsWith("Line 2, column 8: ");
    assertThat(alert.selectFirst("pre").wholeText()).isEqualTo(" ?s ?p . }\n       ^");
  }

  @Test
  void missingPrefixesAreOffered() {
    Document page = ask("SELECT * { state:ESP skos:prefLabel ?name }", "");
    String offered = page.select("#trouble input[name=query]").val();
    assertThat(offered)
        .startsWith("PREFIX skos: <http://www.w3.org/2004/02/skos/core#>\nPREFIX st");
    assertThat(ask(offered, "").text()).contains("إسبانيا");
    assertThat(ask("SELECT * { ?s unknown:x ?o }", "").select("#trouble input")).isEmpty();
  }

  @Test
  void aNamedQueryIsToBeginWith() {
    Document page = Jsoup.parse(get("/sparql").body());
    assertThat(page.select(".r-examples a")).hasSizeGreaterThan(25);
    Document chosen = Jsoup.parse(get("/sparql?example=recommendations-citing-article").body());
    String query = chosen.selectFirst("#query").val();
    assertThat(query).doesNotContain("#+").contains("?article = \"18\"");
    assertThat(ask(query, "").select("#answer tbody tr")).isNotEmpty();
    assertThat(get("/sparql?example=none").statusCode()).isEqualTo(404);
  }

  @Test
  void saysHowLongAQueryMayRun() {
    assertThat(get("/sparql").body()).contains("A query may run for 30 s.");
  }

  @Test
  void theReadersLanguageIsSpoken() {
    assertThat(get("/sparql?lang=fr").body()).contains("Une requête peut durer 30 s.");
    assertThat(ask("ASK {", "&lang=es").select("[role=alert] p").text())
        .isEqualTo("Línea 1, columna 5: La consulta termina antes de estar completa.");
    String query = PREFIXES + "SELECT * { VALUES ?x { state:ESP <http://x.example/y> } }";
    Elements cells = ask(query, "&lang=ru").select("#answer td");
    assertThat(cells.eachText()).containsExactly("Испания", "http://x.example/y");
    assertThat(cells.eachAttr("lang")).containsExactly("en");
  }

  @Test
  void theSameAnswerIsKnownByItsTagWhateverTimeItTook() {
    String path = "/sparql?query=" + encoded("ASK {}");
    String tag = TestSite.header(get(path), "ETag");
    assertThat(tag).startsWith("W/");
    assertThat(TestSite.get(path, "Accept", "text/html", "If-None-Match", tag).statusCode())
        .isEqualTo(304);
    assertThat(TestSite.header(get("/sparql?query=ASK"), "ETag")).isEmpty();
  }

  @Test
  void termsAreThoseOfTheDataAndTheVocabulary() {
    String terms = TestSite.get("/sparql/terms.json").body();
    assertThat(terms)
        .contains("\"rap\":\"https://w3id.org/rapporteur/ns#\"")
        .contains("\"name\":\"strength:must\",\"kind\":\"concept\",\"label\":\"must\"")
        .contains("\"name\":\"state:ESP\",\"kind\":\"thing\",\"label\":\"Spain\"")
        .containsPattern("\"name\":\"rdf:type\",\"kind\":\"property\",\"count\":\\d+")
        .containsPattern(
            "\"name\":\"rap:Recommendation\",\"kind\":\"class\",\"label\":\"recommendation\","
                + "\"definition\":\"[^\"]+\",\"count\":\\d+");
  }

  @Test
  void aQueryIsCheckedWithoutBeingRun() {
    assertThat(TestSite.get("/sparql/check?query=" + encoded("ASK {}")).body()).isEqualTo("{}");
    assertThat(TestSite.get("/sparql/check?query=" + encoded("ASK {\n ?s }")).body())
        .isEqualTo("{\"message\":\"“}” is not expected here.\",\"line\":2,\"column\":5}");
    assertThat(TestSite.get("/sparql/check").statusCode()).isEqualTo(400);
  }

  @Test
  void aRunGivesThePageOfItsAnswer() {
    HttpResponse<String> answer = run(ID, "SELECT * { VALUES ?x { 1 2 } }");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("2 rows in ");
    assertThat(TestSite.header(answer, "Cache-Control")).isEqualTo("no-store");
    assertThat(stop(ID)).as("it runs no more").isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }",
        "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?i",
        "ASK { FILTER REGEX(\"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\", \"(.*x){12}y\") }",
      })
  void aRunThatIsStoppedUsesTheProcessorNoMore(String endless) throws Exception {
    CompletableFuture<HttpResponse<String>> answer =
        CompletableFuture.supplyAsync(() -> run(ID, endless));
    while (!isAnswering() && !answer.isDone()) Thread.yield();
    assertThat(run(ID, "ASK {}").statusCode()).as("the name is taken").isEqualTo(409);
    assertThat(stop(ID.replace('0', '1'))).as("another's").isEqualTo(404);
    assertThat(stop(ID)).isEqualTo(204);
    assertThat(answer.get().body()).contains("This query was stopped");
    assertThat(isAnswering()).isFalse();
    assertThat(stop(ID)).isEqualTo(404);
  }

  /** Returns whether a thread of the server runs a query from the page. */
  private static boolean isAnswering() {
    return Thread.getAllStackTraces().values().stream()
        .flatMap(Arrays::stream)
        .filter(frame -> frame.getClassName().equals(SparqlAnswers.class.getName()))
        .anyMatch(frame -> frame.getMethodName().equals("answer"));
  }

  @Test
  void aRunIsNeitherReadNorNamedAtWill() {
    assertThat(get("/sparql/running/" + ID).statusCode()).isEqualTo(405);
    assertThat(run("mine", "ASK {}").statusCode()).isEqualTo(404);
  }

  @Test
  void onlyThisPageLoadsTheEditor() {
    Document page = Jsoup.parse(get("/sparql").body());
    for (String file :
        new String[] {
          page.selectFirst("script[src^=/editor-]").attr("src"),
          page.selectFirst("link[href^=/editor-]").attr("href")
        }) {
      HttpResponse<String> response = TestSite.get(file);
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.body()).contains("CodeMirror");
      assertThat(TestSite.header(response, "Cache-Control")).contains("immutable");
    }
    assertThat(get("/queries").body()).doesNotContain("/editor-");
  }
}
