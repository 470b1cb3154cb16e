package org.w3id.rapporteur.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.rapporteur.graph.Addresses;

class QueryFileTest {
  private static final String WHOLE =
      """
      #+ summary: Recommendations that cite a given article
      #+ description: One row per recommendation: with the words
      #+   of the citation.
      #+ tags: treaties, wording
      #+ params:
      #+   - article: the article's number, as printed, xsd:string
      #+   - after: the day before, xsd:date
      #+ values:
      #+   - article: 15, 18, or another
      #+ defaults:
      #+   - article: 15
      #+ expects:
      #+   - rows: 1
      #+   - row: 15 |
      #+   - row: 18 | 2015…
      SELECT ?article ?after WHERE { BIND (?_article AS ?article) BIND (?_after AS ?after) }
      """;

  private static final Addresses ADDRESSES = new Addresses("https://example.org/");

  private static NamedQuery parse(String text) {
    return QueryFile.parse("x", "queries/x.rq", text, ADDRESSES);
  }

  @Test
  void readsTheHeader() {
    NamedQuery query = parse(WHOLE);
    assertThat(query.summary()).isEqualTo("Recommendations that cite a given article");
    assertThat(query.description())
        .isEqualTo("One row per recommendation: with the words of the citation.");
    assertThat(query.parameters())
        .containsExactly(
            new QueryParameter(
                "article",
                "the article's number, as printed",
                "xsd:string",
                new AllowedValues(List.of("15", "18"), "", false),
                ADDRESSES),
            new QueryParameter(
                "after", "the day before", "xsd:date", AllowedValues.ANY, ADDRESSES));
    assertThat(query.tags()).containsExactly("treaties", "wording");
    assertThat(query.defaults()).isEqualTo(Map.of("article", "15"));
    assertThat(query.expects())
        .isEqualTo(
            new Expectation(OptionalInt.of(1), List.of(List.of("15", ""), List.of("18", "2015…"))));
    assertThat(query.columns()).containsExactly("article", "after");
    assertThat(query.text()).isEqualTo(WHOLE);
  }

