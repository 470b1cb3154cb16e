package org.w3id.rapporteur.reconcile;

import static org.w3id.rapporteur.json.JsonMaker.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.w3id.rapporteur.entities.Candidate;
import org.w3id.rapporteur.entities.Entity;
import org.w3id.rapporteur.entities.EntityProperties;
import org.w3id.rapporteur.entities.EntityType;

/** Writes candidates, suggestions and proposals as JSON. */
final class ReconciliationJson {
  private static final String RESULT = "result";

  private ReconciliationJson() {}

  static JsonObject version02(Map<String, List<Candidate>> results) {
    JsonObjectBuilder batch = JSON.createObjectBuilder();
    results.forEach(
        (key, candidates) ->
            batch.add(key, JSON.createObjectBuilder().add(RESULT, candidates(candidates))));
    return batch.build();
  }

  static JsonObject version1(List<List<Candidate>> results) {
    JsonArrayBuilder batch = JSON.createArrayBuilder();
    for (List<Candidate> candidates : results)
      batch.add(JSON.createObjectBuilder().add("candidates", candidates(candidates)));
    return JSON.createObjectBuilder().add("results", batch).build();
  }

  private static JsonArrayBuilder candidates(List<Candidate> candidates) {
    JsonArrayBuilder array = JSON.createArrayBuilder();
    for (Candidate each : candidates)
      array.add(
          JSON.createObjectBuilder()
              .add("id", each.id())
              .add("name", each.entity().name())
              .add("description", each.entity().description())
              .add("type", types(each.entity()))
              .add("score", each.score())
              .add("match", each.match())
              .add(
                  "features",
                  JSON.createArrayBuilder()
                      .add(feature("name", "Similarity of the name", each.nameSimilarity()))
                      .add(
                          feature(
                              "properties",
                              "Match of the properties",
                              each.propertySimilarity()))));
    return array;
  }

  private static JsonArrayBuilder types(Entity entity) {
    return JSON.createArrayBuilder()
        .add(
            JSON.createObjectBuilder()
                .add("id", entity.kind().id())
                .add("name", entity.kind().label()));
  }

  private static JsonObjectBuilder feature(String id, String name, double value) {
    return JSON.createObjectBuilder().add("id", id).add("name", name).add("value", value);
  }

  static JsonObject entities(Collection<Entity> entities) {
    JsonArrayBuilder array = JSON.createArrayBuilder();
    for (Entity each : entities)
      array.add(
          JSON.createObjectBuilder()
              .add("id", each.id())
              .add("name", each.name())
              .add("description", each.description())
              .add("notable", types(each)));
    return JSON.createObjectBuilder().add(RESULT, array).build();
  }

  static JsonObject types(Collection<EntityType> kinds) {
    JsonArrayBuilder array = JSON.createArrayBuilder();
    kinds.forEach(kind -> array.add(Manifest.type(kind)));
    return JSON.createObjectBuilder().add(RESULT, array).build();
  }

  static JsonObject properties(Collection<EntityProperties.Property> properties) {
    JsonArrayBuilder array = JSON.createArrayBuilder();
    for (EntityProperties.Property each : properties)
      array.add(
          JSON.createObjectBuilder()
              .add("id", each.id())
              .add("name", each.name())
              .add("description", each.description()));
    return JSON.createObjectBuilder().add(RESULT, array).build();
  }

  static JsonObject proposal(
      String type, int limit, Collection<EntityProperties.Property> properties) {
    JsonArrayBuilder array = JSON.createArrayBuilder();
    for (EntityProperties.Property each : properties)
      array.add(JSON.createObjectBuilder().add("id", each.id()).add("name", each.name()));
    JsonObjectBuilder proposal = JSON.createObjectBuilder().add("properties", array);
    if (!type.isEmpty()) proposal.add("type", type);
    return proposal.add("limit", limit).build();
  }
}
