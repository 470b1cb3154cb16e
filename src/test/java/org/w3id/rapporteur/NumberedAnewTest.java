package org.w3id.rapporteur;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.rapporteur.graph.Addresses;
import org.w3id.rapporteur.graph.Rap;
import org.w3id.rapporteur.graph.Reused;
import org.w3id.rapporteur.pipeline.Publication;
import org.w3id.rapporteur.query.QueryLibrary;
import org.w3id.rapporteur.store.Store;

/** Two annexes and a chapter that restart the numbering of paragraphs. */
class NumberedAnewTest {
  private static final Publication REPORT = ReportWithAnnexes.REPORT;
  private static final Addresses ADDRESSES = ReportWithAnnexes.PIPELINE.addresses();
  private static final String R = ADDRESSES.id(REPORT.path()).getURI() + "/";
  private static final Store STORE = ReportWithAnnexes.store();

  private static Set<String> below(Node type) {
    return REPORT.graph().stream(Node.ANY, RDF.type.asNode(), type)
        .map(triple -> triple.getSubject().getURI().substring(R.length()))
        .collect(Collectors.toSet());
  }

  @Test
  void eachParagraphHasAnAddressOfItsOwn() {
    assertThat(below(Rap.Paragraph))
        .containsExactlyInAnyOrder(
            "para/1",
            "para/2",
            "section/II/para/1",
            "annex/I/para/1",
            "annex/I/para/2",
            "annex/II/para/1");
    assertThat(below(Rap.Section))
        .containsExactlyInAnyOrder(
            "section/I", "section/II", "annex/I", "annex/I/section/A", "annex/II");
    assertThat(below(Rap.ListItem))
        .containsExactlyInAnyOrder("annex/I/para/2/a", "annex/I/para/2/b");
  }

  /** Recommendations of the annex and of the report's body have different addresses. */
  @Test
  void soHasEachRecommendationAndWhatBelongsToIt() {
    assertThat(below(Rap.Recommendation))
        .containsExactlyInAnyOrder(
            "recommendation/1",
            "recommendation/2",
            "annex/I/recommendation/1",
            "annex/I/recommendation/2");
    assertThat(below(Rap.Provision))
        .contains("recommendation/1/provision/1", "annex/I/recommendation/1/provision/1");
    assertThat(below(Rap.Citation))
        .containsExactlyInAnyOrder(
            "para/1/citation/UNTOC/article/8", "annex/I/para/1/citation/UNTOC/article/18");
    assertThat(below(Rap.Adoption)).containsExactly("section/II/para/1/adoption/report");
  }

  @ParameterizedTest
  @CsvSource({
    "annex/I/para/1, 1, annex/I/para/1",
    "section/II/para/1, 1, section/II/para/1",
    "annex/I/section/A, A, annex/I/section/A",
    "annex/I, annex/I, ''",
    "para/1, 1, ''",
    "section/II, II, ''"
  })
  void thePathIsStatedWhereANumberDoesNotTell(String place, String number, String path) {
    Graph graph = REPORT.graph();
    Node part = ADDRESSES.id(REPORT.path() + "/" + place);
    assertThat(graph.stream(part, Reused.eli("number"), Node.ANY))
        .extracting(triple -> triple.getObject().getLiteralLexicalForm())
        .containsExactly(number);
    assertThat(graph.stream(part, Rap.path, Node.ANY))
        .extracting(triple -> triple.getObject().getLiteralLexicalForm())
        .isEqualTo(path.isEmpty() ? List.of() : List.of(path));
  }

  private static List<String> column(String query, int column) {
    return QueryLibrary.ofClassPath()
        .query(query)
        .run(STORE.dataset(), Map.of("report", REPORT.path()))
        .cells()
        .stream()
        .map(row -> row.get(column))
        .toList();
  }

  @Test
  void queriesNameParagraphsByTheirPathsThere() {
    assertThat(column("paragraphs", 0))
        .containsExactly(
            "1", "2", "section/II/para/1", "annex/I/para/1", "annex/I/para/2", "annex/II/para/1");
    assertThat(column("recommendations", 0))
        .containsExactly("1", "2", "annex/I/para/1", "annex/I/para/2");
    assertThat(column("provisions", 0))
        .containsExactly("1", "2", "annex/I/para/1", "annex/I/para/2");
    assertThat(column("citations", 0)).containsExactly("1", "annex/I/para/1");
    assertThat(column("adoptions", 5)).containsExactly("section/II/para/1");
  }

  @Test
  void queriesNameSectionsByTheirPathsThere() {
    assertThat(column("outline", 0))
        .containsExactly("I", "II", "annex/I", "annex/I/section/A", "annex/II");
    assertThat(column("outline", 3))
        .containsExactly(
            "2", "section/II/para/1", "annex/I/para/2", "annex/I/para/2", "annex/II/para/1");
    assertThat(column("paragraphs", 1))
        .containsExactly("I", "I", "II", "annex/I", "annex/I/section/A", "annex/II");
  }

  /** Paragraphs of annexes do not count as paragraphs of the report's body. */
  @Test
  void aReportsParagraphsAreThoseOfItsBody() {
    assertThat(column("reports", 5)).containsExactly("3");
  }
}
