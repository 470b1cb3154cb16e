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
  private static final OpenApiClient CLIENT = new OpenApiClient(TestSite.client());
  private static final JsonNode DESCRIPTION = CLIENT.description();

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
    CLIENT.getEach();
  }

  /** Sends the example of each body; every body has one. */
  @Test
  void whatIsSentAsDescribedIsAnswered() {
    CLIENT.postEach();
  }

  @Test
  void namesItsServer_withoutTheSlashThatPathsBeginWith() {
    assertThat(DESCRIPTION.at("/servers/0/url").asText()).isEqualTo(TestSite.url(""));
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
}
