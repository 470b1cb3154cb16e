package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.XSD;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.rapporteur.dictionary.Vocabulary;
import org.w3id.rapporteur.graph.Rap;

/** The ontology as a page and as data: every term is found at its address. */
class OntologyPageTest {
  private static final Graph TERMS = Vocabulary.load();
  private static final Document PAGE = PageTest.read("/ontology");
  private static final String VERSION = "/ns/0.1.0";

  @Test
  void everyTermStandsAtItsAnchorWithItsWords() {
    assertThat(terms()).hasSizeGreaterThan(80);
    assertThat(terms())
        .allSatisfy(
            term -> {
              Element shown = shown(term.getLocalName());
              assertThat(shown.text())
                  .contains("rap:" + term.getLocalName())
                  .contains(words(term, RDFS.Nodes.label))
                  .contains(words(term, SKOS.definition.asNode()))
                  .contains(words(term, SKOS.example.asNode()));
            });
  }

  @Test
  void theIndexLeadsToEveryTerm() {
    assertThat(PAGE.select("nav[aria-label=Terms] li a[href]").eachAttr("href"))
        .containsAll(terms().stream().map(term -> "#" + term.getLocalName()).toList());
  }

  @Test
  void everyConceptStandsAtItsAnchorButTopics() {
    assertThat(TERMS.stream(Node.ANY, SKOS.inScheme.asNode(), Node.ANY))
        .filteredOn(concept -> !concept.getObject().getURI().endsWith("/topic"))
        .hasSizeGreaterThan(60)
        .allSatisfy(
            concept -> {
              String path = concept.getSubject().getURI().replaceFirst(".*/id/", "");
              assertThat(shown(path.replace('/', '-')).select("a").attr("href"))
                  .isEqualTo("/doc/" + path);
            });
    assertThat(PAGE.select("[id^=scheme-] h3 a").eachAttr("href"))
        .contains("/doc/strength", "/doc/topic");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "Provision, Domain of, rap:hedge",
    "DocumentBefore, Subclass of, rap:DocumentCited",
    "DocumentCited, Superclass of, rap:DocumentBefore",
    "Report, Subclass of, undo:MeetingReport",
    "Report, Close match, schema:Report",
    "Session, Range of, rap:session",
    "session, Range, rap:Session",
    "subItemOf, Domain, rap:AgendaItem",
    "rank, Range, xsd:integer",
    "Recommendation, Related match, undo:Recommendation"
  })
  void aTermStandsWithThoseItIsRelatedTo(String term, String relation, String other) {
    Element row = shown(term).selectFirst("dt:contains(%s)".formatted(relation)).parent();
    assertThat(row.selectFirst("dt").text()).isEqualTo(relation);
    assertThat(row.select("dd a").eachText()).contains(other);
  }

  @Test
  void termsOfOthersAreListedWithTheirVocabulary() {
    Element row = PAGE.selectFirst("[aria-labelledby=reused] dt:contains(eli-dl)").parent();
    assertThat(row.select("dd a").eachText()).contains("eli-dl:Participation");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/ns", VERSION})
  void get_page_303ToTheOntology(String path) {
    HttpResponse<String> response = TestSite.get(path, "Accept", "text/html");
    assertThat(response.statusCode()).isEqualTo(303);
    assertThat(TestSite.header(response, "Location"))
        .as("without a fragment, so that a browser keeps that of the term")
        .isEqualTo("/ontology");
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "/ns, text/turtle",
    "/ns, application/ld+json",
    "/ns, application/n-triples",
    "/ns, application/rdf+xml",
    "/ns/0.1.0, text/turtle",
    "/ns/0.1.0, application/ld+json",
    "/ns/0.1.0, application/n-triples",
    "/ns/0.1.0, application/rdf+xml"
  })
  void get_data_everyTriple(String path, String type) {
    HttpResponse<String> response = TestSite.get(path, "Accept", type);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(TestSite.header(response, "Content-Type")).startsWith(type);
    assertThat(TestSite.vary(response)).contains("Accept");
    assertThat(TestSite.header(response, "Link")).contains("<" + path + ".ttl>; rel=\"alternate\"");
    DatasetGraph data =
        RDFParser.fromString(response.body(), RDFLanguages.contentTypeToLang(type))
            .toDatasetGraph();
    assertThat(data.stream().map(Quad::asTriple))
        .filteredOn(triple -> triple.getSubject().getURI().startsWith(AddressNames.ONTOLOGY))
        .containsExactlyInAnyOrderElementsOf(
            TERMS.stream()
                .filter(triple -> triple.getSubject().getURI().startsWith(AddressNames.ONTOLOGY))
                .toList());
  }

  @Test
  void dataDeclaresEveryTermThatItUses() {
    Graph data = RDFParser.fromString(TestSite.get("/ns.ttl").body(), Lang.TURTLE).toGraph();
    Stream<Node> objects =
        Stream.of(RDFS.Nodes.subClassOf, RDFS.Nodes.domain, RDFS.Nodes.range)
            .flatMap(relation -> data.stream(Node.ANY, relation, Node.ANY))
            .map(Triple::getObject);
    assertThat(Stream.concat(data.stream().map(Triple::getPredicate), objects).distinct())
        .filteredOn(
            term -> !List.of(RDF.uri, RDFS.uri, OWL2.NS, XSD.NS).contains(term.getNameSpace()))
        .isNotEmpty()
        .allMatch(term -> data.contains(term, RDF.Nodes.type, Node.ANY));
  }

  @Test
  void schemesBringTheWholeOfTheirConcepts() {
    Graph data =
        RDFParser.fromString(TestSite.get("/doc/strength.ttl").body(), Lang.TURTLE).toGraph();
    assertThat(data.stream(Node.ANY, SKOS.inScheme.asNode(), Node.ANY).map(Triple::getSubject))
        .hasSize(8)
        .allMatch(concept -> data.contains(concept, SKOS.prefLabel.asNode(), Node.ANY))
        .allMatch(concept -> data.contains(concept, SKOS.definition.asNode(), Node.ANY));
  }

  @ParameterizedTest
  @MethodSource("org.w3id.rapporteur.web.OntologyFiles#names")
  void get_file_asItIsWritten(String name) throws IOException {
    HttpResponse<String> address = TestSite.get("/ontology/" + name);
    assertThat(address.statusCode()).isEqualTo(303);
    HttpResponse<String> file = TestSite.get(TestSite.header(address, "Location"));
    assertThat(TestSite.header(file, "Content-Type")).startsWith("text/turtle");
    assertThat(file.body()).isEqualTo(Files.readString(Path.of("ontology", name + ".ttl")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/ontology/none",
        "/ontology/none.ttl",
        "/ontology/states.rdf",
        "/ontology/shapes/../states.ttl"
      })
  void get_noFile_404(String path) {
    assertThat(TestSite.get(path).statusCode()).isIn(400, 404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ttl", "jsonld", "nt", "nq", "trig", "rdf"})
  void get_suffix_oneForm(String suffix) {
    HttpResponse<String> version = TestSite.get(VERSION + "." + suffix);
    assertThat(version.statusCode()).isEqualTo(200);
    assertThat(version.body()).isEqualTo(TestSite.get("/ns." + suffix).body()).contains("Adoption");
  }

  @Test
  void theVersionsAddressIsTheOneThatTheOntologyNames() {
    assertThat(TERMS.stream(Node.ANY, OWL2.versionIRI.asNode(), Node.ANY))
        .extracting(triple -> triple.getObject().getURI())
        .containsExactly("https://w3id.org/rapporteur" + VERSION);
    assertThat(PAGE.select("main dl a[href=" + VERSION + "]")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/ns/0.0.9", "/ns/0.0.9.ttl", "/ns/0.1.0.doc", "/ns/Recommendation"})
  void get_otherVersion_404(String path) {
    assertThat(TestSite.get(path).statusCode()).isEqualTo(404);
  }

  private static List<Node> terms() {
    return Stream.of(
            OWL2.Class, OWL2.ObjectProperty, OWL2.DatatypeProperty, OWL2.AnnotationProperty)
        .flatMap(type -> TERMS.stream(Node.ANY, RDF.Nodes.type, type.asNode()))
        .map(Triple::getSubject)
        .filter(term -> term.getURI().startsWith(Rap.NAMESPACE))
        .toList();
  }

  private static String words(Node term, Node property) {
    return TERMS.stream(term, property, Node.ANY)
        .map(triple -> triple.getObject().getLiteralLexicalForm())
        .findFirst()
        .orElseThrow();
  }

  private static Element shown(String id) {
    Element shown = PAGE.getElementById(id);
    assertThat(shown).as(id).isNotNull();
    return shown;
  }
}
