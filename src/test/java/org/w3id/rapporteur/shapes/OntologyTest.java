package org.w3id.rapporteur.shapes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.FrontsNode;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.XSD;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3id.rapporteur.dictionary.Vocabulary;
import org.w3id.rapporteur.graph.Rap;

class OntologyTest {
  private static final Graph ONTOLOGY = read("ontology");
  private static final Graph SHAPES = read("ontology/shapes");
  private static final Node HEADER = NodeFactory.createURI("https://w3id.org/rapporteur/ns");
  private static final Node IS_PART_OF =
      NodeFactory.createURI("http://data.europa.eu/eli/ontology#is_part_of");

  /** Vocabularies that every RDF program knows, so that their terms need no declaration. */
  private static final List<String> COMMON =
      List.of(RDF.getURI(), RDFS.getURI(), OWL2.getURI(), XSD.getURI(), SHACL.getURI());

  /** Terms that the project's data does not use, but a shape looks for in the data of others. */
  private static final List<Node> OF_OTHERS =
      Stream.of(SKOS.Collection, SKOS.OrderedCollection, SKOS.member, SKOS.memberList)
          .map(FrontsNode::asNode)
          .toList();

  @Test
  void everyFileIsLoaded() {
    Stream<String> names = files("ontology").map(file -> file.getName().replace(".ttl", ""));
    assertThat(names.filter(name -> !name.equals(Vocabulary.DEPOSITARY)))
        .containsExactlyInAnyOrderElementsOf(Vocabulary.FILES);
  }

  @Test
  void conformsToItsOwnShapes() {
    assertThat(Shapes.ofTerms().validate(ONTOLOGY)).isEmpty();
  }

