package org.w3id.rapporteur.catalogue;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.util.SortedMap;
import java.util.TreeMap;
import org.w3id.rapporteur.catalogue.GraphStatistics.Property;

/** Writes statistics as JSON, for keeping, and reads them. */
public final class StatisticsJson {
  private StatisticsJson() {}

  public static String write(GraphStatistics statistics) {
    JsonObjectBuilder properties = Json.createObjectBuilder();
    statistics
        .properties()
        .forEach(
            (iri, of) -> properties.add(iri, numbers(of.triples(), of.subjects(), of.objects())));
    JsonObjectBuilder classes = Json.createObjectBuilder();
    statistics.classes().forEach((iri, things) -> classes.add(iri, things));
    return Json.createObjectBuilder()
        .add(
            "counts",
            numbers(
                statistics.triples(),
                statistics.entities(),
                statistics.subjects(),
                statistics.objects()))
        .add("properties", properties)
        .add("classes", classes)
        .build()
        .toString();
  }

  private static JsonArrayBuilder numbers(long... numbers) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    for (long number : numbers) array.add(number);
    return array;
  }

  public static GraphStatistics read(String json) {
    JsonObject object = Json.createReader(new StringReader(json)).readObject();
    SortedMap<String, Property> properties = new TreeMap<>();
    JsonObject kept = object.getJsonObject("properties");
    for (String iri : kept.keySet()) {
      JsonArray of = kept.getJsonArray(iri);
      properties.put(iri, new Property(number(of, 0), number(of, 1), number(of, 2)));
    }
    SortedMap<String, Long> classes = new TreeMap<>();
    JsonObject typed = object.getJsonObject("classes");
    for (String iri : typed.keySet()) classes.put(iri, typed.getJsonNumber(iri).longValueExact());
    JsonArray counts = object.getJsonArray("counts");
    return new GraphStatistics(
        number(counts, 0),
        number(counts, 1),
        number(counts, 2),
        number(counts, 3),
        properties,
        classes);
  }

  private static long number(JsonArray numbers, int place) {
    return numbers.getJsonNumber(place).longValueExact();
  }
}
