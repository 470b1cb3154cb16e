package org.w3id.rapporteur.shapes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks each file of the ontology by itself, as someone may use it alone. */
class OntologyFilesTest {
  private static final String OURS = "https://w3id.org/rapporteur/";

  /** Stated by the program, which counts what it serves; a file cannot. */
  private static final String DATASET = OURS + "id/dataset";

  private static final Set<Node> DECLARED =
      files().stream()
          .flatMap(file -> read(file).stream(Node.ANY, RDF.Nodes.type, Node.ANY))
          .map(Triple::getSubject)
          .collect(Collectors.toSet());

  private static final List<String> COMMON = List.of(RDF.getURI(), RDFS.getURI(), OWL2.getURI());

  static List<Path> files() {
    return Stream.of("ontology", "ontology/links")
        .flatMap(folder -> turtle(Path.of(folder)).stream())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("files")
  void saysTheSameToJenaAndToRdf4j(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      Model model = Rio.parse(bytes, RDFFormat.TURTLE);
      assertThat(model).isNotEmpty().hasSize(read(file).size());
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void saysWhatItIsWhoseItIsAndUnderWhichLicence(Path file) {
    Graph graph = read(file);
    List<Node> headers =
        graph.stream(Node.ANY, DCTerms.license.asNode(), Node.ANY).map(Triple::getSubject).toList();
    assertThat(headers).isNotEmpty();
    assertThat(headers)
        .allMatch(
            header ->
                Stream.of(DCTerms.title, DCTerms.creator, DCTerms.modified)
                    .allMatch(property -> graph.contains(header, property.asNode(), Node.ANY)));
  }

  @ParameterizedTest
  @MethodSource("files")
  void refersToNothingOfOursThatNoFileDeclares(Path file) {
    assertThat(
            read(file).stream()
                .flatMap(triple -> Stream.of(triple.getSubject(), triple.getObject()))
                .filter(node -> node.isURI() && node.getURI().startsWith(OURS + "id/"))
                .filter(node -> !node.getURI().equals(DATASET)))
        .allMatch(DECLARED::contains);
  }

  @ParameterizedTest
  @MethodSource("files")
  void usesNoTermThatNoFileDeclares(Path file) {
    Graph graph = read(file);
    Stream<Node> types = graph.stream(Node.ANY, RDF.Nodes.type, Node.ANY).map(Triple::getObject);
    assertThat(Stream.concat(graph.stream().map(Triple::getPredicate), types).distinct())
        .allMatch(
            term -> DECLARED.contains(term) || COMMON.stream().anyMatch(term.getURI()::startsWith));
  }

  @ParameterizedTest
  @MethodSource("files")
  void declaresNoPrefixThatItDoesNotUse(Path file) {
    Graph graph = read(file);
    List<String> addresses =
        graph.stream()
            .flatMap(
                triple -> Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject()))
            .map(node -> node.isLiteral() ? node.getLiteralDatatypeURI() : node.toString())
            .distinct()
            .toList();
    assertThat(graph.getPrefixMapping().getNsPrefixMap().values())
        .allMatch(space -> addresses.stream().anyMatch(address -> address.startsWith(space)));
  }

  private static Graph read(Path file) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.source(file).parse(graph);
    return graph;
  }

  private static List<Path> turtle(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".ttl")).sorted().toList();
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }
}
