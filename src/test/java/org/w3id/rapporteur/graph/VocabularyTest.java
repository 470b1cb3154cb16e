package org.w3id.rapporteur.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;

class VocabularyTest {
  @Test
  void constantsAndOntologyNameTheSameTerms() throws IOException {
    assertThat(constants().map(VocabularyTest::value).map(Node::getURI))
        .containsExactlyInAnyOrderElementsOf(declared());
  }

  @Test
  void eachConstantIsCalledAsItsTerm() {
    assertThat(constants())
        .allSatisfy(field -> assertThat(value(field).getLocalName()).isEqualTo(field.getName()));
  }

  private static Stream<Field> constants() {
    return Arrays.stream(Rap.class.getFields()).filter(field -> field.getType() == Node.class);
  }

  private static Node value(Field constant) {
    try {
      return (Node) constant.get(null);
    } catch (IllegalAccessException cause) {
      throw new AssertionError(cause);
    }
  }

  private static Set<String> declared() throws IOException {
    Graph ontology = GraphFactory.createDefaultGraph();
    try (Stream<Path> files = Files.list(Path.of("ontology"))) {
      files
          .filter(file -> file.toString().endsWith(".ttl"))
          .forEach(file -> RDFParser.source(file).parse(ontology));
    }
    return Stream.of(
            OWL2.Class, OWL2.ObjectProperty, OWL2.DatatypeProperty, OWL2.AnnotationProperty)
        .flatMap(kind -> ontology.stream(Node.ANY, RDF.Nodes.type, kind.asNode()))
        .map(triple -> triple.getSubject().getURI())
        .filter(iri -> iri.startsWith(Rap.NAMESPACE))
        .collect(Collectors.toSet());
  }
}
