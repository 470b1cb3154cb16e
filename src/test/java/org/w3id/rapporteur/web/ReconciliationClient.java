package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** A client of a reconciliation service, in both versions of its API. */
record ReconciliationClient(SiteClient site) {
  static final String DRAFT = "/reconcile/1.0-draft";
  private static final ObjectMapper JSON = new ObjectMapper();

  HttpResponse<String> queries(String json) {
    return form("queries", json);
  }

  /** The first candidate for a name. */
  JsonNode first(String name, String type) {
    var query = JSON.createObjectNode().put("query", name);
    if (!type.isEmpty()) query.put("type", type);
    return json(queries(JSON.createObjectNode().set("q", query).toString())).at("/q/result/0");
  }

  /** What the draft of version 1 asks for one name. */
  static String batch1(String name, String type) {
    var query = JSON.createObjectNode();
    query.putArray("conditions").addObject().put("matchType", "name").put("v", name);
    if (!type.isEmpty()) query.put("type", type);
    var batch = JSON.createObjectNode();
    batch.putArray("queries").add(query);
    return batch.toString();
  }

  HttpResponse<String> form(String field, String value) {
    return site.send(
        site.request("/reconcile", "Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(field + "=" + encoded(value)))
            .build());
  }

  HttpResponse<String> post(String path, String json) {
    return site.send(
        site.request(path, "Content-Type", "application/json; charset=utf-8")
            .POST(BodyPublishers.ofString(json))
            .build());
  }

  /** Asks at each address that the manifest names. */
  void followManifest() {
    JsonNode manifest = json(site.get("/reconcile"));
    for (String each : new String[] {"entity", "type", "property"}) {
      JsonNode place = manifest.at("/suggest/" + each);
      String url = place.get("service_url").asText() + place.get("service_path").asText();
      assertConforms("0.2", "suggestions", site.get(local(url) + "?prefix=s"));
    }
    String preview = manifest.at("/preview/url").asText().replace("{{id}}", "state/ESP");
    assertThat(site.get(local(preview)).statusCode()).isEqualTo(200);
    String view = manifest.at("/view/url").asText().replace("{{id}}", "state/ESP");
    assertThat(site.get(local(view)).statusCode()).isEqualTo(303);
    assertThat(site.get(local(manifest.get("logo").asText())).statusCode()).isEqualTo(200);
  }

  private String local(String url) {
    assertThat(url).startsWith(site.url("/"));
    return url.substring(site.url("").length());
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  static JsonNode json(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return parsed(response.body());
  }

  static JsonNode parsed(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(json, e);
    }
  }

  /** Against the shape, in our words, that the specification gives the answer. */
  static void assertConforms(String version, String shape, HttpResponse<String> response) {
    JsonNode answer = json(response);
    assertThat(TestSite.header(response, "Content-Type")).isEqualTo("application/json");
    try (InputStream schema =
        ReconciliationClient.class.getResourceAsStream("/reconciliation/" + version + ".json")) {
      var root = (com.fasterxml.jackson.databind.node.ObjectNode) JSON.readTree(schema);
      root.put("$ref", "#/$defs/" + shape);
      assertThat(
              JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                  .getSchema(root)
                  .validate(answer))
          .isEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
