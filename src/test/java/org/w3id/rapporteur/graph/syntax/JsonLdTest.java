package org.w3id.rapporteur.graph.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3id.rapporteur.dictionary.Vocabulary;
import org.w3id.rapporteur.facts.ReportMetadata;
import org.w3id.rapporteur.graph.Addresses;
import org.w3id.rapporteur.graph.Rap;
import org.w3id.rapporteur.pipeline.Pipeline;
import org.w3id.rapporteur.pipeline.Publication;

class JsonLdTest {
  private static final Pipeline PIPELINE = new Pipeline(Addresses.DEFAULT_BASE);
  private static final Publication SEED =
      PIPELINE.read(Path.of("reports/CTOC-COP-WG.7-2015-6.txt"), ReportMetadata.NONE).value();
  private static final Node REPORT = PIPELINE.addresses().id(SEED.path());

  /** Triples that another ontology may have, and several values where one is expected. */
  private static final Graph ODD =
      turtle(
          """
          @prefix rap: <https://w3id.org/rapporteur/ns#> .
          @prefix eli: <http://data.europa.eu/eli/ontology#> .
          @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
          @prefix dcterms: <http://purl.org/dc/terms/> .
          @base <https://example.org/> .
          <a> a rap:Report , <B> , "c" ; rap:order "05"^^xsd:integer , 7 , 12345678901234567890 , "seven" ;
            rap:text "plain" , "words"@en , "more"@en , "mots"@fr , <text> ; rap:negated "1"^^xsd:boolean , true ;
            rap:cited "no address" , _:b ; dcterms:issued "2015"^^xsd:gYear , "2015-11-20"^^xsd:date ;
            <own/term> 1.50 , "x" , <a> ; eli:is_part_of <a> , <c> .
          <c> eli:is_part_of <d> . <d> eli:is_part_of <c> .
          _:b rap:evidence _:b , <e> . <e> rap:evidence <f> . <f> a rap:Report .
          """);

