package org.w3id.rapporteur.feeds;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDFS;
import org.w3id.rapporteur.address.Address;
import org.w3id.rapporteur.address.PartPath;
import org.w3id.rapporteur.graph.Rap;
import org.w3id.rapporteur.graph.Reused;

/**
 * What is told of a thing to those who have not seen it: its name, and the words that it stands in.
 * Names and words are the data's own; what they do not have is left out.
 */
final class EntryText {
  private static final Node NUMBER = Reused.eli("number");

  private final GraphLookup lookup;
  private final Locations locations;

  EntryText(GraphLookup lookup, Locations locations) {
    this.lookup = lookup;
    this.locations = locations;
  }

  String title(ChangeHistory.Dated thing) {
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

  /** The words of the report; empty if there are none to show. */
  String words(ChangeHistory.Dated thing) {
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

  /** A report is called by its symbol, everything else by its name. */
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

  /** “CTOC/COP/WG.7/2015/6, para. 12”. */
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
   * “Working Group on the Smuggling of Migrants, session 3”; without a number, by its first day.
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

  /** “Working Group on the Smuggling of Migrants, session 3, Vienna, 2015-11-18 to 2015-11-20”. */
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
   * @param end which end of the session: {@code start} or {@code end}
   */
  Optional<String> day(Node session, String end) {
    return lookup.text(session, Reused.eliDl("activity_" + end + "_date"));
  }

  /** The page of the original, which is not ours. */
  Optional<Node> original(Node report) {
    return lookup.thing(report, RDFS.seeAlso.asNode());
  }

  /** “recommendation 12”, “annex I, para. 3”. */
  private String part(String iri) {
    return locations.address(iri).map(Address::part).map(PartPath::inWords).orElse(iri);
  }

  /** The number or key that its address ends in; the whole address of what is not ours. */
  private String key(String iri) {
    return locations.address(iri).map(Address::lastNumber).orElse(iri);
  }
}
