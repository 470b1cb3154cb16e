package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.rapporteur.http.Accept;
import org.w3id.rapporteur.http.Request;
import org.w3id.rapporteur.query.QueryResult;
import org.w3id.rapporteur.store.Store;
import org.w3id.rapporteur.store.TestStores;

/**
 * Things with more facts than a page lists. Counts include all of them, and a list that is cut says
 * so and links to the rest.
 */
class CutListsTest {
  private static final String DATA =
      """
      @prefix dcterms: <http://purl.org/dc/terms/> .
      @prefix eli: <http://data.europa.eu/eli/ontology#> .
      @prefix eli-dl: <http://data.europa.eu/eli/eli-draft-legislation-ontology#> .
      @prefix rap: <https://w3id.org/rapporteur/ns#> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
      @base <https://w3id.org/rapporteur/id/> .
      <EX/1> a rap:Report .
      <topic/x> a skos:Concept ; skos:prefLabel "x"@en .
      <strength/must> a skos:Concept ; skos:prefLabel "must"@en ; rap:rank 7 .
      <strength/should> a skos:Concept ; skos:prefLabel "should"@en ; rap:rank 5 .
      <instrument/T> a eli:LegalResource ; skos:prefLabel "T"@en ; skos:notation "T" .
      <instrument/T/article/1> a eli:LegalResourceSubdivision ; eli:number "1" ; eli:is_part_of <instrument/T> .
      <instrument/T/article/2> a eli:LegalResourceSubdivision ; eli:number "2" ; eli:is_part_of <instrument/T> .
      <EX/2> a eli:Work ; skos:prefLabel "EX/2"@en .
      <state/XXX> a rap:State ; skos:prefLabel "State"@en .
      <thing> skos:prefLabel "thing"@en .
      """;

  @TempDir static Path folder;
  private static final Store STORE = TestStores.begin();
  private static Site site;

  @BeforeAll
  static void serve() throws IOException {
    String all =
        DATA
            + each(2_100, CutListsTest::recommendation)
            + each(1_100, CutListsTest::citation)
            + each(
                600, i -> "<EX/1/para/1/document/%d> a rap:DocumentCited ; rap:document <EX/2> .\n")
            + each(1_100, CutListsTest::participation)
            + each(
                3, i -> "<EX/1/para/1/statement/%d> a rap:Statement ; rap:speaker <state/XXX> .\n")
            + each(600, i -> "<other/%d> dcterms:relation <thing> ; skos:related <thing> .\n");
    STORE.load(Files.writeString(folder.resolve("x.ttl"), all));
    site = TestSite.site(STORE);
  }

  private static String each(int number, IntFunction<String> text) {
    return IntStream.rangeClosed(1, number)
        .mapToObj(i -> text.apply(i).replace("%d", Integer.toString(10_000 + i)))
        .collect(Collectors.joining());
  }

  /** The first thousand provisions say “should”, the others “must”. */
  private static String recommendation(int number) {
    return """
    <EX/1/para/%d> a rap:Paragraph ; eli:number "%d" ; eli:is_part_of <EX/1> .
    <EX/1/recommendation/%d> a rap:Recommendation ; rap:statedIn <EX/1/para/%d> ; dcterms:subject <topic/x> .
    <EX/1/recommendation/%d/provision/1> rap:provisionOf <EX/1/recommendation/%d> ; rap:position 1 ;
    """
        + "rap:strength <strength/%s> .\n".formatted(number <= 1_000 ? "should" : "must");
  }

  private static String citation(int number) {
    return "<EX/1/para/1/citation/%d> a rap:Citation ; rap:cited <instrument/T/article/"
        + (number <= 500 ? 1 : 2)
        + "> .\n";
  }

  private static String participation(int number) {
    return """
    <session/X/%d> a rap:Session ; eli-dl:activity_start_date "2000-01-01"^^xsd:date ; eli-dl:had_participation <EX/1/p/%d> .
    <EX/1/p/%d> a rap:Participation ; eli-dl:had_participant_organization <state/XXX> .
    """;
  }

  private static Document page(String path) {
    Request request = new Request("GET", path, Map.of(), Accept.parse("text/html,*/*;q=0.5"));
    return Jsoup.parse(new String(site.answer(request).body(), StandardCharsets.UTF_8));
  }

  @Test
  void aTopicCountsAllProvisionsOnIt() {
    Document topic = page("/doc/topic/x");
    assertThat(topic.select("[aria-labelledby=strength] tbody tr").eachText())
        .containsExactly("must 1100", "should 1000");
    assertThat(topic.selectFirst("#indexed .r-count").text()).isEqualTo("2,100");
    assertThat(topic.select(".r-recommendations > li")).hasSize(50);
    assertThat(topic.select(".r-strengths").eachText()).hasSize(50).doesNotContain("");
  }

  @Test
  void anInstrumentCountsAllCitationsOfItsArticles() {
    assertThat(
            page("/doc/instrument/T")
                .select("[aria-labelledby=articles-cited] tbody tr")
                .eachText())
        .containsExactly("article 2 600", "article 1 500");
  }

  @Test
  void anAgentWithMoreSessionsThanArePlottedHasNoTimeline() {
    Document state = page("/doc/state/XXX");
    assertThat(state.select("[aria-labelledby=attended] .r-finding")).isEmpty();
    assertThat(state.selectFirst("section[aria-labelledby=spoke]")).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({
    "/doc/topic/x, recommendation, 50, 2100",
    "/doc/instrument/T, fact, 50, 1100",
    "/doc/instrument/T/article/2, fact, 50, 600",
    "/doc/EX/2, fact, 50, 600",
    "/doc/strength/must, fact, 50, 1100",
    "/doc/state/XXX, fact, 25, 1100",
    "/doc/thing, source, 50, 600",
  })
  void aListThatIsCutSaysSoAndLeadsToAll(String path, String column, int shown, int all) {
    Element cut = page(path).selectFirst("p:contains(Shown:)");
    assertThat(cut).isNotNull();
    assertThat(cut.ownText()).isEqualTo("Shown: %,d of %,d.".formatted(shown, all));
    String query = cut.selectFirst("a").attr("href").replaceFirst("^/sparql\\?query=", "");
    assertThat(found(URLDecoder.decode(query, StandardCharsets.UTF_8), column))
        .hasSizeGreaterThanOrEqualTo(all);
  }

  private static Set<Node> found(String query, String column) {
    return QueryResult.of(QueryFactory.create(query, Syntax.syntaxSPARQL_11), STORE.dataset())
        .rows()
        .stream()
        .map(row -> row.get(column))
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @CsvSource({"/doc/EX/1/recommendation/10001", "/doc/strength/x", "/doc/session/X/10001"})
  void aListThatIsWholeSaysNothing(String path) {
    assertThat(page(path).select("p:contains(Shown:)")).isEmpty();
  }
}
