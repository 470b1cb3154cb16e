package org.w3id.rapporteur.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Treaties: their dates, their short titles and every one of their articles. */
class InstrumentsTest {
  private static final String ELI = "http://data.europa.eu/eli/ontology#";
  private static final String INSTRUMENT = "https://w3id.org/rapporteur/id/instrument/";
  private static final Graph NAMES = Vocabulary.load();

  @ParameterizedTest
  @CsvSource({
    "UNTOC, 41, 2000-11-15, 2003-09-29, XVIII-12, Organized Crime Convention",
    "TIP-PROTOCOL, 20, 2000-11-15, 2003-12-25, XVIII-12-a, Trafficking in Persons Protocol",
    "SOM-PROTOCOL, 25, 2000-11-15, 2004-01-28, XVIII-12-b, Smuggling of Migrants Protocol",
    "FIREARMS-PROTOCOL, 21, 2001-05-31, 2005-07-03, XVIII-12-c, Firearms Protocol",
    "UNCAC, 71, 2003-10-31, 2005-12-14, XVIII-14, Convention against Corruption"
  })
  void aTreatyHasItsDatesItsNumberAndItsArticles(
      String key, int articles, String adopted, String inForce, String number, String shortTitle) {
    Node treaty = NodeFactory.createURI(INSTRUMENT + key);
    assertThat(texts(treaty, eli("date_document"))).containsExactly(adopted);
    assertThat(texts(treaty, eli("first_date_entry_in_force"))).containsExactly(inForce);
    assertThat(texts(treaty, eli("id_local"))).containsExactly(number);
    assertThat(texts(treaty, DCTerms.alternative.asNode())).containsExactly(shortTitle);
    assertThat(texts(treaty, SKOS.altLabel.asNode())).contains(shortTitle);
    assertThat(
            NAMES.stream(Node.ANY, eli("is_part_of"), treaty)
                .map(part -> texts(part.getSubject(), eli("number")).get(0)))
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(1, articles).mapToObj(String::valueOf).toList());
  }

  @Test
  void thereAre178Articles() {
    assertThat(NAMES.stream(Node.ANY, eli("is_part_of"), Node.ANY).map(Triple::getSubject))
        .hasSize(178)
        .allSatisfy(article -> assertThat(texts(article, SKOS.prefLabel.asNode())).hasSize(1))
        .allSatisfy(
            article ->
                assertThat(article.getURI())
                    .endsWith("/article/" + texts(article, eli("number")).get(0)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      UNTOC/article/1              | Statement of purpose
      UNTOC/article/16             | Extradition
      UNTOC/article/18             | Mutual legal assistance
      UNTOC/article/28             | Collection, exchange and analysis of information on the nature of organized crime
      UNTOC/article/41             | Depositary and languages
      TIP-PROTOCOL/article/6       | Assistance to and protection of victims of trafficking in persons
      TIP-PROTOCOL/article/20      | Depositary and languages
      SOM-PROTOCOL/article/6       | Criminalization
      SOM-PROTOCOL/article/8       | Measures against the smuggling of migrants by sea
      SOM-PROTOCOL/article/19      | Saving clause
      FIREARMS-PROTOCOL/article/8  | Marking of firearms
      FIREARMS-PROTOCOL/article/21 | Depositary and languages
      UNCAC/article/1              | Statement of purpose
      UNCAC/article/54             | Mechanisms for recovery of property through international cooperation in confiscation
      UNCAC/article/71             | Depositary and languages
      """)
  void anArticleHasItsTitle(String article, String title) {
    assertThat(texts(NodeFactory.createURI(INSTRUMENT + article), SKOS.prefLabel.asNode()))
        .containsExactly(title);
  }

  private static List<String> texts(Node subject, Node property) {
    return NAMES.stream(subject, property, Node.ANY)
        .map(triple -> triple.getObject().getLiteralLexicalForm())
        .toList();
  }

  private static Node eli(String name) {
    return NodeFactory.createURI(ELI + name);
  }
}
