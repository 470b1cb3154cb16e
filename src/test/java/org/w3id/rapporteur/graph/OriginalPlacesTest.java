package org.w3id.rapporteur.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.w3id.rapporteur.diagnostic.Box;
import org.w3id.rapporteur.diagnostic.Place;
import org.w3id.rapporteur.facts.ReportMetadata;
import org.w3id.rapporteur.pipeline.Pipeline;
import org.w3id.rapporteur.source.Line;
import org.w3id.rapporteur.source.LineRole;
import org.w3id.rapporteur.source.MediaType;
import org.w3id.rapporteur.source.OriginalFile;
import org.w3id.rapporteur.source.SourceText;

class OriginalPlacesTest {
  private static final Pipeline PIPELINE = new Pipeline(Addresses.DEFAULT_BASE);
  private static final String CHECKSUM = "0123456789abcdef".repeat(4);
  private static final List<String> LINES =
      List.of("I. Opening", "", "1. It met in Vienna.", "", "2. States", "should act.");

  /** Reads the lines as if they were on two pages, or wherever the function says. */
  private static Graph graph(MediaType type, IntFunction<Place> places) {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < LINES.size(); i++) {
      lines.add(new Line(i + 1, places.apply(i), LINES.get(i), Optional.empty(), LineRole.TEXT));
    }
    OriginalFile file = new OriginalFile(type, 348_211, CHECKSUM);
    SourceText source = new SourceText("r", type, lines, List.of(), Optional.of(file));
    var read = PIPELINE.read(source, ReportMetadata.of("ECE/LAND/2025/9", null, null));
    assertThat(read.diagnostics()).noneMatch(each -> each.isError());
    return read.value().graph();
  }

  private static Place page(int line) {
    return new Place.OnPage(line < 5 ? 1 : 2, Box.NONE);
  }

  private static Node id(String path) {
    return PIPELINE.addresses().id("ECE/LAND/2025/9/" + path);
  }

  /** Returns what a property states of the evidence of paragraph 2, without the base address. */
  private static List<String> ofSecondParagraph(Graph graph, Node property) {
    Node evidence = object(graph, id("para/2"), Rap.evidence);
    return graph.stream(evidence, property, Node.ANY)
        .map(triple -> triple.getObject().getURI().replaceFirst(".*/(?=en/original#)", ""))
        .sorted()
        .toList();
  }

  private static Node object(Graph graph, Node subject, Node property) {
    return graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).next();
  }

  @Test
  void everyPageTouchedIsStated() {
    Graph graph = graph(MediaType.PDF, OriginalPlacesTest::page);
    assertThat(ofSecondParagraph(graph, Rap.originalPlace))
        .containsExactly("en/original#page=1", "en/original#page=2");
    Node selector = object(graph, id("en/original#page=2"), Reused.oa("hasSelector"));
    assertThat(selector).isEqualTo(id("en/original#selector=page=2"));
    assertThat(object(graph, selector, RDF.value.asNode())).isEqualTo(Triples.plain("page=2"));
    assertThat(object(graph, selector, Reused.dcterms("conformsTo")))
        .isEqualTo(Triples.iri("http://www.rfc-editor.org/rfc/rfc8118"));
  }

  @Test
  void theFileIsDescribed() {
    Graph graph = graph(MediaType.PDF, OriginalPlacesTest::page);
    Node file = object(graph, id("en"), Rap.original);
    assertThat(file).isEqualTo(id("en/original"));
    assertThat(object(graph, file, Rap.sha256)).isEqualTo(Triples.plain(CHECKSUM));
    assertThat(object(graph, file, Reused.eli("media_type")).getURI())
        .endsWith("/media-types/application/pdf");
    assertThat(object(graph, file, Reused.dcat("byteSize")).getLiteralLexicalForm())
        .isEqualTo("348211");
  }

  @Test
  void blocksOfAWordDocumentAreNumbers() {
    Graph graph = graph(MediaType.DOCX, line -> new Place.OfBlock(line + 1));
    assertThat(graph.contains(Node.ANY, Rap.originalPlace, Node.ANY)).isFalse();
    Node evidence = object(graph, id("para/1"), Rap.evidence);
    assertThat(object(graph, evidence, Rap.originalBlock)).isEqualTo(Triples.number(3));
  }

  @Test
  void elementsOfHtmlAreSelectedByTheirPaths() {
    Graph graph = graph(MediaType.HTML, line -> new Place.OfNode("/html/body/p[" + line + "]"));
    Node evidence = object(graph, id("para/1"), Rap.evidence);
    Node place = object(graph, evidence, Rap.originalPlace);
    assertThat(place).isEqualTo(id("en/original#node=/html/body/p%5B2%5D"));
    Node selector = object(graph, place, Reused.oa("hasSelector"));
    assertThat(graph.contains(selector, RDF.type.asNode(), Reused.oa("XPathSelector"))).isTrue();
    assertThat(object(graph, selector, RDF.value.asNode()))
        .isEqualTo(Triples.plain("/html/body/p[2]"));
  }

  @Test
  void aTextFileHasNoOtherPlace() {
    Graph graph = graph(MediaType.TEXT, line -> new Place.OfLine(line + 1));
    assertThat(graph.contains(Node.ANY, Rap.originalPlace, Node.ANY)).isFalse();
    assertThat(graph.contains(Node.ANY, Rap.original, Node.ANY)).isFalse();
  }
}
