package org.w3id.rapporteur.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.w3id.rapporteur.feeds.PublishedStore.BASE;
import static org.w3id.rapporteur.feeds.PublishedStore.FIRST;
import static org.w3id.rapporteur.feeds.PublishedStore.R;
import static org.w3id.rapporteur.feeds.PublishedStore.SECOND;
import static org.w3id.rapporteur.feeds.PublishedStore.thing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.rapporteur.graph.Rap;
import org.w3id.rapporteur.http.Accept;
import org.w3id.rapporteur.http.ProblemException;
import org.w3id.rapporteur.http.Request;
import org.w3id.rapporteur.http.Response;

class InformeaTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final PublishedStore ONCE = PublishedStore.once();

  private static Response response(
      PublishedStore published, String list, Map<String, String> asked) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    asked.forEach((name, value) -> parameters.put(name, List.of(value)));
    return new Informea(published.data)
        .answer(
            new Request(
                "GET",
                "/informea/" + list + ".json",
                parameters,
                Accept.parse("application/json")));
  }

  private static JsonNode get(PublishedStore published, String list, Map<String, String> asked) {
    try {
      JsonNode json = JSON.readTree(response(published, list, asked).body());
      assertThat(complaints(list, json)).isEmpty();
      return json;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Set<ValidationMessage> complaints(String list, JsonNode json) throws IOException {
    try (InputStream in = InformeaTest.class.getResourceAsStream("/informea/list.schema.json")) {
      ObjectNode schema = (ObjectNode) JSON.readTree(in);
      schema.put("$ref", "#/$defs/" + list);
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
          .getSchema(schema)
          .validate(json);
    }
  }

  private static List<String> ids(JsonNode json) {
    List<String> ids = new ArrayList<>();
    json.get("value").forEach(each -> ids.add(each.get("id").asText()));
    return ids;
  }

  private static JsonNode one(JsonNode json, String name) {
    for (JsonNode each : json.get("value"))
      if (each.get("id").asText().equals(BASE + "id/" + name)) return each;
    throw new AssertionError("no " + name);
  }

  @Test
  void theSchemaRefusesWhatIsNotSo() throws IOException {
    ObjectNode json = (ObjectNode) get(ONCE, "meetings", Map.of()).deepCopy();
    ((ObjectNode) json.get("value").get(0)).remove("treatyUUID");
    assertThat(complaints("meetings", json)).hasSize(1);
    ((ObjectNode) json.get("value").get(0)).putNull("treatyUUID").put("start", "18 November");
    assertThat(complaints("meetings", json)).hasSize(1);
  }

  @Test
  void aSessionIsAMeeting() throws IOException {
    JsonNode meetings = get(ONCE, "meetings", Map.of());
    assertThat(ids(meetings)).hasSize(3);
    assertThat(one(meetings, "session/CTOC/COP/WG.7/3"))
        .isEqualTo(
            JSON.readTree(
                """
                {"id": "%1$sid/session/CTOC/COP/WG.7/3",
                 "treaty": "SOM-PROTOCOL", "treatyUUID": null,
                 "url": "%1$sdoc/session/CTOC/COP/WG.7/3",
                 "start": "2015-11-18", "end": "2015-11-20",
                 "repetition": null, "kind": null, "type": "working group",
                 "access": null, "status": null,
                 "title": {"en": "Working Group on the Smuggling of Migrants, session 3"},
                 "description": {"en": "The third meeting of the Working Group on the Smuggling of \
                Migrants was held in Vienna from 18 to 20 November 2015. Five separate meetings were \
                held during the meeting."},
                 "updated": "2026-11-24T00:00:00Z"}
                """
                    .formatted(BASE)));
  }

  @Test
  void aRecommendationIsADecisionOfItsSession() {
    JsonNode decision = one(get(ONCE, "decisions", Map.of()), R + "/recommendation/5");
    assertThat(decision.get("type").asText()).isEqualTo("recommendation");
    assertThat(decision.get("number").asText()).isEqualTo(R + ", para. 5");
    assertThat(decision.get("treaty").asText()).isEqualTo("SOM-PROTOCOL");
    assertThat(decision.get("meetingId").asText()).isEqualTo(BASE + "id/session/CTOC/COP/WG.7/3");
    assertThat(decision.at("/content/en").asText()).startsWith("States should consider");
    assertThat(decision.get("keywords").toString())
        .contains("{\"termuri\":\"" + BASE + "id/topic/high-seas\",\"scope\":\"rapporteur\"}")
        .contains("{\"termuri\":\"http://metadata.un.org/thesaurus/1002879\",\"scope\":\"unbis\"}");
    assertThat(decision.at("/documents/0/url").asText()).isEqualTo("https://undocs.org/" + R);
  }

  /** What a report says that a resolution decided is not the resolution's content. */
  @Test
  void aResolutionIsADecisionWithNumberAndTitleAlone() {
    JsonNode decision = one(get(ONCE, "decisions", Map.of()), "resolution/CTOC/COP/7/1");
    assertThat(decision.get("type").asText()).isEqualTo("resolution");
    assertThat(decision.get("number").asText()).isEqualTo("7/1");
    assertThat(decision.get("treaty").asText()).isEqualTo("UNTOC");
    assertThat(decision.at("/title/en").asText()).startsWith("Strengthening the implementation");
    assertThat(decision.get("content")).isEmpty();
    assertThat(decision.get("meetingId").isNull()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23, 44",
    "2026-11-24, 44",
    "2026-11-24T00:00:00Z, 44",
    "2026-11-24T00:00:01Z, 1",
    "2026-12-01T10:30:00Z, 1",
    "2026-12-01T10:30:01Z, 0",
    "2026-12-02, 0"
  })
  void get_updatedSince_onlyWhatWasUpdatedThenOrLater(String since, int decisions) {
    PublishedStore published = PublishedStore.once();
    published.again(
        SECOND,
        graph -> {
          graph.remove(thing(R + "/para/12"), Rap.text, Node.ANY);
          graph.add(thing(R + "/para/12"), Rap.text, NodeFactory.createLiteralLang("New.", "en"));
        });
    JsonNode json = get(published, "decisions", Map.of("updatedSince", since));
    assertThat(ids(json)).hasSize(decisions);
    assertThat(json.get("count").asInt()).isEqualTo(decisions);
    if (decisions > 0)
      assertThat(json.get("value").get(decisions - 1).get("updated").asText())
          .isEqualTo(SECOND.toString());
  }

  @Test
  void whatWentIsDeleted() {
    PublishedStore published = PublishedStore.once();
    published.again(
        SECOND, graph -> graph.remove(thing(R + "/recommendation/12"), Node.ANY, Node.ANY));
    JsonNode decisions = get(published, "decisions", Map.of());
    assertThat(decisions.get("deleted").toString())
        .isEqualTo(
            "[{\"id\":\"%sid/%s/recommendation/12\",\"updated\":\"%s\"}]"
                .formatted(BASE, R, SECOND));
    assertThat(get(published, "meetings", Map.of()).get("deleted")).isEmpty();
    published.publisher.withdraw(R, Instant.parse("2026-12-03T00:00:00Z"));
    for (String list : List.of("meetings", "decisions")) {
      JsonNode json = get(published, list, Map.of("updatedSince", "2026-12-03"));
      assertThat(ids(json)).isEmpty();
      assertThat(json.get("deleted").findValuesAsText("id"))
          .contains(
              BASE + "id/" + R,
              BASE
                  + "id/"
                  + (list.equals("meetings")
                      ? "session/CTOC/COP/WG.7/3"
                      : R + "/recommendation/13"));
    }
  }

  @Test
  void aLongListHasPages() {
    PublishedStore published = PublishedStore.once();
    published.again(
        SECOND,
        graph -> {
          for (int i = 100; i < 275; i++)
            graph.add(thing(R + "/recommendation/" + i), RDF.type.asNode(), Rap.Recommendation);
        });
    JsonNode first = get(published, "decisions", Map.of("updatedSince", FIRST.toString()));
    assertThat(first.get("count").asInt()).isEqualTo(44 + 175);
    assertThat(first.get("next").asText())
        .isEqualTo(BASE + "informea/decisions.json?updatedSince=2026-11-24T00%3A00%3A00Z&page=2");
    List<String> all = new ArrayList<>(ids(first));
    for (String page : List.of("2", "3"))
      all.addAll(ids(get(published, "decisions", Map.of("page", page))));
    assertThat(all).hasSize(44 + 175).doesNotHaveDuplicates();
    assertThat(response(published, "decisions", Map.of()).headers().get("Link"))
        .isEqualTo("<" + BASE + "informea/decisions.json?page=2>; rel=\"next\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yesterday", "2026-13-01", "2026-11-24T00:00:00", "24.11.2026"})
  void get_noTime_400(String since) {
    assertThatThrownBy(() -> response(ONCE, "decisions", Map.of("updatedSince", since)))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem().status()).isEqualTo(400));
  }

  @Test
  void get_misspeltParameter_400() {
    assertThatThrownBy(() -> response(ONCE, "decisions", Map.of("updatedsince", "2026-11-24")))
        .hasMessageContaining("updatedsince");
  }

  /** The documentation shows what is served, except that topics are sometimes added. */
  @Test
  void theExampleOfTheDocumentationIsServed() throws IOException {
    String documentation = Files.readString(Path.of("docs/feeds.md"));
    int start = documentation.indexOf("```json\n") + "```json\n".length();
    JsonNode shown =
        JSON.readTree(documentation.substring(start, documentation.indexOf("```", start)));
    JsonNode served = one(get(ONCE, "decisions", Map.of()), R + "/recommendation/13");
    for (JsonNode each : List.of(shown, served))
      assertThat(((ObjectNode) each).remove("keywords")).hasSizeGreaterThan(5);
    assertThat(served).isEqualTo(shown);
  }
}
