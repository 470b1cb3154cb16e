package org.w3id.rapporteur.feeds;

import static org.w3id.rapporteur.json.JsonMaker.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.w3id.rapporteur.changes.ThingChange;
import org.w3id.rapporteur.graph.Reused;
import org.w3id.rapporteur.view.FactView;
import org.w3id.rapporteur.view.GraphResource;
import org.w3id.rapporteur.view.ReportView;
import org.w3id.rapporteur.view.SessionView;
import org.w3id.rapporteur.view.ThingKind;

/**
 * Recommendations, and the resolutions that reports cite, as InforMEA's decisions. A resolution has
 * only its number and title: what reports say about its content is not its own text.
 */
final class InformeaDecisions {
  private static final String UNBIS = "http://metadata.un.org/thesaurus/";

  private final Locations locations;
  private final EntryText entryText;
  private final InformeaMeetings meetings;

  InformeaDecisions(Graph graph, Locations locations) {
    this.locations = locations;
    this.entryText = new EntryText(graph, locations);
    this.meetings = new InformeaMeetings(graph, locations);
  }

  JsonObject of(ThingChange.Dated decision) {
    return decision.kind() == ThingKind.RESOLUTION
        ? resolution(decision)
        : recommendation(decision);
  }

  private JsonObject recommendation(ThingChange.Dated thing) {
    FactView recommendation = new FactView(entryText.thing(thing));
    ReportView report = entryText.report(thing);
    JsonObjectBuilder json = begin(thing, "recommendation");
    json.add("number", entryText.source(recommendation, entryText.name(report.thing())));
    treaty(json, report.body());
    meeting(json, report.session());
    json.add("updated", thing.when().toString());
    json.add("title", InformeaMeetings.english(Optional.of(entryText.title(thing))));
    json.add("longtitle", InformeaMeetings.english(Optional.empty()));
    json.add("summary", InformeaMeetings.english(Optional.empty()));
    json.add(
        "content",
        InformeaMeetings.english(
            Optional.of(entryText.words(thing)).filter(words -> !words.isEmpty())));
    json.add("keywords", keywords(recommendation));
    return json.add("documents", documents(report)).build();
  }

  private JsonObject resolution(ThingChange.Dated thing) {
    GraphResource resolution = entryText.thing(thing);
    JsonObjectBuilder json = begin(thing, "resolution");
    InformeaMeetings.add(json, "number", resolution.text(Reused.eli("number")));
    treaty(json, resolution.one(Reused.dcterms("creator")));
    meeting(json, Optional.empty());
    json.add("updated", thing.when().toString());
    json.add("title", InformeaMeetings.english(resolution.text(Reused.dcterms("title"))));
    for (String field : new String[] {"longtitle", "summary", "content"})
      json.add(field, InformeaMeetings.english(Optional.empty()));
    json.add("keywords", JSON.createArrayBuilder());
    return json.add("documents", JSON.createArrayBuilder()).build();
  }

  private JsonObjectBuilder begin(ThingChange.Dated thing, String type) {
    return JSON.createObjectBuilder()
        .add("id", thing.iri())
        .add("url", locations.document(thing.iri()))
        .add("type", type)
        .addNull("status");
  }

  /**
   * Adds the treaty of the body that made a work. The date of publication is null, since reports do
   * not state it.
   */
  private void treaty(JsonObjectBuilder json, Optional<GraphResource> body) {
    InformeaMeetings.add(json, "treaty", body.flatMap(meetings::treaty));
    json.addNull("published");
  }

  private void meeting(JsonObjectBuilder json, Optional<SessionView> session) {
    Optional<String> address = session.map(held -> held.thing().iri());
    InformeaMeetings.add(json, "meetingId", address);
    InformeaMeetings.add(json, "meetingTitle", session.map(entryText::session));
    InformeaMeetings.add(json, "meetingUrl", address.map(locations::document));
  }

  /** The topics by their own addresses, and by the addresses of equivalent UNBIS terms. */
  private JsonArrayBuilder keywords(FactView recommendation) {
    JsonArrayBuilder keywords = JSON.createArrayBuilder();
    for (GraphResource topic : recommendation.topics()) {
      keywords.add(keyword(topic, "rapporteur"));
      for (GraphResource same : topic.all(Reused.skos("exactMatch")))
        if (same.iri().startsWith(UNBIS)) keywords.add(keyword(same, "unbis"));
    }
    return keywords;
  }

  private static JsonObjectBuilder keyword(GraphResource term, String scope) {
    return JSON.createObjectBuilder().add("termuri", term.iri()).add("scope", scope);
  }

  private JsonArrayBuilder documents(ReportView report) {
    JsonArrayBuilder documents = JSON.createArrayBuilder();
    report
        .original()
        .ifPresent(
            original ->
                documents.add(
                    JSON.createObjectBuilder()
                        .add("url", original.iri())
                        .addNull("mimeType")
                        .addNull("language")
                        .addNull("filename")));
    return documents;
  }
}
