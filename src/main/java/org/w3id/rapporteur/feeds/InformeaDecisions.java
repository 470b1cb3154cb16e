package org.w3id.rapporteur.feeds;

import static org.w3id.rapporteur.json.JsonMaker.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.w3id.rapporteur.changes.FeedKind;
import org.w3id.rapporteur.changes.ThingChange;
import org.w3id.rapporteur.graph.Reused;

/**
 * Recommendations, and the resolutions that reports cite, as InforMEA's decisions. A resolution has
 * only its number and title: what reports say about its content is not its own text.
 */
final class InformeaDecisions {
  private static final String UNBIS = "http://metadata.un.org/thesaurus/";

  private final GraphLookup lookup;
  private final Locations locations;
  private final EntryText entryText;
  private final InformeaMeetings meetings;

  InformeaDecisions(GraphLookup lookup, Locations locations) {
    this.lookup = lookup;
    this.locations = locations;
    this.entryText = new EntryText(lookup, locations);
    this.meetings = new InformeaMeetings(lookup, locations);
  }

  JsonObject of(ThingChange.Dated decision) {
    return decision.kind() == FeedKind.RESOLUTION ? resolution(decision) : recommendation(decision);
  }

  private JsonObject recommendation(ThingChange.Dated thing) {
    Node node = NodeFactory.createURI(thing.iri());
    Node report = NodeFactory.createURI(thing.report());
    Optional<Node> session =
        lookup.subjects(Reused.eliDl("recorded_in_a_realization_of"), report).stream().findFirst();
    JsonObjectBuilder json = begin(thing, "recommendation");
    json.add("number", entryText.source(node, entryText.name(report)));
    treaty(json, report);
    meeting(json, session);
    json.add("updated", thing.when().toString());
    json.add("title", InformeaMeetings.english(Optional.of(entryText.title(thing))));
    json.add("longtitle", InformeaMeetings.english(Optional.empty()));
    json.add("summary", InformeaMeetings.english(Optional.empty()));
    json.add(
        "content",
        InformeaMeetings.english(
            Optional.of(entryText.words(thing)).filter(words -> !words.isEmpty())));
    json.add("keywords", keywords(node));
    return json.add("documents", documents(report)).build();
  }

  private JsonObject resolution(ThingChange.Dated thing) {
    Node node = NodeFactory.createURI(thing.iri());
    JsonObjectBuilder json = begin(thing, "resolution");
    InformeaMeetings.add(json, "number", lookup.text(node, Reused.eli("number")));
    treaty(json, node);
    meeting(json, Optional.empty());
    json.add("updated", thing.when().toString());
    json.add("title", InformeaMeetings.english(lookup.text(node, Reused.dcterms("title"))));
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
   * Adds the treaty of the body that made the work. The date of publication is null, since reports
   * do not state it.
   */
  private void treaty(JsonObjectBuilder json, Node work) {
    InformeaMeetings.add(
        json, "treaty", lookup.thing(work, Reused.dcterms("creator")).flatMap(meetings::treaty));
    json.addNull("published");
  }

  private void meeting(JsonObjectBuilder json, Optional<Node> session) {
    InformeaMeetings.add(json, "meetingId", session.map(Node::getURI));
    InformeaMeetings.add(json, "meetingTitle", session.map(entryText::session));
    InformeaMeetings.add(json, "meetingUrl", session.map(Node::getURI).map(locations::document));
  }

  /** The topics by their own addresses, and by the addresses of equivalent UNBIS terms. */
  private JsonArrayBuilder keywords(Node thing) {
    JsonArrayBuilder keywords = JSON.createArrayBuilder();
    for (Node topic : lookup.objects(thing, Reused.dcterms("subject"))) {
      keywords.add(keyword(topic, "rapporteur"));
      for (Node same : lookup.objects(topic, Reused.skos("exactMatch")))
        if (same.toString().startsWith(UNBIS)) keywords.add(keyword(same, "unbis"));
    }
    return keywords;
  }

  private static JsonObjectBuilder keyword(Node term, String scope) {
    return JSON.createObjectBuilder().add("termuri", term.toString()).add("scope", scope);
  }

  private JsonArrayBuilder documents(Node report) {
    JsonArrayBuilder documents = JSON.createArrayBuilder();
    entryText
        .original(report)
        .ifPresent(
            original ->
                documents.add(
                    JSON.createObjectBuilder()
                        .add("url", original.getURI())
                        .addNull("mimeType")
                        .addNull("language")
                        .addNull("filename")));
    return documents;
  }
}
