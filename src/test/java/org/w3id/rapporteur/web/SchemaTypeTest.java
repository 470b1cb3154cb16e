package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.rapporteur.query.PlanCheck;
import org.w3id.rapporteur.store.RdfDataset;

/** What the queries for schema.org find of things, and what they look at for it. */
class SchemaTypeTest {
  private static final String THING = "https://data.example.org/thing";

  private static JsonObject described(String turtle) {
    Graph triples = GraphFactory.createDefaultGraph();
    RDFParser.fromString(
            """
            PREFIX dcat: <http://www.w3.org/ns/dcat#>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX org: <http://www.w3.org/ns/org#>
            PREFIX rap: <https://w3id.org/rapporteur/ns#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            BASE <https://data.example.org/>
            """
                + turtle,
            Lang.TURTLE)
        .parse(triples);
    SitePaths addresses =
        SitePaths.of(new ServerOptions("127.0.0.1", 8080, ServerOptions.DEFAULT_BASE));
    return SchemaThing.of(
            NodeFactory.createURI(THING), RdfDataset.of(triples), PageLocale.english(addresses))
        .described("no name");
  }

  @Test
  void everyFileIsTheQueryOfAType_andAPageAsksAtMostTwo() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/web/schema-org"))) {
      assertThat(SchemaType.ALL.stream().flatMap(type -> type.files().stream()).distinct())
          .containsExactlyInAnyOrderElementsOf(
              files.map(file -> file.getFileName().toString().replace(".rq", "")).toList());
    }
    for (SchemaType type : SchemaType.ALL)
      assertThat(type.queries()).hasSizeBetween(1, 2).allMatch(Query::isConstructType);
  }

  static Stream<SchemaType> types() {
    return SchemaType.ALL.stream();
  }

  @ParameterizedTest
  @MethodSource("types")
  void everyPatternStartsAtTheThing(SchemaType type) {
    PlanCheck check = PlanCheck.ofReport(Map.of(Var.alloc("thing"), NodeFactory.createURI(THING)));
    for (Query query : type.queries()) assertThat(check.findings(type.type(), query)).isEmpty();
  }

  @Test
  void theFirstTypeThatFitsApplies() {
    Set<String> types = Set.of(AddressNames.expand("eli:Work"), AddressNames.expand("rap:Report"));
    assertThat(SchemaType.of(types).term()).isEqualTo("Report");
    assertThat(SchemaType.of(Set.of(AddressNames.expand("rap:Provision"))).term())
        .isEqualTo("Thing");
  }

  @Test
  void otherNamesAreInEveryLanguageAndInOrder_otherTextIsEnglish() {
    JsonObject state =
        described(
            """
            <thing> a rap:State ; skos:prefLabel "Spain"@en, "España"@es, "Espagne"@fr ;
              skos:altLabel "Kingdom of Spain"@en ;
              skos:definition "A State."@en, "Un État."@fr .
            """);
    assertThat(state.getString("name")).isEqualTo("Spain");
    assertThat(state.getJsonArray("alternateName"))
        .isEqualTo(
            Json.createArrayBuilder(List.of("Espagne", "España", "Kingdom of Spain")).build());
    assertThat(state.getString("description")).isEqualTo("A State.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<thing> a rap:State", "<thing> a rap:State ; skos:prefLabel \"España\"@es"})
  void aThingWithoutEnglishNameHasTheGivenOne(String turtle) {
    assertThat(described(turtle + " .").getString("name")).isEqualTo("no name");
  }

  @Test
  void linkedThingsHaveTypeAndName_blankNodesOnlyIfNamed() {
    JsonObject report =
        described(
            """
            <thing> a rap:Report ; dcterms:creator <body>, [], [ skos:prefLabel "Secretariat" ] .
            <body> skos:prefLabel "Working Group"@en, "Groupe de travail"@fr .
            """);
    assertThat(report.getJsonArray("creator").getValuesAs(JsonObject.class))
        .extracting(creator -> creator.getString("name"))
        .containsExactlyInAnyOrder("Working Group", "Secretariat");
  }

  @Test
  void aPlaceKeepsItsNameInEveryLanguage() {
    JsonObject session = described("<thing> a rap:Session ; rap:place \"Genève\"@fr .");
    assertThat(session.getJsonObject("location").getString("name")).isEqualTo("Genève");
  }

  @Test
  void aThingThatLinksToItselfIsDescribedOnce() {
    JsonObject body = described("<thing> a rap:Body ; org:subOrganizationOf <thing> .");
    assertThat(body.keySet())
        .containsExactlyInAnyOrder("@type", "@id", "name", "parentOrganization");
    JsonObject dataset = described("<thing> a dcat:Dataset ; dcat:distribution <thing> .");
    assertThat(dataset.getJsonObject("distribution").getString("@type")).isEqualTo("DataDownload");
  }

  @Test
  void everyDatasetIsFree() {
    assertThat(described("<thing> a dcat:Dataset .").getBoolean("isAccessibleForFree")).isTrue();
  }

  @Test
  void aFileIsDescribedWithItsDataset() {
    JsonObject dataset =
        described(
            """
            <thing> a dcat:Dataset ; dcat:distribution <file> .
            <file> a dcat:Distribution ; dcat:downloadURL <all.nq> ; dcat:byteSize 12 .
            """);
    assertThat(dataset.getJsonObject("distribution").getString("contentUrl"))
        .isEqualTo("https://data.example.org/all.nq");
    assertThat(dataset.getJsonObject("distribution").getString("contentSize")).isEqualTo("12");
  }
}
