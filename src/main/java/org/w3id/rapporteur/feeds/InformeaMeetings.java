package org.w3id.rapporteur.feeds;

import static org.w3id.rapporteur.json.JsonMaker.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.w3id.rapporteur.changes.ThingChange;
import org.w3id.rapporteur.graph.Rap;
import org.w3id.rapporteur.graph.Reused;

/**
 * Sessions as InforMEA's meetings. A field that the reports do not state is null: for example who
 * may attend, or InforMEA's identifier of the treaty.
 */
final class InformeaMeetings {
  /** The last part of a body's symbol, with the type of meeting that InforMEA has for it. */
  private static final Map<String, String> TYPES = Map.of("COP", "cop", "WG", "working group");

  private final GraphLookup lookup;
  private final Locations locations;
  private final EntryText entryText;

  InformeaMeetings(GraphLookup lookup, Locations locations) {
    this.lookup = lookup;
    this.locations = locations;
    this.entryText = new EntryText(lookup, locations);
  }

  JsonObject of(ThingChange.Dated session) {
    Node node = NodeFactory.createURI(session.iri());
    Optional<Node> body = lookup.thing(node, Rap.body);
    JsonObjectBuilder json = JSON.createObjectBuilder().add("id", session.iri());
    add(json, "treaty", body.flatMap(this::treaty));
    json.addNull("treatyUUID");
    json.add("url", locations.document(session.iri()));
    add(json, "start", entryText.day(node, "start"));
    add(json, "end", entryText.day(node, "end"));
    json.addNull("repetition").addNull("kind");
    add(json, "type", body.flatMap(this::type));
    json.addNull("access").addNull("status");
    json.add("title", english(Optional.of(entryText.session(node))));
    json.add("description", english(lookup.text(node, Rap.quote)));
    return json.add("updated", session.when().toString()).build();
  }

  /**
   * The key of the treaty that the body oversees. Of several, it is the one that supplements none
   * of the others.
   */
  Optional<String> treaty(Node body) {
    List<Node> treaties = lookup.objects(body, Rap.oversees);
    List<Node> first =
        treaties.stream()
            .filter(
                treaty ->
                    lookup.objects(treaty, Rap.supplements).stream().noneMatch(treaties::contains))
            .toList();
    return first.size() == 1
        ? lookup.text(first.get(0), Reused.skos("notation"))
        : Optional.empty();
  }

  private Optional<String> type(Node body) {
    return lookup
        .text(body, Reused.skos("notation"))
        .map(symbol -> symbol.substring(symbol.lastIndexOf('/') + 1).replaceFirst("\\.\\d+$", ""))
        .flatMap(part -> Optional.ofNullable(TYPES.get(part)));
  }

  /** The text as an object with its language as key; an empty object if there is no text. */
  static JsonObjectBuilder english(Optional<String> text) {
    JsonObjectBuilder json = JSON.createObjectBuilder();
    text.ifPresent(words -> json.add("en", words));
    return json;
  }

  static void add(JsonObjectBuilder json, String field, Optional<String> value) {
    value.ifPresentOrElse(it -> json.add(field, it), () -> json.addNull(field));
  }
}
