package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A client that knows no more of a site than what its OpenAPI description says: it asks what stands
 * there as an example.
 */
final class OpenApiClient {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final SiteClient site;
  private final JsonNode description;

  OpenApiClient(SiteClient site) {
    this.site = site;
    this.description = read(site.get("/openapi.json").body());
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  JsonNode description() {
    return description;
  }

  /** Paths are appended to it. Source: OpenAPI 3.1.1, 4.8.8. */
  private String server() {
    return description.at("/servers/0/url").asText();
  }

  /** Asks for each address with its examples, in each form that is promised. */
  void getEach() {
    for (Map.Entry<String, JsonNode> path : entries(description.path("paths"))) {
      JsonNode get = path.getValue().path("get");
      if (get.isMissingNode()) continue;
      String address = address(path.getKey(), get, false);
      HttpResponse<String> reply = get(address, get);
      assertDescribed(address, reply, get);
      String encoded = address(path.getKey(), get, true);
      if (!encoded.equals(address)) assertSame(encoded, reply, get);
    }
  }

  private static void assertDescribed(String address, HttpResponse<String> reply, JsonNode get) {
    JsonNode response = get.path("responses").path("" + reply.statusCode());
    assertThat(response.isMissingNode()).as(address + " " + reply.statusCode()).isFalse();
    assertThat(reply.statusCode()).as(address).isLessThan(400);
    if (reply.statusCode() == 200)
      assertThat(response.path("content").has(type(reply))).as(address + type(reply)).isTrue();
  }

  /** Many clients encode the slashes of a parameter in a path. */
  private void assertSame(String encoded, HttpResponse<String> expected, JsonNode get) {
    HttpResponse<String> reply = get(encoded, get);
    if (reply.statusCode() == 308) reply = get(PageLinks.redirect(reply), get);
    assertThat(reply.statusCode()).as(encoded).isEqualTo(expected.statusCode());
    assertThat(type(reply)).as(encoded).isEqualTo(type(expected));
    assertThat(TestSite.header(reply, "Location"))
        .as(encoded)
        .isEqualTo(TestSite.header(expected, "Location"));
  }

  private HttpResponse<String> get(String address, JsonNode get) {
    return site.send(
        HttpRequest.newBuilder(URI.create(address)).header("Accept", accept(get)).build());
  }

  private static String accept(JsonNode get) {
    JsonNode content = get.at("/responses/200/content");
    return content.isEmpty() ? "*/*" : content.fieldNames().next();
  }

  private static String type(HttpResponse<?> reply) {
    return TestSite.header(reply, "Content-Type").replaceFirst(";.*", "");
  }

  /** Sends each body that stands there as an example, and that is one for each. */
  void postEach() {
    for (Map.Entry<String, JsonNode> path : entries(description.path("paths"))) {
      JsonNode post = path.getValue().path("post");
      String address = address(path.getKey(), path.getValue(), false);
      for (Map.Entry<String, JsonNode> body : entries(post.at("/requestBody/content"))) {
        String sent = written(body.getKey(), body.getValue().path("example"));
        HttpResponse<String> reply = post(address, body.getKey(), sent);
        assertThat(reply.statusCode()).as(address + " " + sent).isEqualTo(200);
        Set<String> types = new HashSet<>();
        post.at("/responses/200/content").fieldNames().forEachRemaining(types::add);
        assertThat(types).contains(type(reply));
      }
    }
  }

  private HttpResponse<String> post(String address, String type, String body) {
    return site.send(
        HttpRequest.newBuilder(URI.create(address))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  private static String written(String type, JsonNode example) {
    if (!type.endsWith("form-urlencoded"))
      return example.isTextual() ? example.asText() : example.toString();
    List<String> fields = new ArrayList<>();
    for (Map.Entry<String, JsonNode> field : entries(example))
      fields.add(field.getKey() + "=" + encoded(field.getValue().asText()));
    return String.join("&", fields);
  }

  private String address(String path, JsonNode operation, boolean isSlashEncoded) {
    String address = path;
    List<String> fields = new ArrayList<>();
    for (JsonNode each : operation.path("parameters")) {
      JsonNode parameter =
          each.has("$ref") ? description.at(each.get("$ref").asText().substring(1)) : each;
      String name = parameter.path("name").asText();
      String example = parameter.path("example").asText(parameter.findPath("value").asText());
      if (parameter.path("in").asText().equals("path"))
        address =
            address.replace(
                "{" + name + "}", isSlashEncoded ? example.replace("/", "%2F") : example);
      else if (!example.isEmpty()) fields.add(name + "=" + encoded(example));
    }
    return server() + address + (fields.isEmpty() ? "" : "?" + String.join("&", fields));
  }

  private static Iterable<Map.Entry<String, JsonNode>> entries(JsonNode object) {
    return object::fields;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
