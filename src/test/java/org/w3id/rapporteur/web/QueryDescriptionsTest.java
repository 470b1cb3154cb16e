package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.rapporteur.query.NamedQuery;
import org.w3id.rapporteur.query.QueryLibrary;
import org.w3id.rapporteur.shapes.Shapes;

/** The queries described as RDF: found by SPARQL, valid, and run as described. */
class QueryDescriptionsTest {
  private static final Node SELECT = NodeFactory.createURI("http://www.w3.org/ns/shacl#select");

  private static Graph graph(String path) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.create()
        .source(new StringReader(TestSite.get(path).body()))
        .lang(Lang.TURTLE)
        .parse(graph);
    return graph;
  }

  private static HttpResponse<String> csv(String query) {
    return TestSite.get(
        "/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8), "Accept", "text/csv");
  }

  @Test
  void conformToTheirShape() {
    Graph graph = graph("/dump/queries.ttl");
    assertThat(graph.find(Node.ANY, SELECT, Node.ANY).toList())
        .hasSameSizeAs(QueryLibrary.ofClassPath().queries());
    assertThat(Shapes.ofData().validate(graph)).isEmpty();
  }

  @Test
  void areFoundAsOtherPublishersExamplesAre() {
    String found =
        csv("""
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX schema: <https://schema.org/>
            PREFIX sh: <http://www.w3.org/ns/shacl#>
            SELECT ?question ?target WHERE {
              ?query a sh:SPARQLExecutable ; rdfs:comment ?question ; sh:select ?text ; schema:target ?target
            }
            """)
            .body();
    assertThat(found).contains("Who attends but never speaks?,https://w3id.org/rapporteur/sparql");
  }

  @Test
  void runAsTheyAreDescribed() {
    for (NamedQuery query : QueryLibrary.ofClassPath().queries()) {
      Graph graph = graph("/doc/query/" + query.name() + ".ttl");
      String text =
          graph.find(Node.ANY, SELECT, Node.ANY).next().getObject().getLiteralLexicalForm();
      HttpResponse<String> answer = csv(text);
      assertThat(answer.statusCode()).as(query.name()).isEqualTo(200);
      assertThat(answer.body()).isEqualTo(TestSite.get("/queries/" + query.name() + ".csv").body());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"jsonld", "rdf", "nt", "trig"})
  void areToBeHadInEverySyntax(String suffix) {
    assertThat(TestSite.get("/doc/query/outline." + suffix).body())
        .contains("The sections of a report")
        .contains("SPARQLSelectExecutable");
  }

  @Test
  void leadPeopleToTheQuery() {
    List<String> html = List.of("Accept", "text/html");
    HttpResponse<String> page = TestSite.get("/doc/query/outline", html.toArray(String[]::new));
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("/queries/outline");
  }
}