  @Test
  void conformsToTheShapesOfData() {
    assertThat(Shapes.ofData().validate(ONTOLOGY)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource
  void linksConformToTheShapesOfData(Path links) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.source(links).parse(graph);
    assertThat(Shapes.ofData().validate(graph)).isEmpty();
  }

  static Stream<Path> linksConformToTheShapesOfData() {
    return files("ontology/links").map(File::toPath);
  }

  /** Link sets that conform alone may break a shape together. */
  @Test
  void linksAndTopicsConformTogether() {
    Graph graph = read("ontology/links");
    RDFParser.source("ontology/topics.ttl").parse(graph);
    assertThat(Shapes.ofData().validate(graph)).isEmpty();
  }

  @Test
  void hasNoBlankNodes() {
    assertThat(ONTOLOGY.stream())
        .noneMatch(triple -> triple.getSubject().isBlank() || triple.getObject().isBlank());
  }

  @Test
  void noTwoThingsOfAKindShareALabel() {
    assertThat(
            Stream.of(SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel)
                .flatMap(label -> ONTOLOGY.stream(Node.ANY, label.asNode(), Node.ANY)))
        .extracting(label -> kind(label.getSubject()) + " " + label.getObject())
        .doesNotHaveDuplicates();
  }

  @Test
  void noTwoThingsOfAKindShareAKey() {
    assertThat(ONTOLOGY.stream(Node.ANY, SKOS.notation.asNode(), Node.ANY))
        .extracting(key -> kind(key.getSubject()) + " " + key.getObject())
        .doesNotHaveDuplicates();
  }

  @Test
  void eachConceptsAddressIsItsSchemesAndItsKey() {
    assertThat(ONTOLOGY.stream(Node.ANY, SKOS.inScheme.asNode(), Node.ANY))
        .allSatisfy(
            concept ->
                assertThat(concept.getSubject().getURI())
                    .isEqualTo(concept.getObject() + "/" + key(concept.getSubject())));
  }

  @Test
  void ranksFollowTheScaleOfStrengths() {
    assertThat(
            List.of("must", "should", "should-endeavour", "should-consider", "encouraged", "may"))
        .extracting(OntologyTest::rank)
        .containsExactly(7, 5, 4, 3, 2, 1);
    assertThat(rank("should-seek")).isEqualTo(rank("should-endeavour"));
    assertThat(rank("invited")).isEqualTo(rank("encouraged"));
  }

  @Test
  void versionsAgree() throws IOException {
    String version = value(HEADER, OWL2.versionInfo.asNode()).getLiteralLexicalForm();
    assertThat(value(HEADER, OWL2.versionIRI.asNode()).getURI()).isEqualTo(HEADER + "/" + version);
    assertThat(Files.readString(Path.of("pom.xml"))).contains("<version>" + version + "</version>");
    assertThat(ONTOLOGY.stream(Node.ANY, OWL2.versionInfo.asNode(), Node.ANY))
        .allMatch(stated -> stated.getObject().getLiteralLexicalForm().equals(version));
  }

  @Test
  void everyTermThatAShapeUsesIsDeclared() {
    assertThat(termsOfShapes().filter(term -> !isDeclared(term)))
        .containsExactlyInAnyOrderElementsOf(OF_OTHERS);
  }

  @Test
  void everyTermOfOursIsDefinedByOurOntology() {
    assertThat(
            ONTOLOGY.stream()
                .map(Triple::getSubject)
                .filter(subject -> subject.getURI().startsWith(Rap.NAMESPACE)))
        .allMatch(term -> value(term, RDFS.Nodes.isDefinedBy).equals(HEADER));
  }

  /** Not even a class and a property, because people read labels and not capitals. */
  @Test
  void noTwoTermsOfOursShareALabel() {
    assertThat(ONTOLOGY.stream(Node.ANY, RDFS.Nodes.label, Node.ANY))
        .filteredOn(label -> label.getSubject().getURI().startsWith(Rap.NAMESPACE))
        .extracting(Triple::getObject)
        .doesNotHaveDuplicates();
  }

  @Test
  void everyExampleQuotesAParagraph() {
    assertThat(ONTOLOGY.stream(Node.ANY, SKOS.example.asNode(), Node.ANY))
        .allSatisfy(
            example ->
                assertThat(example.getObject().getLiteralLexicalForm())
                    .contains("“", "”", "para. "));
  }

  /**
   * The classes, properties and paths named by shapes, without the shapes and values themselves.
   */
  private static Stream<Node> termsOfShapes() {
    return SHAPES.stream()
        .map(Triple::getObject)
        .filter(Node::isURI)
        .filter(term -> !SHAPES.contains(term, RDF.Nodes.type, Node.ANY))
        .distinct();
  }

  private static boolean isDeclared(Node term) {
    return COMMON.stream().anyMatch(term.getURI()::startsWith)
        || ONTOLOGY.contains(term, RDF.Nodes.type, Node.ANY);
  }

  /** Things of a kind: concepts of one scheme, parts of one treaty, or individuals of one class. */
  private static String kind(Node thing) {
    return Stream.of(SKOS.inScheme.asNode(), IS_PART_OF, RDF.Nodes.type)
        .map(property -> values(thing, property))
        .filter(values -> !values.isEmpty())
        .findFirst()
        .orElseThrow()
        .toString();
  }

  private static String key(Node concept) {
    return value(concept, SKOS.notation.asNode()).getLiteralLexicalForm();
  }

  private static int rank(String strength) {
    Node concept = NodeFactory.createURI("https://w3id.org/rapporteur/id/strength/" + strength);
    return (int) value(concept, Rap.rank).getLiteralValue();
  }

  private static Node value(Node subject, Node property) {
    return values(subject, property).get(0);
  }

  private static List<Node> values(Node subject, Node property) {
    return ONTOLOGY.stream(subject, property, Node.ANY)
        .map(Triple::getObject)
        .sorted(Comparator.comparing(Node::toString))
        .toList();
  }

  private static Graph read(String folder) {
    Graph graph = GraphFactory.createDefaultGraph();
    files(folder).forEach(file -> RDFParser.source(file.toPath()).parse(graph));
    return graph;
  }

  private static Stream<File> files(String folder) {
    return Arrays.stream(new File(folder).listFiles((parent, name) -> name.endsWith(".ttl")));
  }
}
