package org.w3id.rapporteur.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** States: every code, name and regional group; former and renamed States. */
class StatesTest {
  private static final String RAP = "https://w3id.org/rapporteur/ns#";
  private static final Graph NAMES = Vocabulary.load();
  private static final Pattern NAME = Pattern.compile("“(?:the )?([^”]+)”");

  @Test
  void thereAreTheMembersTheObserversTwoPartiesToTreatiesAndFormerStates() {
    assertThat(states().filter(state -> !isFormer(state))).hasSize(193 + 2 + 2);
    assertThat(states().filter(StatesTest::isFormer).map(Node::getLocalName))
        .containsExactlyInAnyOrder("CSK", "DDR", "SCG", "SUN", "YMD", "YUG");
  }

  @Test
  void eachHasItsCodesAndANameInSixLanguages() {
    assertThat(states())
        .allSatisfy(
            state -> {
              assertThat(texts(state, "alpha2")).singleElement().asString().matches("[A-Z]{2}");
              assertThat(texts(state, "m49")).singleElement().asString().matches("[0-9]{3}");
              assertThat(values(state, SKOS.prefLabel.asNode()).map(Node::getLiteralLanguage))
                  .containsExactlyInAnyOrder("ar", "en", "es", "fr", "ru", "zh");
            });
  }

