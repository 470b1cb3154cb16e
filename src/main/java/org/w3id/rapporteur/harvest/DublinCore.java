package org.w3id.rapporteur.harvest;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDFS;
import org.w3id.rapporteur.address.Address;
import org.w3id.rapporteur.address.PartPath;
import org.w3id.rapporteur.graph.Rap;
import org.w3id.rapporteur.graph.Reused;
import org.w3id.rapporteur.view.FactView;
import org.w3id.rapporteur.view.GraphResource;
import org.w3id.rapporteur.view.ReportView;
import org.w3id.rapporteur.view.SessionView;
import org.w3id.rapporteur.view.Words;

/**
 * Describes an item by the fifteen elements of Dublin Core, as a library's catalogue would. Source:
 * OAI-PMH 2.0, 5; oai_dc.xsd.
 */
final class DublinCore {
  private final Description described;
  private final LinkedHashSet<Element> elements = new LinkedHashSet<>();

  /**
   * @param name as {@code title}
   */
  record Element(String name, String text) {}

  private DublinCore(Description described) {
    this.described = described;
  }

  /** The elements that have values, each value once. */
  static List<Element> of(Description described) {
    DublinCore record = new DublinCore(described);
    switch (described.item().kind()) {
      case REPORT -> record.report();
      case SESSION -> record.meeting();
      case RECOMMENDATION -> record.recommendation();
      case DECISION -> record.decision();
    }
    record.shared();
    return List.copyOf(record.elements);
  }

  private GraphResource thing() {
    return described.thing();
  }

  private void report() {
    ReportView report = ReportView.of(thing().graph(), thing().node());
    texts("title", thing(), Reused.dcterms("title"));
    names("creator", report.bodies());
    names("subject", topics());
    for (SessionView session : report.sessions()) {
      texts("description", session.thing(), Rap.quote);
      texts("coverage", session.thing(), Rap.place);
      session.period().ifPresent(period -> add("coverage", period));
      addresses("relation", List.of(session.thing()));
    }
    texts("date", thing(), Reused.dcterms("issued"));
    add("type", "Text");
    add("type", "Meeting report");
    texts("identifier", thing(), Reused.dcterms("identifier"));
    addresses("source", thing().all(Reused.dcterms("source")));
    addresses("source", thing().all(RDFS.seeAlso.asNode()));
    language(report);
  }

  private void meeting() {
    SessionView meeting = new SessionView(thing());
    String session = meeting.ordinal().map(n -> ", session " + n).orElse("");
    String held = meeting.period().map(period -> ", " + period).orElse("");
    add("title", meeting.body().map(described::name).orElse("Meeting") + session + held);
    names("creator", thing().all(Rap.body));
    texts("description", thing(), Rap.quote);
    meeting.period().ifPresent(period -> add("date", period));
    add("type", "Event");
    texts("coverage", thing(), Rap.place);
    addresses("relation", thing().all(Reused.eliDl("recorded_in_a_realization_of")));
  }

  private void recommendation() {
    FactView recommendation = new FactView(thing());
    add("title", capital(part(thing())) + " of " + reportName());
    described.report().ifPresent(report -> names("creator", report.bodies()));
    names("subject", recommendation.topics());
    paragraph(recommendation);
    for (FactView provision : recommendation.provisions()) addresses("relation", provision.cites());
    add("type", "Text");
    add("type", "Recommendation");
  }

  private void decision() {
    FactView decision = new FactView(thing());
    String place =
        decision
            .paragraph()
            .map(paragraph -> part(paragraph.thing()).replace("para.", "paragraph") + " of ")
            .orElse("");
    String number = thing().text(Rap.position).orElse("");
    add("title", "Decision " + number + " reported in " + place + reportName());
    texts("description", thing(), Rap.quote);
    addresses("source", thing().all(Rap.statedIn));
    addresses("relation", thing().all(Rap.decidedIn));
    add("type", "Text");
    add("type", "Decision");
    described.report().ifPresent(this::language);
  }

  private void shared() {
    addresses("identifier", List.of(thing()));
    add(
        "rights",
        "This description is under CC BY 4.0, https://creativecommons.org/licenses/by/4.0/; the"
            + " words of the report are the United Nations’.");
  }

  /** The topics of the report's recommendations, the most frequent first. */
  private List<GraphResource> topics() {
    Map<Node, Integer> counts = new HashMap<>();
    thing()
        .graph()
        .find(Node.ANY, Reused.dcterms("subject"), Node.ANY)
        .forEachRemaining(triple -> counts.merge(triple.getObject(), 1, Integer::sum));
    return counts.keySet().stream()
        .filter(Node::isURI)
        .sorted(
            Comparator.comparing((Node topic) -> -counts.get(topic))
                .thenComparing(topic -> topic.toString()))
        .map(topic -> new GraphResource(thing().graph(), topic))
        .toList();
  }

  /** The report's name in the titles of its parts: its symbol, or else its title. */
  private String reportName() {
    return described
        .report()
        .flatMap(report -> report.symbol().or(() -> report.title().map(Words::text)))
        .orElse("a report");
  }

  /** The part of a report in words: “recommendation 12”, “annex I, recommendation 3”. */
  private String part(GraphResource thing) {
    return path(thing).map(PartPath::inWords).orElseGet(thing::iri);
  }

  private Optional<PartPath> path(GraphResource thing) {
    return described.base().address(thing.iri()).map(Address::part);
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** Adds the text and language of the paragraph that states the thing. */
  private void paragraph(FactView recommendation) {
    recommendation
        .paragraph()
        .ifPresent(
            paragraph -> {
              paragraph.text().ifPresent(words -> add("description", words.text()));
              addresses("source", List.of(paragraph.thing()));
              paragraph
                  .text()
                  .map(Words::language)
                  .filter(language -> !language.isEmpty())
                  .ifPresent(language -> add("language", language));
            });
  }

  /**
   * Adds the report's language, with which the address of its expression ends: {@code
   * CTOC/COP/WG.7/2015/6/en}.
   */
  private void language(ReportView report) {
    for (GraphResource expression : report.expressions())
      path(expression).flatMap(PartPath::last).ifPresent(last -> add("language", last.word()));
  }

  private void texts(String element, GraphResource subject, Node property) {
    subject.words(property).forEach(words -> add(element, words.text()));
  }

  private void names(String element, List<GraphResource> things) {
    things.forEach(thing -> add(element, described.name(thing)));
  }

  private void addresses(String element, List<GraphResource> things) {
    things.forEach(thing -> add(element, thing.iri()));
  }

  private void add(String element, String text) {
    elements.add(new Element(element, text));
  }
}
