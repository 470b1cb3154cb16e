package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Search by words in SPARQL: {@code text:query}. */
class TextQueryTest {
  private static final String PREFIXES =
      """
      PREFIX rap: <https://w3id.org/rapporteur/ns#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX text: <http://jena.apache.org/text#>
      """;
  private static final String ID = "https://w3id.org/rapporteur/id/";
  private static final String REPORT = ID + "CTOC/COP/WG.7/2015/6";

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static HttpResponse<String> ask(String query, String more) {
    return TestSite.get("/sparql?query=" + encoded(PREFIXES + query) + more, "Accept", "text/csv");
  }

  private static List<String> rows(String query, String more) {
    HttpResponse<String> answer = ask(query, more);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body().lines().skip(1).toList();
  }

  private static List<String> rows(String query) {
    return rows(query, "");
  }

  @Test
  void findsSubjectsByTheirWords() {
    assertThat(rows("SELECT ?s { ?s text:query 'extraditions' }"))
        .contains(REPORT + "/para/12", ID + "topic/extradition");
    assertThat(rows("SELECT ?s { ?s text:query (rap:text 'extradition') }"))
        .contains(REPORT + "/para/12")
        .doesNotContain(ID + "topic/extradition");
    assertThat(rows("SELECT ?s { ?s text:query (skos:prefLabel skos:altLabel '西班牙') }"))
        .containsOnly(ID + "state/ESP");
  }

  @Test
  void givesScoreWordsAndProperty() {
    List<String> rows =
        rows(
            """
            SELECT ?s (?score > 0 AS ?scored) (LANG(?words) AS ?language) ?property {
              (?s ?score ?words ?graph ?property) text:query ("Swaziland" "lang:en")
            }
            """);
    assertThat(rows)
        .contains(ID + "state/SWZ,true,en,http://www.w3.org/2004/02/skos/core#altLabel")
        .allMatch(row -> row.contains(",true,en,"));
  }

  @Test
  void takesALimit() {
    assertThat(rows("SELECT ?s { ?s text:query (rap:text 'migrants' 3) }")).hasSize(3);
    assertThat(rows("SELECT ?s { ?s text:query (rap:text 'migrants') }")).hasSizeGreaterThan(30);
  }

  @Test
  void joinsWithOtherPatternsOnEitherSide() {
    String before = "SELECT ?s { ?s a rap:Paragraph . ?s text:query (rap:text 'extradition') }";
    String after = "SELECT ?s { ?s text:query (rap:text 'extradition') . ?s a rap:Paragraph }";
    assertThat(rows(before)).isNotEmpty().containsExactlyInAnyOrderElementsOf(rows(after));
    assertThat(rows("ASK { <" + REPORT + "/para/12> text:query 'extradition' }")).contains("true");
    assertThat(rows("ASK { <" + REPORT + "/para/13> text:query 'helicopter' }")).contains("false");
  }

  @Test
  void findsWhatTheGraphAskedHolds() {
    String inReport = "GRAPH <" + ID + "graph/CTOC/COP/WG.7/2015/6>";
    String inVocabulary = "GRAPH <" + ID + "graph/vocabulary>";
    String pattern = "{ ?s text:query 'extradition' }";
    List<String> report = rows("SELECT ?s { " + inReport + pattern + "}");
    List<String> vocabulary = rows("SELECT ?s { " + inVocabulary + pattern + "}");
    assertThat(report).contains(REPORT + "/para/12").doesNotContain(ID + "topic/extradition");
    assertThat(vocabulary).contains(ID + "topic/extradition").doesNotContainAnyElementsOf(report);
    assertThat(rows("SELECT DISTINCT ?g { GRAPH ?g " + pattern + "}"))
        .contains(ID + "graph/vocabulary", ID + "graph/CTOC/COP/WG.7/2015/6");
    assertThat(rows("SELECT ?s { " + inReport + pattern + inVocabulary + pattern + "}")).isEmpty();
    String only = "&default-graph-uri=" + encoded(ID + "graph/vocabulary");
    assertThat(rows("SELECT ?s " + pattern, only)).containsExactlyInAnyOrderElementsOf(vocabulary);
  }

  /** Wildcards, fields and regular expressions are read as plain words, which nothing contains. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "*:*",
        "smugglin?",
        "/smug.*/",
        "extraditoin~",
        "type:words",
        "[a TO z]",
        "(",
        "",
        "\\\\\\\\"
      })
  void textIsNoSyntax(String text) {
    assertThat(rows("SELECT ?s { ?s text:query '" + text + "' }")).isEmpty();
  }

  @Test
  void aLongTextIsReadToItsThirtySecondWord() {
    String words = "migrants ".repeat(50_000 / 9);
    assertThat(rows("SELECT ?s { ?s text:query (rap:text '" + words.substring(0, 9_000) + "') }"))
        .hasSizeGreaterThan(30);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT ?s { ?s text:query () }",
        "SELECT ?s { ?s text:query (rap:text) }",
        "SELECT ?s { ?s text:query (rap:text rap:text) }",
        "SELECT ?s { ?s text:query ('a' 'b' 'c' 'd' 'e' 'f') }"
      })
  void get_wrongArguments_400(String query) {
    HttpResponse<String> answer = ask(query, "");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
  }

  /** The other functions of Jena’s text module are not available. */
  @Test
  void nothingElseOfTheModuleRuns() {
    assertThat(rows("SELECT ?s { ?s text:index 'extradition' }")).isEmpty();
    assertThat(rows("SELECT ?s { ?s text:query rap:text }")).isEmpty();
    assertThat(rows("SELECT ?s { ?s text:query (rap:quote 'extradition') }")).isEmpty();
  }
}
