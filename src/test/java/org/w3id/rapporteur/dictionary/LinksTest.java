package org.w3id.rapporteur.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Links to other datasets: each set names its source, and every link is in one golden list. */
class LinksTest {
  static final List<String> SETS = Vocabulary.LINKS;

  private static final String VOID = "http://rdfs.org/ns/void#";
  private static final Path LIST = Path.of("src/test/resources/golden/links.csv");

  @Test
  void everyFileIsLoaded() {
    assertThat(Arrays.stream(new File("ontology/links").list()).sorted())
        .containsExactlyElementsOf(
            SETS.stream().map(set -> set.substring("links/".length()) + ".ttl").sorted().toList());
  }

  @ParameterizedTest
  @FieldSource("SETS")
  void aSetJoinsOurNamesToTheirs(String set) {
    Graph graph = Vocabulary.load(set);
    Graph names = Vocabulary.load();
    Node header = NodeFactory.createURI("https://w3id.org/rapporteur/id/graph/" + set);
    assertThat(graph.contains(header, RDF.type.asNode(), voiD("Linkset"))).isTrue();
    assertThat(value(graph, header, DCTerms.source.asNode())).isNotBlank();
    String theirs = value(graph, header, voiD("objectsTarget"));
    assertThat(links(graph))
        .isNotEmpty()
        .allSatisfy(
            link -> {
              assertThat(names.contains(link.getSubject(), RDF.type.asNode(), Node.ANY)).isTrue();
              assertThat(graph.contains(header, voiD("linkPredicate"), link.getPredicate()))
                  .isTrue();
              assertThat(link.getObject().getURI()).startsWith(theirs);
            });
  }

  /** An exact match is one to one; a close match may have several. */
  @ParameterizedTest
  @FieldSource("SETS")
  void whatIsTheSameIsTheSameOnce(String set) {
    assertThat(
            links(Vocabulary.load(set)).stream()
                .filter(link -> link.getPredicate().getURI().matches(".*(sameAs|exactMatch)"))
                .map(Triple::getObject))
        .doesNotHaveDuplicates();
  }

  /**
   * The UNBIS Thesaurus files “migrant smuggling” under trafficking in persons (1006622), which is
   * another crime: it is only related to our smuggling, and only close to our trafficking.
   */
  @Test
  void smugglingOfMigrantsIsNoTraffickingInPersons() {
    Node trafficking = NodeFactory.createURI("http://metadata.un.org/thesaurus/1006622");
    assertThat(
            Vocabulary.load("links/unbis").stream(Node.ANY, Node.ANY, trafficking)
                .map(
                    link ->
                        link.getSubject().getLocalName()
                            + " "
                            + link.getPredicate().getLocalName()))
        .containsExactlyInAnyOrder(
            "smuggling-of-migrants relatedMatch", "trafficking-in-persons closeMatch");
  }

  /** The list of all links with their sources; rewritten by {@code -Dgolden=write}. */
  @Test
  void everyLinkIsListedWithItsSource() throws IOException {
    List<String> rows = new ArrayList<>(List.of("ours,relation,theirs,source"));
    for (String set : SETS) {
      Graph graph = Vocabulary.load(set);
      Node header = NodeFactory.createURI("https://w3id.org/rapporteur/id/graph/" + set);
      String source = value(graph, header, DCTerms.source.asNode()).replace("\"", "\"\"");
      links(graph).stream()
          .map(
              link ->
                  String.join(
                      ",",
                      link.getSubject().getURI().replaceFirst(".*/id/", ""),
                      link.getPredicate().getURI().replaceFirst(".*[/#]", ""),
                      "\"" + link.getObject().getURI() + "\"",
                      "\"" + source + "\""))
          .sorted()
          .forEach(rows::add);
    }
    if ("write".equals(System.getProperty("golden"))) {
      Files.write(LIST, rows);
    }
    assertThat(Files.readAllLines(LIST)).containsExactlyElementsOf(rows);
  }

  private static List<Triple> links(Graph graph) {
    return graph.find().toList().stream()
        .filter(triple -> !triple.getSubject().getURI().contains("/id/graph/links/"))
        .toList();
  }

  private static String value(Graph graph, Node subject, Node property) {
    Node value = graph.find(subject, property, Node.ANY).next().getObject();
    return value.isURI() ? value.getURI() : value.getLiteralLexicalForm();
  }

  private static Node voiD(String name) {
    return NodeFactory.createURI(VOID + name);
  }
}
