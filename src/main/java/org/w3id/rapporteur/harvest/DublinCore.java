package org.w3id.rapporteur.harvest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
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

/**
 * Describes an item by the fifteen elements of Dublin Core, as a library's catalogue would. Source:
 * OAI-PMH 2.0, 5; oai_dc.xsd.
 */
final class DublinCore {
  private static final Node CREATOR = Reused.dcterms("creator");
  private static final Node TOPIC = Reused.dcterms("subject");
  private static final Node REPORT_OF = Reused.eliDl("recorded_in_a_realization_of");
  private static final Node START = Reused.eliDl("activity_start_date");
  private static final Node END = Reused.eliDl("activity_end_date");

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
      case MEETING -> record.meeting();
      case RECOMMENDATION -> record.recommendation();
      case DECISION -> record.decision();
    }
    record.shared();
    return List.copyOf(record.elements);
  }

  private Node thing() {
    return described.thing();
  }

  private void report() {
    texts("title", thing(), Reused.dcterms("title"));
    names("creator", described.values(CREATOR));
    names("subject", topics());
    for (Node meeting : described.subjects(REPORT_OF, thing())) {
      texts("description", meeting, Rap.quote);
      texts("coverage", meeting, Rap.place);
      period(meeting).ifPresent(period -> add("coverage", period));
      addresses("relation", List.of(meeting));
    }
    texts("date", thing(), Reused.dcterms("issued"));
    add("type", "Text");
    add("type", "Meeting report");
    texts("identifier", thing(), Reused.dcterms("identifier"));
    addresses("source", described.values(Reused.dcterms("source")));
    addresses("source", described.values(RDFS.seeAlso.asNode()));
    language(thing());
  }

  private void meeting() {
    List<Node> bodies = described.values(Rap.body);
    String session = described.text(thing(), Rap.ordinal).map(n -> ", session " + n).orElse("");
    String held = period(thing()).map(period -> ", " + period).orElse("");
    String body = bodies.isEmpty() ? "Meeting" : described.name(bodies.get(0));
    add("title", body + session + held);
    names("creator", bodies);
    texts("description", thing(), Rap.quote);
    period(thing()).ifPresent(period -> add("date", period));
    add("type", "Event");
    texts("coverage", thing(), Rap.place);
    addresses("relation", described.values(REPORT_OF));
  }

  private void recommendation() {
    add("title", capital(part(thing())) + " of " + reportName());
    described.report().ifPresent(report -> names("creator", described.values(report, CREATOR)));
    names("subject", described.values(TOPIC));
    paragraph();
    for (Node provision : described.subjects(Rap.provisionOf, thing()))
      addresses("relation", described.values(provision, Reused.eli("cites")));
    add("type", "Text");
    add("type", "Recommendation");
  }

  private void decision() {
    String place =
        described.values(Rap.statedIn).stream()
            .findFirst()
            .map(paragraph -> part(paragraph).replace("para.", "paragraph") + " of ")
            .orElse("");
    String number = described.text(thing(), Rap.position).orElse("");
    add("title", "Decision " + number + " reported in " + place + reportName());
    texts("description", thing(), Rap.quote);
    addresses("source", described.values(Rap.statedIn));
    addresses("relation", described.values(Rap.decidedIn));
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
  private List<Node> topics() {
    Map<Node, Integer> counts = new LinkedHashMap<>();
    described
        .graph()
        .find(Node.ANY, TOPIC, Node.ANY)
        .forEachRemaining(triple -> counts.merge(triple.getObject(), 1, Integer::sum));
    return counts.keySet().stream()
        .sorted(
            Comparator.comparing((Node topic) -> -counts.get(topic))
                .thenComparing(topic -> topic.toString()))
        .toList();
  }

  /** The report's name in the titles of its parts: its symbol, or else its title. */
  private String reportName() {
    return described
        .report()
        .flatMap(
            report ->
                described
                    .text(report, Reused.dcterms("identifier"))
                    .or(() -> described.text(report, Reused.dcterms("title"))))
        .orElse("a report");
  }

  /** The part of a report in words: “recommendation 12”, “annex I, recommendation 3”. */
  private String part(Node thing) {
    return path(thing).map(PartPath::inWords).orElse(thing.toString());
  }

  private Optional<PartPath> path(Node thing) {
    return described.base().address(thing.getURI()).map(Address::part);
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** Adds the text and language of the paragraph that states the thing. */
  private void paragraph() {
    for (Node paragraph : described.values(Rap.statedIn)) {
      texts("description", paragraph, Rap.text);
      addresses("source", List.of(paragraph));
      described.values(paragraph, Rap.text).stream()
          .map(Node::getLiteralLanguage)
          .filter(language -> !language.isEmpty())
          .forEach(language -> add("language", language));
    }
  }

  /**
   * Adds the report's language, with which the address of its expression ends: {@code
   * CTOC/COP/WG.7/2015/6/en}.
   */
  private void language(Node report) {
    for (Node expression : described.values(report, Reused.eli("is_realized_by")))
      path(expression).flatMap(PartPath::last).ifPresent(last -> add("language", last.word()));
  }

  /** The days of a meeting as an interval of ISO 8601: {@code 2015-11-18/2015-11-20}. */
  private Optional<String> period(Node meeting) {
    Optional<String> start = described.text(meeting, START);
    Optional<String> end = described.text(meeting, END);
    return start.map(
        day -> end.filter(last -> !last.equals(day)).map(last -> day + "/" + last).orElse(day));
  }

  private void texts(String element, Node subject, Node property) {
    List<String> texts = new ArrayList<>();
    described.values(subject, property).stream()
        .filter(Node::isLiteral)
        .forEach(value -> texts.add(value.getLiteralLexicalForm()));
    texts.forEach(text -> add(element, text));
  }

  private void names(String element, List<Node> things) {
    things.forEach(thing -> add(element, described.name(thing)));
  }

  private void addresses(String element, List<Node> things) {
    things.stream().filter(Node::isURI).forEach(thing -> add(element, thing.getURI()));
  }

  private void add(String element, String text) {
    elements.add(new Element(element, text));
  }
}
