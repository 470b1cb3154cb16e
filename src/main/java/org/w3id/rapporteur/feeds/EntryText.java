package org.w3id.rapporteur.feeds;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.w3id.rapporteur.address.Address;
import org.w3id.rapporteur.address.PartPath;
import org.w3id.rapporteur.changes.ThingChange;
import org.w3id.rapporteur.graph.Rap;
import org.w3id.rapporteur.graph.Reused;
import org.w3id.rapporteur.view.FactView;
import org.w3id.rapporteur.view.GraphResource;
import org.w3id.rapporteur.view.Names;
import org.w3id.rapporteur.view.ReportView;
import org.w3id.rapporteur.view.SessionView;
import org.w3id.rapporteur.view.Words;

/**
 * The texts of a feed entry: a thing's name, and the words of the report about it. Both come from
 * the data; what the data lack is left out.
 */
final class EntryText {
  private final Graph graph;
  private final Names names;
  private final Locations locations;

  /**
   * @param graph that describes the things and names what they name
   */
  EntryText(Graph graph, Locations locations) {
    this.graph = graph;
    this.names = new Names(graph);
    this.locations = locations;
  }

  /** The thing of an entry. */
  GraphResource thing(ThingChange.Dated entry) {
    return GraphResource.of(graph, entry.iri());
  }

  /** The report that describes the thing of an entry. */
  ReportView report(ThingChange.Dated entry) {
    return ReportView.of(graph, GraphResource.of(graph, entry.report()).node());
  }

  String title(ThingChange.Dated entry) {
    FactView fact = new FactView(thing(entry));
    String report = name(report(entry).thing());
    return switch (entry.kind()) {
      case REPORT ->
          report(entry)
              .title()
              .map(Words::text)
              .filter(title -> !title.equals(report))
              .map(title -> report + ": " + title)
              .orElse(report);
      case SESSION -> session(new SessionView(fact.thing()));
      case RECOMMENDATION -> report + ", " + part(entry.iri());
      case STATEMENT ->
          "Statement by "
              + fact.speaker().map(this::name).orElse("an unnamed speaker")
              + ", "
              + source(fact, report);
      case DECISION ->
          fact.thing().one(Rap.decidedIn).map(this::resolution).orElse("A decision")
              + ", as reported in "
              + source(fact, report);
      default -> name(fact.thing());
    };
  }

  /** The words of the report about the thing; empty if there are none. */
  String words(ThingChange.Dated entry) {
    FactView fact = new FactView(thing(entry));
    Optional<String> words =
        switch (entry.kind()) {
          case REPORT ->
              Optional.of(
                  report(entry).sessions().stream()
                      .map(this::occasion)
                      .collect(Collectors.joining("; ")));
          case RECOMMENDATION, STATEMENT ->
              fact.paragraph().flatMap(paragraph -> paragraph.text()).map(Words::text);
          default -> fact.quote().map(Words::text);
        };
    return words.orElse("");
  }

  /** The symbol of a document or report, or the name of any other thing. */
  String name(GraphResource thing) {
    return name(thing.node());
  }

  String name(Node thing) {
    return names.symbolOrName(thing).orElseGet(() -> key(thing.toString()));
  }

  /** The place of a fact in its report: “CTOC/COP/WG.7/2015/6, para. 12”. */
  String source(FactView fact, String report) {
    return fact.paragraph()
        .map(paragraph -> report + ", " + part(paragraph.thing().iri()))
        .orElse(report);
  }

  private String resolution(GraphResource resolution) {
    return "Resolution " + resolution.text(Reused.eli("number")).orElseGet(() -> name(resolution));
  }

  /**
   * The name of a session: “Working Group on the Smuggling of Migrants, session 3”; without a
   * number, its first day.
   */
  String session(SessionView session) {
    String body = session.body().map(this::name).orElse("");
    String which =
        session
            .ordinal()
            .map(ordinal -> "session " + ordinal)
            .or(() -> session.start().map(day -> "session of " + day))
            .orElse("session");
    return body.isEmpty() ? which : body + ", " + which;
  }

  /**
   * A session with its place and days: “Working Group on the Smuggling of Migrants, session 3,
   * Vienna, 2015-11-18 to 2015-11-20”.
   */
  private String occasion(SessionView session) {
    String days =
        Stream.of(session.start(), session.end())
            .flatMap(Optional::stream)
            .distinct()
            .collect(Collectors.joining(" to "));
    return Stream.of(session(session), session.place().orElse(""), days)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  /** The part of a report in words: “recommendation 12”, “annex I, para. 3”. */
  private String part(String iri) {
    return locations.address(iri).map(Address::part).map(PartPath::inWords).orElse(iri);
  }

  /** The number or key at the end of the address; the whole address if it is not ours. */
  private String key(String iri) {
    return locations.address(iri).map(Address::lastNumber).orElse(iri);
  }
}
