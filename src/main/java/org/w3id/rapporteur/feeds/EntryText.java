package org.w3id.rapporteur.feeds;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDFS;
import org.w3id.rapporteur.address.Address;
import org.w3id.rapporteur.address.PartPath;
import org.w3id.rapporteur.changes.ThingChange;
import org.w3id.rapporteur.graph.Rap;
import org.w3id.rapporteur.graph.Reused;

/**
 * The texts of a feed entry: a thing's name, and the words of the report about it. Both come from
 * the data; what the data lack is left out.
 */
final class EntryText {
  private static final Node NUMBER = Reused.eli("number");

  private final GraphLookup lookup;
  private final Locations locations;

  EntryText(GraphLookup lookup, Locations locations) {
    this.lookup = lookup;
    this.locations = locations;
  }

  String title(ThingChange.Dated thing) {
    Node node = NodeFactory.createURI(thing.iri());
    String report = name(NodeFactory.createURI(thing.report()));
    return switch (thing.kind()) {
      case REPORT ->
          lookup
              .text(node, Reused.dcterms("title"))
              .filter(title -> !title.equals(report))
              .map(title -> report + ": " + title)
              .orElse(report);
      case SESSION -> session(node);
      case RECOMMENDATION -> report + ", " + part(thing.iri());
      case STATEMENT ->
          "Statement by "
              + lookup.thing(node, Rap.speaker).map(this::name).orElse("an unnamed speaker")
              + ", "
              + source(node, report);
      case DECISION ->
          lookup.thing(node, Rap.decidedIn).map(this::resolution).orElse("A decision")
              + ", as reported in "
              + source(node, report);
      default -> name(node);
    };
  }

  /** The words of the report about the thing; empty if there are none. */
  String words(ThingChange.Dated thing) {
    Node node = NodeFactory.createURI(thing.iri());
    return switch (thing.kind()) {
      case REPORT ->
          lookup.subjects(Reused.eliDl("recorded_in_a_realization_of"), node).stream()
              .map(this::occasion)
              .collect(Collectors.joining("; "));
      case RECOMMENDATION, STATEMENT ->
          lookup.thing(node, Rap.statedIn).flatMap(said -> text(said, Rap.text)).orElse("");
      default -> lookup.text(node, Rap.quote).orElse("");
    };
  }

  private Optional<String> text(Node subject, Node property) {
    return lookup.text(subject, property);
  }

  /** The symbol of a document or report, or the name of any other thing. */
  String name(Node thing) {
    return Stream.of(
            Reused.dcterms("identifier"),
            Reused.skos("prefLabel"),
            Reused.foaf("name"),
            Reused.dcterms("title"),
            RDFS.label.asNode())
        .flatMap(property -> lookup.text(thing, property).stream())
        .findFirst()
        .orElseGet(() -> key(thing.toString()));
  }

  /** The place of a fact in its report: “CTOC/COP/WG.7/2015/6, para. 12”. */
  String source(Node fact, String report) {
    return lookup
        .thing(fact, Rap.statedIn)
        .map(paragraph -> report + ", " + part(paragraph.toString()))
        .orElse(report);
  }

  private String resolution(Node resolution) {
    return "Resolution " + lookup.text(resolution, NUMBER).orElseGet(() -> name(resolution));
  }

  /**
   * The name of a session: “Working Group on the Smuggling of Migrants, session 3”; without a
   * number, its first day.
   */
  String session(Node session) {
    String body = lookup.thing(session, Rap.body).map(this::name).orElse("");
    String which =
        lookup
            .text(session, Rap.ordinal)
            .map(ordinal -> "session " + ordinal)
            .or(() -> day(session, "start").map(day -> "session of " + day))
            .orElse("session");
    return body.isEmpty() ? which : body + ", " + which;
  }

  /**
   * A session with its place and days: “Working Group on the Smuggling of Migrants, session 3,
   * Vienna, 2015-11-18 to 2015-11-20”.
   */
  private String occasion(Node session) {
    String days =
        Stream.of(day(session, "start"), day(session, "end"))
            .flatMap(Optional::stream)
            .distinct()
            .collect(Collectors.joining(" to "));
    return Stream.of(session(session), lookup.text(session, Rap.place).orElse(""), days)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  /**
   * The first or last day of a session.
   *
   * @param end {@code start} or {@code end}
   */
  Optional<String> day(Node session, String end) {
    return lookup.text(session, Reused.eliDl("activity_" + end + "_date"));
  }

  /** The address of the original document at its publisher. */
  Optional<Node> original(Node report) {
    return lookup.thing(report, RDFS.seeAlso.asNode());
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
