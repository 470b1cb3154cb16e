package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.w3id.rapporteur.query.NamedQuery;
import org.w3id.rapporteur.query.QueryLibrary;

/** The description conforms to the OpenAPI Initiative's schema, and is true. */
class OpenApiTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNode DESCRIPTION = read(TestSite.get("/openapi.json").body());

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static JsonSchema schema() throws IOException {
    try (InputStream file =
        OpenApiTest.class.getResourceAsStream("/conformance/openapi/schema.json")) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
          .getSchema(JSON.readTree(file));
    }
  }

  @Test
  void conformsToOpenApi31() throws IOException {
    assertThat(schema().validate(DESCRIPTION)).isEmpty();
    ObjectNode wrong = DESCRIPTION.deepCopy();
    ((ObjectNode) wrong.at("/paths/~1sparql/get")).remove("responses");
    ((ObjectNode) wrong.at("/paths/~1sparql/get")).put("parameters", "query");
    assertThat(schema().validate(wrong)).isNotEmpty();
  }

  @Test
  void tellsOfEveryPageAndQuery() {
    List<String> expected = new ArrayList<>();
    Routes.paths().forEach(page -> expected.add(page.key()));
    for (NamedQuery query : QueryLibrary.ofClassPath().queries())
      expected.add("/queries/" + query.name() + ".{format}");
    assertThat(DESCRIPTION.path("paths").fieldNames())
        .toIterable()
        .containsAll(expected)
        .contains("/sparql", "/id/{name}", "/doc/{name}", "/dump/{file}", "/reconcile");
  }

  @Test
  void everyOperationHasANameOfItsOwn() {
    List<String> names = DESCRIPTION.findValuesAsText("operationId");
    assertThat(names).doesNotHaveDuplicates().hasSizeGreaterThan(50);
  }

  @Test
  void everyParameterOfAQueryIsDescribed() {
    for (NamedQuery query : QueryLibrary.ofClassPath().queries()) {
      Set<String> names = new HashSet<>(Set.of("format"));
      query.parameters().forEach(parameter -> names.add(parameter.name()));
      JsonNode get = DESCRIPTION.path("paths").path("/queries/" + query.name() + ".{format}");
      assertThat(get.at("/get/parameters").findValuesAsText("name"))
          .as(query.name())
          .containsExactlyInAnyOrderElementsOf(names);
    }
  }

  /** Requests each address with its examples, in each form that is promised. */
  @Test
  void whatIsDescribedIsAnswered() {
    DESCRIPTION
        .path("paths")
        .fields()
        .forEachRemaining(
            path -> {
              JsonNode get = path.getValue().path("get");
              if (get.isMissingNode()) return;
              String address = address(path.getKey(), get);
              HttpResponse<String> reply = TestSite.get(address, "Accept", accept(get));
              JsonNode response = get.path("responses").path("" + reply.statusCode());
              assertThat(response.isMissingNode()).as(address + " " + reply.statusCode()).isFalse();
              assertThat(reply.statusCode()).as(address).isLessThan(400);
              String type = TestSite.header(reply, "Content-Type").replaceFirst(";.*", "");
              if (reply.statusCode() == 200)
                assertThat(response.path("content").has(type)).as(address + " " + type).isTrue();
            });
  }

  /** Sends the example of each body; every body has one. */
  @Test
  void whatIsSentAsDescribedIsAnswered() {
    DESCRIPTION
        .path("paths")
        .fields()
        .forEachRemaining(
            path -> {
              JsonNode post = path.getValue().path("post");
              String address = address(path.getKey(), path.getValue());
              post.at("/requestBody/content")
                  .fields()
                  .forEachRemaining(
                      body -> {
                        String sent = written(body.getKey(), body.getValue().path("example"));
                        HttpResponse<String> reply = post(address, body.getKey(), sent);
                        assertThat(reply.statusCode()).as(address + " " + sent).isEqualTo(200);
                        assertThat(post.at("/responses/200/content").fieldNames())
                            .toIterable()
                            .contains(
                                TestSite.header(reply, "Content-Type").replaceFirst(";.*", ""));
                      });
            });
  }

  private static HttpResponse<String> post(String address, String type, String body) {
    return TestSite.send(
        TestSite.request(address, "Content-Type", type)
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  private static String written(String type, JsonNode example) {
    if (!type.endsWith("form-urlencoded"))
      return example.isTextual() ? example.asText() : example.toString();
    List<String> fields = new ArrayList<>();
    example
        .fields()
        .forEachRemaining(
            field ->
                fields.add(
                    field.getKey()
                        + "="
                        + URLEncoder.encode(field.getValue().asText(), StandardCharsets.UTF_8)));
    return String.join("&", fields);
  }

  @Test
  void tellsOfEveryRouteOfReconciliation() {
    assertThat(DESCRIPTION.path("paths").fieldNames())
        .toIterable()
        .contains(
            "/reconcile/suggest/{kind}",
            "/reconcile/preview",
            "/reconcile/extend/propose",
            "/reconcile/1.0-draft",
            "/reconcile/1.0-draft/match",
            "/reconcile/1.0-draft/extend");
    assertThat(DESCRIPTION.at("/paths/~1reconcile/post").isMissingNode()).isFalse();
    assertThat(DESCRIPTION.at("/paths/~1oai/post").isMissingNode()).isFalse();
  }

  private static String accept(JsonNode get) {
    JsonNode content = get.at("/responses/200/content");
    return content.isEmpty() ? "*/*" : content.fieldNames().next();
  }

  private static String address(String path, JsonNode get) {
    String address = path;
    List<String> fields = new ArrayList<>();
    for (JsonNode each : get.path("parameters")) {
      JsonNode parameter =
          each.has("$ref") ? DESCRIPTION.at(each.get("$ref").asText().substring(1)) : each;
      String name = parameter.path("name").asText();
      String example = parameter.path("example").asText(parameter.findPath("value").asText());
      if (parameter.path("in").asText().equals("path"))
        address = address.replace("{" + name + "}", example);
      else if (!example.isEmpty())
        fields.add(name + "=" + URLEncoder.encode(example, StandardCharsets.UTF_8));
    }
    return address + (fields.isEmpty() ? "" : "?" + String.join("&", fields));
  }
}