  private static Graph turtle(String text) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(text, Lang.TURTLE).parse(graph);
    return graph;
  }

  static Stream<Graph> graphs() {
    return Stream.of(
        SEED.graph(),
        SEED.corrections(),
        SEED.entry(),
        Vocabulary.load("topics"),
        Vocabulary.load("session"),
        ODD,
        GraphFactory.createDefaultGraph());
  }

  private static byte[] written(Graph graph, Node root) {
    List<Triple> triples = new ArrayList<>(graph.find().toList());
    return JsonLdWriter.write(triples, Optional.ofNullable(root));
  }

  private static JsonObject document(byte[] bytes) {
    try {
      return JsonDocument.of(new ByteArrayInputStream(bytes))
          .getJsonContent()
          .orElseThrow()
          .asJsonObject();
    } catch (JsonLdError e) {
      throw new IllegalStateException(e);
    }
  }

  private static Graph parsed(byte[] bytes) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.source(new ByteArrayInputStream(bytes)).lang(Lang.JSONLD11).parse(graph);
    return graph;
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("graphs")
  void jenaReadsTheSame(Graph graph) {
    assertThat(parsed(written(graph, REPORT)).isIsomorphicWith(graph)).isTrue();
    if (graph == SEED.graph()) return;
    Node other = NodeFactory.createURI("https://example.org/c");
    assertThat(parsed(written(graph, other)).isIsomorphicWith(graph)).isTrue();
    assertThat(parsed(written(graph, null)).isIsomorphicWith(graph)).isTrue();
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("graphs")
  void rdf4jReadsTheSame(Graph graph) throws IOException {
    RdfWriter writer = new RdfWriter(Addresses.DEFAULT_BASE);
    var quads = RdfWriter.quads(null, graph.find().toList());
    Model turtle = read(writer.write(quads, RdfSyntax.TURTLE), RDFFormat.TURTLE);
    Model json = read(writer.write(quads, RdfSyntax.JSONLD, Optional.of(REPORT)), RDFFormat.JSONLD);
    assertThat(Models.isomorphic(json, turtle)).isTrue();
  }

  private static Model read(byte[] bytes, RDFFormat format) throws IOException {
    return Rio.parse(new ByteArrayInputStream(bytes), format);
  }

  /**
   * The document has the form that the JSON-LD algorithms give it. Our writer never shortens an
   * address by a prefix, so terms are left out of the comparison.
   */
  @ParameterizedTest(name = "{index}")
  @MethodSource("graphs")
  void compactingByThePublishedContextChangesNothing(Graph graph) throws JsonLdError {
    if (graph == ODD || graph.isEmpty()) return;
    JsonObject written = document(written(graph, null));
    JsonObject compacted =
        JsonLd.compact(
                JsonDocument.of(written),
                JsonDocument.of(new ByteArrayInputStream(JsonLdContext.published())))
            .get();
    List<JsonObject> things = written.getJsonArray("@graph").getValuesAs(JsonObject.class);
    for (int i = 0; i < things.size(); i++) {
      if (!things.get(i).getString("id").startsWith(Addresses.DEFAULT_BASE + "id/")) continue;
      assertThat(compacted.getJsonArray("@graph").get(i)).isEqualTo(things.get(i));
    }
  }

  @Test
  void sameTriplesInAnyOrder_sameBytes() {
    List<Triple> triples = new ArrayList<>(SEED.graph().find().toList());
    byte[] once = JsonLdWriter.write(triples, Optional.of(REPORT));
    java.util.Collections.reverse(triples);
    assertThat(JsonLdWriter.write(triples, Optional.of(REPORT))).isEqualTo(once);
  }

  @Test
  void aReportIsATreeOfSectionsParagraphsAndWhatTheyState() {
    JsonObject report = document(written(SEED.graph(), REPORT));
    assertThat(report.getString("id")).isEqualTo(REPORT.getURI());
    assertThat(report.getJsonArray("type").getString(0)).isEqualTo("Report");
    assertThat(report.getJsonObject("title").getString("en")).startsWith("Report on the meeting");
    assertThat(report.getJsonArray("parts"))
        .extracting(part -> part.asJsonObject().getString("number"))
        .startsWith("I", "II", "III");
    JsonObject paragraph = find(report, REPORT.getURI() + "/para/12");
    assertThat(paragraph.getString("number")).isEqualTo("12");
    assertThat(paragraph.getInt("order")).isEqualTo(12);
    JsonObject recommendation = find(paragraph, REPORT.getURI() + "/recommendation/12");
    JsonObject provision = recommendation.getJsonArray("provisions").getJsonObject(0);
    assertThat(provision.getString("strength")).endsWith("/strength/should");
    assertThat(provision.getBoolean("negated")).isFalse();
    JsonObject evidence = provision.getJsonArray("evidence").getJsonObject(0);
    assertThat(evidence.getJsonObject("hasSelector").getInt("start")).isEqualTo(4339);
    assertThat(provision.getJsonArray("statedIn").getString(0)).endsWith("/para/12");
  }

  private static JsonObject find(JsonObject within, String id) {
    if (id.equals(within.getString("id", ""))) return within;
    return within.values().stream()
        .filter(jakarta.json.JsonArray.class::isInstance)
        .flatMap(array -> array.asJsonArray().stream())
        .filter(JsonObject.class::isInstance)
        .map(each -> find(each.asJsonObject(), id))
        .filter(found -> found != null)
        .findFirst()
        .orElse(null);
  }

  /** A property has the same form everywhere: one value, an array, or words by language. */
  @Test
  void formsAreThoseOfTheContext() {
    JsonLdContext context = JsonLdContext.current();
    for (Graph graph : List.of(SEED.graph(), SEED.corrections(), Vocabulary.load())) {
      Set<String> unforeseen = new TreeSet<>();
      for (Triple triple : graph.find().toList()) {
        String property = triple.getPredicate().getURI();
        if (triple.getPredicate().equals(RDF.type.asNode())) continue;
        Optional<JsonLdContext.Term> term = context.property(property);
        boolean isOne = term.isPresent() && !term.get().isSet() && !term.get().isByLanguage();
        int values =
            graph.find(triple.getSubject(), triple.getPredicate(), Node.ANY).toList().size();
        if (term.isEmpty() || isOne && values > 1) unforeseen.add(property);
      }
      assertThat(unforeseen).isEmpty();
    }
  }

  @Test
  void everyTermOfOursHasItsName() {
    JsonLdContext context = JsonLdContext.current();
    Map<String, Set<String>> missing =
        Map.of("properties", new TreeSet<>(), "classes", new TreeSet<>());
    Graph ontology = Vocabulary.load();
    for (Triple typed : ontology.find(Node.ANY, RDF.type.asNode(), Node.ANY).toList()) {
      String term = typed.getSubject().toString();
      if (!term.startsWith(Rap.NAMESPACE)) continue;
      String name = term.substring(Rap.NAMESPACE.length());
      if (typed.getObject().equals(OWL.Class.asNode())) {
        if (!context.type(term).equals(Optional.of(name))) missing.get("classes").add(term);
      } else if (!context.property(term).map(JsonLdContext.Term::name).equals(Optional.of(name))) {
        missing.get("properties").add(term);
      }
    }
    assertThat(missing.values()).allSatisfy(terms -> assertThat(terms).isEmpty());
  }

  /** The context and the ontology agree on the types of values. */
  @Test
  void formsAgreeWithTheOntology() {
    Graph ontology = Vocabulary.load();
    for (Triple property :
        ontology.find(Node.ANY, RDF.type.asNode(), OWL.ObjectProperty.asNode()).toList()) {
      JsonLdContext.current()
          .property(property.getSubject().getURI())
          .ifPresent(term -> assertThat(term.isLink()).as(term.name()).isTrue());
    }
    for (Triple range : ontology.find(Node.ANY, RDFS.range.asNode(), Node.ANY).toList()) {
      String type = range.getObject().toString();
      if (!type.startsWith("http://www.w3.org/2001/XMLSchema#")) continue;
      String expected = type.endsWith("#string") ? "" : type;
      assertThat(JsonLdContext.current().property(range.getSubject().getURI()).orElseThrow().type())
          .as(range.getSubject().getURI())
          .isEqualTo(expected);
    }
  }

  @Test
  void aDocumentHoldsOnlyTheNamesThatItUses() {
    Graph item =
        turtle(
            """
            @prefix rap: <https://w3id.org/rapporteur/ns#> .
            <https://example.org/a> a rap:Paragraph ; rap:order 3 ; <http://www.w3.org/ns/dcat#theme> "x"@en .
            """);
    JsonObject document = document(written(item, NodeFactory.createURI("https://example.org/a")));
    assertThat(document.getJsonObject("@context").keySet())
        .containsExactlyInAnyOrder(
            "@version", "id", "type", "included", "dcat", "rap", "xsd", "Paragraph", "order");
    assertThat(document.keySet()).containsExactly("@context", "id", "type", "dcat:theme", "order");
  }

  @Test
  void whatIsDescribedBesideIsIncluded() {
    Graph two =
        turtle(
            """
            @prefix rap: <https://w3id.org/rapporteur/ns#> .
            @base <https://example.org/> .
            <state> a rap:State . <fact> rap:speaker <state> .
            """);
    JsonObject document =
        document(written(two, NodeFactory.createURI("https://example.org/state")));
    assertThat(document.getString("id")).isEqualTo("https://example.org/state");
    assertThat(
            document.getJsonArray("included").getValuesAs(JsonObject.class).stream()
                .map(each -> each.getString("speaker"))
                .collect(Collectors.toList()))
        .containsExactly("https://example.org/state");
  }
}
