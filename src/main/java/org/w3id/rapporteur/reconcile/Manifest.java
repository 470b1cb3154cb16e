package org.w3id.rapporteur.reconcile;

import static org.w3id.rapporteur.json.JsonMaker.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.w3id.rapporteur.address.Base;
import org.w3id.rapporteur.address.ServiceUrl;
import org.w3id.rapporteur.bundled.Release;
import org.w3id.rapporteur.entities.EntityType;

/**
 * The service's description of itself. The two versions of the API use some of the same names for
 * different forms, so each has its own manifest.
 *
 * @param service the URL of this service; the specifications require absolute addresses
 */
record Manifest(Base base, ServiceUrl service) {
  private static final String NAME = "Rapporteur: States, bodies, treaties, documents and topics";

  JsonObject version02() {
    return common("0.2")
        .add("identifierSpace", base.things())
        .add("schemaSpace", "https://w3id.org/rapporteur/ns#")
        .add("view", url(service.absolute("/id/{{id}}")))
        .add("preview", size().add("url", address() + "/preview?id={{id}}"))
        .add(
            "suggest",
            JSON.createObjectBuilder()
                .add("entity", service("/suggest/entity"))
                .add("type", service("/suggest/type"))
                .add("property", service("/suggest/property")))
        .add(
            "extend",
            JSON.createObjectBuilder()
                .add("propose_properties", service("/extend/propose"))
                .add("property_settings", settings("name", "label", "help_text")))
        .build();
  }

  JsonObject version1() {
    return common("1.0-draft")
        .add("lang", "en")
        .add("dir", "ltr")
        .add("standardizedScore", true)
        .add("view", url(service.absolute("/id/{+id}")))
        .add("preview", size())
        .add(
            "suggest",
            JSON.createObjectBuilder().add("entity", true).add("type", true).add("property", true))
        .add(
            "extend",
            JSON.createObjectBuilder()
                .add("proposeProperties", true)
                .add("propertySettings", settings("id", "name", "helpText")))
        .build();
  }

  private JsonObjectBuilder common(String version) {
    return JSON.createObjectBuilder()
        .add("versions", JSON.createArrayBuilder().add(version))
        .add("name", NAME)
        .add("documentation", address())
        .add("logo", service.absolute("/favicon.svg"))
        .add("serviceVersion", Release.current().version())
        .add("defaultTypes", types())
        .add("batchSize", QueryBatchReader.MOST);
  }

  String address() {
    return service.absolute(Reconciliation.PATH);
  }

  private static JsonObjectBuilder url(String template) {
    return JSON.createObjectBuilder().add("url", template);
  }

  private static JsonObjectBuilder size() {
    return JSON.createObjectBuilder().add("width", Preview.WIDTH).add("height", Preview.HEIGHT);
  }

  private JsonObjectBuilder service(String path) {
    return JSON.createObjectBuilder().add("service_url", address()).add("service_path", path);
  }

  private static JsonArrayBuilder types() {
    JsonArrayBuilder types = JSON.createArrayBuilder();
    for (EntityType kind : EntityType.values()) types.add(type(kind));
    return types;
  }

  static JsonObjectBuilder type(EntityType kind) {
    JsonObjectBuilder type =
        JSON.createObjectBuilder().add("id", kind.id()).add("name", kind.label());
    kind.broader()
        .ifPresent(wide -> type.add("broader", JSON.createArrayBuilder().add(type(wide))));
    return type;
  }

  private static JsonArrayBuilder settings(String id, String name, String help) {
    return JSON.createArrayBuilder()
        .add(
            JSON.createObjectBuilder()
                .add("type", "text")
                .add(id, DataExtension.LANGUAGE)
                .add(name, "Language")
                .add("default", "")
                .add(help, "Only words in this language, as en, fr or zh; all if empty"))
        .add(
            JSON.createObjectBuilder()
                .add("type", "number")
                .add(id, DataExtension.LIMIT)
                .add(name, "Most values")
                .add("default", 0)
                .add(help, "At most so many values for each entity; all if 0"));
  }
}
