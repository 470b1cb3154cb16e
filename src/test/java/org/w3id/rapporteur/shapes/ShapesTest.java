package org.w3id.rapporteur.shapes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The folder of a sample says what is expected: {@code shapes/<Shape>/{conforms,violates}}. Each
 * sample is checked together with one small report.
 */
class ShapesTest {
  private static final Path SAMPLES = Path.of("src/test/resources/shapes");
  private static final Path FILES = Path.of("ontology/shapes");
  private static final String EXPECTS = "# expects: ";
  private static final Shapes DATA = Shapes.ofData();
  private static final Shapes TERMS = Shapes.ofTerms();
  private static final Set<String> TERM_SHAPES = nodeShapes(FILES.resolve("term.shapes.ttl"));

  @ParameterizedTest
  @MethodSource
  void conforms(Path sample) {
    assertThat(violations(sample)).isEmpty();
  }

  static List<Path> conforms() {
    return samples("conforms");
  }

  @ParameterizedTest
  @MethodSource
  void violates(Path sample) {
    assertThat(violations(sample).stream().map(Violation::message).distinct())
        .containsExactlyInAnyOrderElementsOf(expected(sample));
  }

  static List<Path> violates() {
    return samples("violates");
  }

  @Test
  void everyCheckHasASampleThatBreaksIt() {
    Set<String> messages =
        turtle(FILES)
            .flatMap(file -> read(file).stream(Node.ANY, SHACL.message, Node.ANY))
            .map(triple -> triple.getObject().getLiteralLexicalForm())
            .collect(Collectors.toSet());
    assertThat(violates().stream().flatMap(sample -> expected(sample).stream()))
        .containsAll(messages);
  }

  @Test
  void everyNodeShapeHasASampleThatConforms() {
    assertThat(turtle(FILES).flatMap(file -> nodeShapes(file).stream()))
        .filteredOn(shape -> !shape.equals("Reused"))
        .allSatisfy(
            shape -> assertThat(SAMPLES.resolve(shape + "/conforms")).isNotEmptyDirectory());
  }

  @Test
  void everyFileOfShapesIsLoaded() {
    assertThat(turtle(FILES).map(file -> file.getFileName().toString().replace(".shapes.ttl", "")))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(Shapes.DATA.stream(), Stream.of("term")).toList());
  }

  @Test
  void violationsAreSortedAndSayWhere() {
    Violation violation = violations(SAMPLES.resolve("Citation/violates/provision.ttl")).get(0);
    assertThat(violation.focus().getURI()).endsWith("/para/12/citation/UNTOC/article/18");
    assertThat(violation.path()).isEqualTo("rap:inProvision");
    assertThat(violation.value()).endsWith("/recommendation/12>");
    assertThat(violations(SAMPLES.resolve("Fact/violates/rule.ttl"))).isSorted();
  }

  private static List<Violation> violations(Path sample) {
    Graph graph = read(sample);
    if (TERM_SHAPES.contains(shape(sample))) {
      return TERMS.validate(graph);
    }
    RDFParser.source(SAMPLES.resolve("report.ttl")).parse(graph);
    return DATA.validate(graph);
  }

  private static List<String> expected(Path sample) {
    try (Stream<String> lines = Files.lines(sample)) {
      return lines
          .takeWhile(line -> line.startsWith(EXPECTS))
          .map(line -> line.substring(EXPECTS.length()))
          .toList();
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  private static String shape(Path sample) {
    return SAMPLES.relativize(sample).getName(0).toString();
  }

  private static List<Path> samples(String expectation) {
    return turtle(SAMPLES)
        .filter(file -> file.getParent().getFileName().toString().equals(expectation))
        .toList();
  }

  private static Set<String> nodeShapes(Path file) {
    return read(file).stream(Node.ANY, RDF.Nodes.type, SHACL.NodeShape)
        .map(triple -> triple.getSubject().getLocalName())
        .collect(Collectors.toSet());
  }

  private static Graph read(Path file) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.source(file).parse(graph);
    return graph;
  }

  private static Stream<Path> turtle(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".ttl")).sorted().toList().stream();
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }
}
