package org.w3id.rapporteur.web;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.w3id.rapporteur.address.ServiceUrl;
import org.w3id.rapporteur.bundled.Release;
import org.w3id.rapporteur.http.Endpoint;
import org.w3id.rapporteur.http.Listing;
import org.w3id.rapporteur.http.Request;
import org.w3id.rapporteur.http.Response;
import org.w3id.rapporteur.query.NamedQuery;
import org.w3id.rapporteur.query.QueryLibrary;
import org.w3id.rapporteur.query.QueryParameter;
import org.w3id.rapporteur.query.ResultFormat;

/**
 * Serves the OpenAPI description of the site. A file describes the fixed addresses; pages and named
 * queries are added from their definitions. Source: OpenAPI 3.1.1.
 */
final class OpenApi implements Endpoint {
  static final String PATH = "/openapi.json";

  private final byte[] description;

  OpenApi(QueryLibrary library, ServiceUrl service) {
    this.description = describe(library, service).toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public boolean has(String path) {
    return path.equals(PATH);
  }

  @Override
  public Stream<Listing> listings() {
    return Stream.of(Listing.file(PATH, "application/json"));
  }

  @Override
  public Response answer(Request request) {
    return Response.of("application/json", description);
  }

  private static JsonObject describe(QueryLibrary library, ServiceUrl service) {
    JsonObject fixed = fixed();
    JsonObjectBuilder paths = Json.createObjectBuilder(fixed.getJsonObject("paths"));
    Routes.paths().forEach(page -> paths.add(page.key(), page(page.key())));
    paths.add("/queries", page("/queries"));
    library.queries().forEach(query -> paths.add(path(query), query(query)));
    JsonObjectBuilder info =
        Json.createObjectBuilder(fixed.getJsonObject("info"))
            .add("version", Release.current().version());
    return Json.createObjectBuilder(fixed)
        .add("info", info)
        .add("servers", array(Json.createObjectBuilder().add("url", service.beginning())))
        .add("paths", paths)
        .build();
  }

  private static JsonObject fixed() {
    try (InputStream file = OpenApi.class.getResourceAsStream("/web" + PATH);
        JsonReader reader = Json.createReader(file)) {
      return reader.readObject();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static JsonObjectBuilder page(String path) {
    String name = path.substring(1);
    JsonObjectBuilder page =
        Json.createObjectBuilder()
            .add("operationId", name.isEmpty() ? "homePage" : name + "Page")
            .add("tags", Json.createArrayBuilder().add("pages"))
            .add("summary", name.isEmpty() ? "The home page" : "The page of " + name)
            .add(
                "responses",
                Json.createObjectBuilder().add("200", ok("The page.", array("text/html"))));
    return Json.createObjectBuilder().add("get", page);
  }

  private static String path(NamedQuery query) {
    return "/queries/" + query.name() + ".{format}";
  }

  private static JsonObjectBuilder query(NamedQuery query) {
    JsonArrayBuilder parameters = array(format());
    query.parameters().forEach(parameter -> parameters.add(parameter(query, parameter)));
    JsonArrayBuilder tags = Json.createArrayBuilder().add("queries");
    JsonArrayBuilder types = Json.createArrayBuilder();
    QueryPages.FILES.forEach(format -> types.add(plain(format.mediaType())));
    JsonObjectBuilder responses =
        Json.createObjectBuilder()
            .add("200", ok("The columns " + String.join(", ", query.columns()) + ".", types))
            .add("400", Json.createObjectBuilder().add("$ref", "#/components/responses/problem"));
    JsonObjectBuilder get =
        Json.createObjectBuilder()
            .add("operationId", query.name())
            .add("tags", tags)
            .add("summary", query.summary())
            .add("description", query.description())
            .add("parameters", parameters)
            .add("responses", responses);
    return Json.createObjectBuilder().add("get", get);
  }

  private static JsonObjectBuilder format() {
    JsonArrayBuilder formats = Json.createArrayBuilder();
    QueryPages.FILES.forEach(format -> formats.add(format.toString()));
    return Json.createObjectBuilder()
        .add("name", "format")
        .add("in", "path")
        .add("required", true)
        .add("schema", Json.createObjectBuilder().add("type", "string").add("enum", formats))
        .add("example", ResultFormat.CSV.toString());
  }

  private static JsonObjectBuilder parameter(NamedQuery query, QueryParameter parameter) {
    String listedBy = parameter.choices().listedBy();
    String list = listedBy.isEmpty() ? "" : "; listed at /queries/values/" + listedBy + ".csv";
    JsonObjectBuilder described =
        Json.createObjectBuilder()
            .add("name", parameter.name())
            .add("in", "query")
            .add("description", parameter.description() + list)
            .add("schema", schema(query, parameter));
    String value = query.defaults().get(parameter.name());
    return value == null ? described : described.add("example", value);
  }

  private static JsonObjectBuilder schema(NamedQuery query, QueryParameter parameter) {
    JsonObjectBuilder schema = Json.createObjectBuilder();
    switch (parameter.type()) {
      case "xsd:integer", "xsd:int", "xsd:nonNegativeInteger" -> schema.add("type", "integer");
      case "xsd:decimal", "xsd:double" -> schema.add("type", "number");
      case "xsd:boolean" -> schema.add("type", "boolean");
      case "xsd:date" -> schema.add("type", "string").add("format", "date");
      case "IRI" -> schema.add("type", "string").add("format", "iri");
      default -> schema.add("type", "string");
    }
    if (parameter.choices().areAll() && !parameter.choices().written().isEmpty())
      schema.add("enum", Json.createArrayBuilder(parameter.choices().written()));
    String value = query.defaults().get(parameter.name());
    return value == null ? schema : schema.add("default", value);
  }

  private static JsonObjectBuilder ok(String description, JsonArrayBuilder mediaTypes) {
    JsonObjectBuilder content = Json.createObjectBuilder();
    mediaTypes
        .build()
        .getValuesAs(jakarta.json.JsonString.class)
        .forEach(type -> content.add(type.getString(), Json.createObjectBuilder()));
    return Json.createObjectBuilder().add("description", description).add("content", content);
  }

  private static String plain(String mediaType) {
    return mediaType.replaceFirst(";.*", "");
  }

  private static JsonArrayBuilder array(JsonObjectBuilder only) {
    return Json.createArrayBuilder().add(only);
  }

  private static JsonArrayBuilder array(String only) {
    return Json.createArrayBuilder().add(only);
  }
}