  @Test
  void bindsTheDefaultUnlessToldOtherwise() {
    NamedQuery query = parse(WHOLE);
    var graphs = DatasetGraphFactory.createTxnMem();
    assertThat(query.run(graphs, Map.of()).cells()).containsExactly(List.of("15", ""));
    assertThat(query.run(graphs, Map.of("article", "1\"8", "after", "2015-11-20")).cells())
        .containsExactly(List.of("1\"8", "2015-11-20"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1: the summary is missing                          | #+ description: No summary.;SELECT * {}
          1: unknown key: sumary                             | #+ sumary: A;SELECT * {}
          2: given twice: summary                            | #+ summary: A;#+ summary: B;SELECT * {}
          2: expected a list under params                    | #+ summary: A;#+ params: x;SELECT * {}
          2: not understood: #+   - x: y                     | #+ summary: A;#+   - x: y;SELECT * {}
          2: not understood: #+                              | #+ summary: A;#+;SELECT * {}
          3: not understood: #+   x                          | #+ summary: A;#+ params:;#+   x;SELECT * {}
          3: expected a type after a comma: y                | #+ summary: A;#+ params:;#+   - x: y;SELECT * {}
          3: unknown type: xsd:strin                         | #+ summary: A;#+ params:;#+   - x: y, xsd:strin;SELECT * {}
          3: ?_x is not used                                 | #+ summary: A;#+ params:;#+   - x: y, xsd:int;SELECT * {}
          1: no params entry for x                           | #+ summary: A;SELECT * { FILTER (?_x = 1) }
          3: a default for an unknown parameter: x           | #+ summary: A;#+ defaults:;#+   - x: 1;SELECT * {}
          3: expected “rows” with a number, or “row” with cells | #+ summary: A;#+ expects:;#+   - rows: few;SELECT * {}
          3: values for an unknown parameter: x              | #+ summary: A;#+ values:;#+   - x: 1;SELECT * {}
          5: x is not of type xsd:int: few                   | #+ summary: A;#+ params:;#+   - x: y, xsd:int;#+ values:;#+   - x: 1, few;SELECT * { FILTER (?_x = 1) }
          5: expected values separated by commas: 1,, 2      | #+ summary: A;#+ params:;#+   - x: y, xsd:int;#+ values:;#+   - x: 1,, 2;SELECT * { FILTER (?_x = 1) }
          7: 3 is not one of 1, 2                            | #+ summary: A;#+ params:;#+   - x: y, xsd:int;#+ values:;#+   - x: 1, 2;#+ defaults:;#+   - x: 3;SELECT * { FILTER (?_x = 1) }
          4: given twice: x                                  | #+ summary: A;#+ params:;#+   - x: y, xsd:int;#+   - x: y, xsd:int;SELECT * { FILTER (?_x = 1) }
          1: not a SELECT query                              | #+ summary: A;ASK {}
          3: Line 3, column 12: Unresolved prefixed name: rap:p | #+ summary: A;SELECT *;WHERE { ?s rap:p ?o }
          """)
  void refusesABrokenFileNamingTheLine(String message, String text) {
    assertThatThrownBy(() -> parse(text.replace(';', '\n')))
        .isInstanceOf(BrokenQueryException.class)
        .hasMessage("queries/x.rq:" + message);
  }

  @Test
  void refusesADefaultThatIsNotOfItsType() {
    assertThatThrownBy(() -> parse(WHOLE.replace("- article: 15\n", "- after: yesterday\n")))
        .hasMessage("queries/x.rq:11: after is not of type xsd:date: yesterday");
  }

  @Test
  void fillsInWhatIsAskedWhereverItStands() {
    NamedQuery query = parse(WHOLE);
    String filled = query.filledIn(Map.of("article", "1\"8 ?_after"));
    assertThat(filled)
        .isEqualTo(
            """
            # Recommendations that cite a given article
            SELECT ?article ?after WHERE { BIND ("1\\"8 ?_after" AS ?article) BIND (?_after AS ?after) }
            """);
    var graphs = DatasetGraphFactory.createTxnMem();
    assertThat(
            parse("#+ summary: A\n" + filled.replace("?_after", "1")).run(graphs, Map.of()).rows())
        .hasSize(1);
  }

  @Test
  void leavesNamesInTextsAndCommentsAsTheyAre() {
    String text =
        "#+ summary: A\n#+ params:\n#+   - x: y, xsd:int\n"
            + "# ?_x\nSELECT ?_xy { ?s <http://example.org/?_x#> '?_x' FILTER (?_x = $_x) }\n";
    assertThatThrownBy(() -> parse(text)).hasMessageContaining("no params entry for xy");
    assertThat(parse(text.replace("SELECT ?_xy", "SELECT ?s")).filledIn(Map.of("x", "7")))
        .isEqualTo(
            "# A\n# ?_x\nSELECT ?s { ?s <http://example.org/?_x#> '?_x' FILTER ("
                + "\"7\"^^<http://www.w3.org/2001/XMLSchema#int> = \"7\"^^<http://www.w3.org/2001/XMLSchema#int>) }\n");
  }

  @Test
  void refusesWhatOnlyJenaUnderstands() {
    String text = "#+ summary: A\nSELECT * { ?s ?p ?o\n LATERAL { ?o ?q ?r } }";
    assertThatThrownBy(() -> parse(text))
        .isInstanceOf(BrokenQueryException.class)
        .hasMessageStartingWith("queries/x.rq:3: Lexical error");
  }

  @Test
  void fillsInAReportWithTheGraphThatIsRead() {
    NamedQuery query =
        parse(
            """
            #+ summary: A test
            #+ description: A test.
            #+ params:
            #+   - report: a symbol or slug, rap:Report
            SELECT ?s WHERE { GRAPH ?edition { ?_report ?p ?s } } # ?edition
            """);
    assertThat(query.filledIn(Map.of("report", "EX/1")))
        .contains(
            "GRAPH <https://example.org/id/graph/EX/1> { <https://example.org/id/EX/1> ?p ?s }",
            "# ?edition");
    assertThat(query.filledIn(Map.of())).contains("GRAPH ?edition { ?_report ?p ?s }");
  }
}
