package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpResponse;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLdDocumentsTest {
  private static final String REPORT = "/doc/CTOC/COP/WG.7/2015/6";

  @Test
  void get_context() {
    HttpResponse<String> response = TestSite.get("/context.jsonld");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(TestSite.header(response, "Content-Type")).isEqualTo("application/ld+json");
    assertThat(TestSite.header(response, "Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(TestSite.header(response, "Cache-Control")).isEqualTo("public, max-age=86400");
    assertThat(TestSite.header(response, "ETag")).isNotEmpty();
    assertThat(response.body()).contains("\"statedIn\": {\"@id\": \"rap:statedIn\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        REPORT,
        REPORT + "/para/12",
        REPORT + "/para/63",
        REPORT + "/para/63/document/CTOC/COP/WG.4/2015/1",
        REPORT + "/recommendation/12",
        REPORT + "/en/text/63297444faa0",
        "/doc/state/ESP",
        "/doc/instrument/UNTOC",
        "/doc/session/CTOC/COP/WG.7/3",
        "/doc/graph/CTOC/COP/WG.7/2015/6",
        "/doc/dataset",
        "/dataset",
        "/ns"
      })
  void get_document_startsWithTheThingAndSaysWhatTurtleSays(String path) {
    String json = TestSite.get(path + ".jsonld").body();
    JsonObject document = object(json);
    String id = path.startsWith("/doc/") ? "/id/" + path.substring("/doc/".length()) : path;
    String expected = id.equals("/dataset") ? "/id/dataset" : id;
    assertThat(document.getString("id")).isEqualTo("https://w3id.org/rapporteur" + expected);
    Graph turtle = graph(TestSite.get(path + ".ttl").body(), Lang.TURTLE);
    assertThat(graph(json, Lang.JSONLD11).isIsomorphicWith(turtle)).isTrue();
  }

  private static JsonObject object(String json) {
    return Json.createReader(new StringReader(json)).readObject();
  }

  private static Graph graph(String text, Lang syntax) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(text, syntax).parse(graph);
    return graph;
  }

  @Test
  void get_paragraph_holdsItsFacts() {
    JsonObject paragraph = object(TestSite.get(REPORT + "/para/12.jsonld").body());
    assertThat(paragraph.getJsonObject("text").getString("en")).startsWith("States should");
    assertThat(paragraph.getString("isPartOf")).endsWith("/section/II.A");
    assertThat(paragraph.getJsonArray("states").getValuesAs(JsonObject.class))
        .anySatisfy(
            fact -> {
              assertThat(fact.getJsonArray("type").getString(0)).isEqualTo("Citation");
              assertThat(fact.getString("cited")).endsWith("/instrument/UNTOC/article/18");
              assertThat(fact.getJsonObject("quote").getJsonArray("en")).hasSize(1);
            });
  }
}
