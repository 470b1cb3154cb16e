package org.w3id.rapporteur.reconcile;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Candidates, suggestions and proposals as JSON. */
final class Answers {
  private static final String RESULT = "result";

  private Answers() {}

  static JsonObject version02(Map<String, List<Candidate>> results) {
    JsonObjectBuilder batch = Json.createObjectBuilder();
    results.forEach(
        (key, candidates) ->
            batch.add(key, Json.createObjectBuilder().add(RESULT, candidates(candidates))));
    return batch.build();
  }

  static JsonObject version1(List<List<Candidate>> results) {
    JsonArrayBuilder batch = Json.createArrayBuilder();
    for (List<Candidate> candidates : results)
      batch.add(Json.createObjectBuilder().add("candidates", candidates(candidates)));
    return Json.createObjectBuilder().add("results", batch).build();
  }

  private static JsonArrayBuilder candidates(List<Candidate> candidates) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    for (Candidate each : candidates)
      array.add(
          Json.createObjectBuilder()
              .add("id", each.id())
              .add("name", each.entity().name())
              .add("description", each.entity().description())
              .add("type", types(each.entity()))
              .add("score", each.score())
              .add("match", each.match())
              .add(
                  "features",
                  Json.createArrayBuilder()
                      .add(feature("name", "How like the name is", each.nameSimilarity()))
                      .add(
                          feature(
                              "properties",
                              "How well properties are met",
                              each.propertySimilarity()))));
    return array;
  }

  private static JsonArrayBuilder types(Entity entity) {
    return Json.createArrayBuilder()
        .add(
            Json.createObjectBuilder()
                .add("id", entity.kind().id())
                .add("name", entity.kind().label()));
  }

  private static JsonObjectBuilder feature(String id, String name, double value) {
    return Json.createObjectBuilder().add("id", id).add("name", name).add("value", value);
  }

  static JsonObject entities(Collection<Entity> entities) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    for (Entity each : entities)
      array.add(
          Json.createObjectBuilder()
              .add("id", each.id())
              .add("name", each.name())
              .add("description", each.description())
              .add("notable", types(each)));
    return Json.createObjectBuilder().add(RESULT, array).build();
  }

  static JsonObject types(Collection<Kind> kinds) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    kinds.forEach(kind -> array.add(Manifest.type(kind)));
    return Json.createObjectBuilder().add(RESULT, array).build();
  }

  static JsonObject properties(Collection<Properties.Property> properties) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    for (Properties.Property each : properties)
      array.add(
          Json.createObjectBuilder()
              .add("id", each.id())
              .add("name", each.name())
              .add("description", each.description()));
    return Json.createObjectBuilder().add(RESULT, array).build();
  }

  static JsonObject proposal(String type, int limit, Collection<Properties.Property> properties) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    for (Properties.Property each : properties)
      array.add(Json.createObjectBuilder().add("id", each.id()).add("name", each.name()));
    JsonObjectBuilder proposal = Json.createObjectBuilder().add("properties", array);
    if (!type.isEmpty()) proposal.add("type", type);
    return proposal.add("limit", limit).build();
  }
}
