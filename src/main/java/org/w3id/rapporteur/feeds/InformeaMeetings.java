package org.w3id.rapporteur.feeds;

import static org.w3id.rapporteur.json.JsonMaker.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.w3id.rapporteur.changes.ThingChange;
import org.w3id.rapporteur.graph.Rap;
import org.w3id.rapporteur.graph.Reused;
import org.w3id.rapporteur.view.GraphResource;
import org.w3id.rapporteur.view.SessionView;

/**
 * Sessions as InforMEA's meetings. A field that the reports do not state is null: for example who
 * may attend, or InforMEA's identifier of the treaty.
 */
final class InformeaMeetings {
  /** The last part of a body's symbol, with the type of meeting that InforMEA has for it. */
  private static final Map<String, String> TYPES = Map.of("COP", "cop", "WG", "working group");

  private static final Node NOTATION = Reused.skos("notation");

  private final Locations locations;
  private final EntryText entryText;

  InformeaMeetings(Graph graph, Locations locations) {
    this.locations = locations;
    this.entryText = new EntryText(graph, locations);
  }

  JsonObject of(ThingChange.Dated entry) {
    SessionView session = new SessionView(entryText.thing(entry));
    Optional<GraphResource> body = session.body();
    JsonObjectBuilder json = JSON.createObjectBuilder().add("id", entry.iri());
    add(json, "treaty", body.flatMap(this::treaty));
    json.addNull("treatyUUID");
    json.add("url", locations.document(entry.iri()));
    add(json, "start", session.start());
    add(json, "end", session.end());
    json.addNull("repetition").addNull("kind");
    add(json, "type", body.flatMap(this::type));
    json.addNull("access").addNull("status");
    json.add("title", english(Optional.of(entryText.session(session))));
    json.add("description", english(session.quote()));
    return json.add("updated", entry.when().toString()).build();
  }

  /**
   * The key of the treaty that the body oversees. Of several, it is the one that supplements none
   * of the others.
   */
  Optional<String> treaty(GraphResource body) {
    List<GraphResource> treaties = body.all(Rap.oversees);
    List<GraphResource> first =
        treaties.stream()
            .filter(treaty -> treaty.all(Rap.supplements).stream().noneMatch(treaties::contains))
            .toList();
    return first.size() == 1 ? first.get(0).text(NOTATION) : Optional.empty();
  }

  private Optional<String> type(GraphResource body) {
    return body.text(NOTATION)
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