  @Test
  void aFormalNameStandsInSixLanguages() {
    assertThat(
            states()
                .filter(state -> !isFormer(state))
                .filter(state -> texts(state, "formalName").size() != 6)
                .map(Node::getLocalName))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "group-of-african-states, 54",
    "group-of-asia-pacific-states, 54",
    "group-of-eastern-european-states, 23",
    "GRULAC, 33",
    "WEOG, 29"
  })
  void aRegionalGroupCountsSoManyStates(String group, int states) {
    Node organization =
        NodeFactory.createURI("https://w3id.org/rapporteur/id/organization/" + group);
    assertThat(NAMES.stream(Node.ANY, term("regionalGroup"), organization)).hasSize(states);
  }

  /**
   * The 193 members are in five groups, each in one; other States and former States are in none.
   */
  @Test
  void eachMemberStateCountsInOneRegionalGroup() {
    assertThat(
            states()
                .filter(state -> !isFormer(state))
                .filter(state -> values(state, term("regionalGroup")).count() != 1)
                .map(Node::getLocalName))
        .containsExactlyInAnyOrder("COK", "NIU", "PSE", "VAT");
    assertThat(states().filter(StatesTest::isFormer))
        .noneMatch(state -> NAMES.contains(state, term("regionalGroup"), Node.ANY));
  }

  @ParameterizedTest
  @CsvSource({
    "ISR, WEOG, since 2000",
    "KIR, group-of-asia-pacific-states,",
    "TUR, WEOG, Asia-Pacific States too",
    "USA, WEOG, A member of no regional group"
  })
  void whoseGroupIsNotPlainHasANote(String code, String group, String note) {
    Node state = NodeFactory.createURI("https://w3id.org/rapporteur/id/state/" + code);
    assertThat(values(state, term("regionalGroup")).map(Node::getLocalName)).containsExactly(group);
    assertThat(values(state, SKOS.scopeNote.asNode()).map(Node::getLiteralLexicalForm))
        .allSatisfy(said -> assertThat(said).contains(note));
    assertThat(NAMES.contains(state, SKOS.scopeNote.asNode(), Node.ANY)).isEqualTo(note != null);
  }

  /**
   * The Baltic States are not successors of the Soviet Union: they existed before it annexed them.
   */
  @ParameterizedTest
  @CsvSource({
    "CSK, CZE SVK",
    "DDR, DEU",
    "SCG, MNE SRB",
    "SUN, ARM AZE BLR GEO KAZ KGZ MDA RUS TJK TKM UKR UZB",
    "YMD, YEM",
    "YUG, BIH HRV MKD SCG SVN"
  })
  void aDissolvedStateLeadsToThoseThatCameAfter(String code, String successors) {
    Node state = NodeFactory.createURI("https://w3id.org/rapporteur/id/state/" + code);
    assertThat(values(state, DCTerms.isReplacedBy.asNode()).map(Node::getLocalName))
        .containsExactlyInAnyOrder(successors.split(" "));
  }

  /** A report that prints the formal name can then be read. */
  @Test
  void aFormalNameIsALabel() {
    assertThat(NAMES.stream(Node.ANY, term("formalName"), Node.ANY))
        .isNotEmpty()
        .allMatch(formal -> isLabel(formal.getSubject(), formal.getObject()));
  }

  @Test
  void aFormerNameIsALabel() {
    assertThat(NAMES.stream(Node.ANY, SKOS.historyNote.asNode(), Node.ANY))
        .allSatisfy(
            note ->
                assertThat(formerNames(note.getObject()))
                    .allMatch(name -> isLabel(note.getSubject(), name)));
  }

  @ParameterizedTest
  @CsvSource({
    "CZE, Czech Republic, 2016",
    "SWZ, Swaziland, 2018",
    "MKD, former Yugoslav Republic of Macedonia, 2019",
    "TUR, Turkey, 2022",
    "LBY, Libyan Arab Jamahiriya, 2011",
    "CPV, Cape Verde, 2013",
    "GMB, Islamic Republic of the Gambia, 2017"
  })
  void aRenamedStateStaysOne(String code, String former, String until) {
    Node state = NodeFactory.createURI("https://w3id.org/rapporteur/id/state/" + code);
    Node note = values(state, SKOS.historyNote.asNode()).findFirst().orElseThrow();
    assertThat(note.getLiteralLexicalForm()).contains(former + "”").endsWith(" " + until + ".");
    assertThat(NAMES.contains(state, DCTerms.isReplacedBy.asNode(), Node.ANY)).isFalse();
  }

  /** Names as reports of the last decades print them. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          the United States                              | USA
          Netherlands (Kingdom of the)                   | NLD
          Bolivia (Plurinational State of)               | BOL
          Gambia (Islamic Republic of the)               | GMB
          The former Yugoslav Republic of Macedonia      | MKD
          Republic of Moldova                            | MDA
          Serbia and Montenegro                          | SCG
          Yugoslavia                                     | YUG
          Union of Soviet Socialist Republics            | SUN
          Ukrainian SSR                                  | UKR
          Czech Republic                                 | CZE
          Côte d'Ivoire                                  | CIV
          Cote d’Ivoire                                  | CIV
          Turkey                                         | TUR
          Cook Islands                                   | COK
          Holy See                                       | VAT
          Palestine                                      | PSE
          Congo                                          | COG
          Democratic Republic of the Congo               | COD
          """)
  void aFormThatReportsPrintIsKnown(String printed, String code) {
    assertThat(new Dictionary(NAMES).named(printed).map(Name::key)).contains(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Macedonia", "Great Britain", "Ruritania", "America", "Korea"})
  void aFormThatMayMeanAnotherIsNot(String printed) {
    assertThat(new Dictionary(NAMES).named(printed)).isEmpty();
  }

  private static Stream<Node> states() {
    return NAMES.stream(Node.ANY, RDF.type.asNode(), term("State")).map(Triple::getSubject);
  }

  private static boolean isFormer(Node state) {
    return NAMES.contains(state, DCTerms.isReplacedBy.asNode(), Node.ANY);
  }

  private static List<Node> formerNames(Node note) {
    return NAME.matcher(note.getLiteralLexicalForm())
        .results()
        .map((MatchResult name) -> NodeFactory.createLiteralLang(name.group(1), "en"))
        .toList();
  }

  private static boolean isLabel(Node state, Node name) {
    return Stream.of(SKOS.prefLabel, SKOS.altLabel)
        .anyMatch(label -> NAMES.contains(state, label.asNode(), name));
  }

  private static List<String> texts(Node state, String property) {
    return values(state, term(property)).map(Node::getLiteralLexicalForm).toList();
  }

  private static Stream<Node> values(Node state, Node property) {
    return NAMES.stream(state, property, Node.ANY).map(Triple::getObject);
  }

  private static Node term(String name) {
    return NodeFactory.createURI(RAP + name);
  }
}
