package org.w3id.rapporteur.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.rapporteur.facts.ReportMetadata;
import org.w3id.rapporteur.pipeline.Pipeline;
import org.w3id.rapporteur.pipeline.Publication;
import org.w3id.rapporteur.source.SourceText;

class ReportGraphTest {
  private static final Pipeline PIPELINE = new Pipeline(Addresses.DEFAULT_BASE);
  private static final Publication SEED =
      PIPELINE.read(Path.of("reports/CTOC-COP-WG.7-2015-6.txt"), ReportMetadata.NONE).value();
  private static final Node REPORT = PIPELINE.addresses().id(SEED.path());

  @Test
  void partsAndFactsNameTheirReport() {
    for (Node property : List.of(Rap.statedIn, Rap.order)) {
      assertThat(subjects(SEED.graph(), property, Node.ANY))
          .filteredOn(thing -> thing.getURI().startsWith(REPORT.getURI()))
          .isNotEmpty()
          .allMatch(thing -> SEED.graph().contains(thing, Rap.inReport, REPORT));
    }
  }

  @Test
  void correctionsNameTheirReport() {
    assertThat(subjects(SEED.corrections(), RDF.type.asNode(), Rap.Correction))
        .hasSize(2)
        .isEqualTo(subjects(SEED.corrections(), Rap.inReport, REPORT));
  }

  /**
   * Several reports share sessions, sittings and agenda items; persons, texts and spans are not
   * facts.
   */
  @Test
  void whatIsNoPartOrFactNamesNone() {
    Set<Node> inReport = subjects(SEED.graph(), Rap.inReport, Node.ANY);
    assertThat(inReport)
        .isEqualTo(subjects(SEED.graph(), Rap.inReport, REPORT))
        .allMatch(thing -> thing.getURI().startsWith(REPORT.getURI() + "/"));
    for (Node type :
        List.of(
            Rap.Session,
            Rap.Sitting,
            Rap.AgendaItem,
            Rap.Report,
            Rap.NormalisedText,
            Reused.foaf("Person"),
            Reused.eli("Expression"),
            Reused.oa("SpecificResource"),
            Reused.undo("Resolution"))) {
      assertThat(subjects(SEED.graph(), RDF.type.asNode(), type))
          .as(type.toString())
          .isNotEmpty()
          .doesNotContainAnyElementsOf(inReport);
    }
  }

  /**
   * The vocabulary describes the articles of treaties; the report's graph describes those that it
   * lacks.
   */
  @ParameterizedTest
  @CsvSource({
    "article 99 of the Convention, article/99, 99",
    "'article 18, paragraph 2, of the Convention', article/18/paragraph/2, 18(2)",
    "article 18 of the Convention, article/18, ''"
  })
  void onlyAnArticleThatIsNotKnownIsNumbered(String words, String path, String number) {
    String text = "I. Recommendations\n\n1. States should apply " + words + ".\n";
    Graph graph =
        PIPELINE
            .read(
                SourceText.of("x.txt", text), ReportMetadata.of("CTOC/COP/WG.7/2015/9", null, null))
            .value()
            .graph();
    Node article = PIPELINE.addresses().id("instrument/UNTOC/" + path);
    assertThat(graph.contains(Node.ANY, Rap.cited, article)).isTrue();
    assertThat(graph.stream(article, Reused.eli("number"), Node.ANY))
        .extracting(triple -> triple.getObject().getLiteralLexicalForm())
        .isEqualTo(number.isEmpty() ? List.of() : List.of(number));
  }

  private static Set<Node> subjects(Graph graph, Node property, Node value) {
    return graph.stream(Node.ANY, property, value)
        .map(triple -> triple.getSubject())
        .collect(Collectors.toSet());
  }
}
