package org.w3id.rapporteur.publishing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.w3id.rapporteur.graph.Rap;
import org.w3id.rapporteur.graph.Reused;
import org.w3id.rapporteur.graph.Triples;

/**
 * Reads and writes the log in the catalogue: when each report's graph was published, republished
 * and withdrawn. Nothing is ever removed from it.
 *
 * <p>Each act has a number, in the order of the acts from 1 without gaps. What is derived from the
 * graphs remembers the number of the last act that it contains. Acts that change only the graphs of
 * all reports, or a report's corrections, have numbers too.
 */
public final class PublicationLog {
  private static final Node VERSION_OF = Reused.prov("specializationOf");
  private static final Node GENERATED = Reused.prov("generatedAtTime");
  private static final Node ENDED = Reused.prov("endedAtTime");
  static final Node INFLUENCED = Reused.prov("influenced");
  private static final Node INVALIDATED = Reused.prov("invalidated");
  private static final String NUMBER = "\\d{1,18}";
  private static final DateTimeFormatter DIGITS =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withZone(ZoneOffset.UTC);

  private PublicationLog() {}

  /** The kinds of acts on a graph. */
  public enum Change {
    CREATE,
    UPDATE,
    DELETE
  }

  /**
   * A version of a graph in the log.
   *
   * @param address of the version, which ends in the first digits of the hash
   * @param hash of its content: SHA-256, in hexadecimal digits
   */
  public record Version(Node address, String hash, long triples) {}

  /**
   * An act on a graph.
   *
   * @param graph the report's graph
   * @param when to the second; acts on one graph have different times
   * @param version the version that was published; empty for a withdrawal
   */
  public record Entry(Node graph, Instant when, Change change, Optional<Version> version) {
    /** The act's own address: {@code id/graph/CTOC/COP/WG.7/2015/6#20261124000000}. */
    public Node address() {
      return PublicationLog.address(graph, when);
    }
  }

  /**
   * The withdrawal of things: the data no longer describe them.
   *
   * @param graph of the report that described them; itself one of the things if the whole report
   *     was withdrawn
   * @param body the body that made the report
   */
  public record Ending(Node graph, Instant when, Set<Node> things, Optional<Node> body) {}

  /**
   * The graph that an act changed; the act itself if another publisher's log names acts
   * differently.
   */
  private static Node graph(Node act) {
    int fragment = act.getURI().indexOf('#');
    return fragment < 0 ? act : NodeFactory.createURI(act.getURI().substring(0, fragment));
  }

  static Node address(Node graph, Instant when) {
    return NodeFactory.createURI(graph.getURI() + "#" + DIGITS.format(when));
  }

  /** The number of the last act; 0 if there is none. */
  public static long last(Graph catalogue) {
    return objects(catalogue, Node.ANY, Rap.latestPublication).stream()
        .mapToLong(act -> number(catalogue, act, Rap.publicationNumber))
        .max()
        .orElse(0);
  }

  /**
   * The graphs changed by the acts with these numbers, in the order of the acts: reports' own
   * graphs, whose corrections and entries may have changed too, and graphs of all reports.
   *
   * @param after the number before the first act
   * @param last the number of the last act
   */
  public static Set<Node> changed(Graph catalogue, long after, long last) {
    Set<Node> graphs = new LinkedHashSet<>();
    for (long number = after + 1; number <= last; number++)
      subjects(catalogue, Rap.publicationNumber, Triples.number(number))
          .forEach(act -> graphs.addAll(objects(catalogue, act, INFLUENCED)));
    return graphs;
  }

  /** The graphs that were ever published, in no order. */
  public static Set<Node> graphs(Graph catalogue) {
    return objects(catalogue, Node.ANY, VERSION_OF).stream()
        .filter(Node::isURI)
        .collect(Collectors.toSet());
  }

  /** The number of an act; 0 if it has none. */
  public static long number(Graph catalogue, Entry act) {
    return number(catalogue, act.address(), Rap.publicationNumber);
  }

  /** The value of a property; 0 if there is none, or another publisher's is no number. */
  private static long number(Graph catalogue, Node subject, Node property) {
    return objects(catalogue, subject, property).stream()
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .filter(number -> number.matches(NUMBER))
        .mapToLong(Long::parseLong)
        .findFirst()
        .orElse(0);
  }

  /**
   * All acts, the earliest first; those of the same time in the order of their graphs. It reads the
   * whole log.
   */
  public static List<Entry> of(Graph catalogue) {
    return graphs(catalogue).stream()
        .flatMap(graph -> of(catalogue, graph).stream())
        .sorted(Comparator.comparing(Entry::when).thenComparing(entry -> entry.graph().toString()))
        .toList();
  }

  /** The acts on one graph, the earliest first. */
  public static List<Entry> of(Graph catalogue, Node graph) {
    List<Entry> entries = new ArrayList<>();
    for (Node address : subjects(catalogue, VERSION_OF, graph)) {
      Version version = version(catalogue, address);
      times(catalogue, address, GENERATED)
          .forEach(
              time -> entries.add(new Entry(graph, time, Change.UPDATE, Optional.of(version))));
    }
    for (Node withdrawal : subjects(catalogue, INVALIDATED, graph))
      times(catalogue, withdrawal, ENDED)
          .forEach(time -> entries.add(new Entry(graph, time, Change.DELETE, Optional.empty())));
    entries.sort(Comparator.comparing(Entry::when));
    for (int i = 0; i < entries.size(); i++) {
      boolean wasThere = i > 0 && entries.get(i - 1).change() != Change.DELETE;
      Entry entry = entries.get(i);
      if (!wasThere && entry.change() == Change.UPDATE)
        entries.set(i, new Entry(graph, entry.when(), Change.CREATE, entry.version()));
    }
    return List.copyOf(entries);
  }

  /** The acts on one graph after its last withdrawal, or all if it was never withdrawn. */
  public static List<Entry> sinceWithdrawn(List<Entry> entries) {
    int from = entries.size();
    while (from > 0 && entries.get(from - 1).change() != Change.DELETE) from--;
    return entries.subList(from, entries.size());
  }

  private static Version version(Graph catalogue, Node address) {
    String hash =
        objects(catalogue, address, Reused.spdx("checksum")).stream()
            .flatMap(sum -> objects(catalogue, sum, Reused.spdx("checksumValue")).stream())
            .filter(Node::isLiteral)
            .map(Node::getLiteralLexicalForm)
            .findFirst()
            .orElse("");
    return new Version(address, hash, number(catalogue, address, Reused.voiD("triples")));
  }

  /** Records a withdrawal. */
  public static void end(Graph catalogue, Ending ending) {
    Node act = address(ending.graph(), ending.when());
    catalogue.add(act, RDF.type.asNode(), Reused.prov("Activity"));
    catalogue.add(
        act, ENDED, NodeFactory.createLiteralDT(ending.when().toString(), XSDDatatype.XSDdateTime));
    ending.things().forEach(thing -> catalogue.add(act, INVALIDATED, thing));
    ending.body().ifPresent(body -> catalogue.add(act, Reused.dcterms("relation"), body));
  }

  /** What an act withdrew, with the report or from it; empty if it withdrew nothing. */
  public static Optional<Ending> ending(Graph catalogue, Entry act) {
    Set<Node> things = Set.copyOf(objects(catalogue, act.address(), INVALIDATED));
    return things.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Ending(
                act.graph(),
                act.when(),
                things,
                objects(catalogue, act.address(), Reused.dcterms("relation")).stream().findAny()));
  }

  /**
   * The times of a thing; the log of another publisher may contain invalid ones, which are left
   * out.
   */
  private static Stream<Instant> times(Graph catalogue, Node subject, Node property) {
    return objects(catalogue, subject, property).stream()
        .filter(Node::isLiteral)
        .flatMap(time -> time(time.getLiteralLexicalForm()));
  }

  private static Stream<Instant> time(String text) {
    try {
      return Stream.of(Instant.parse(text).truncatedTo(ChronoUnit.SECONDS));
    } catch (DateTimeException noTime) {
      return Stream.empty();
    }
  }

  private static List<Node> objects(Graph graph, Node subject, Node property) {
    return graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList();
  }

  private static List<Node> subjects(Graph graph, Node property, Node object) {
    return graph
        .find(Node.ANY, property, object)
        .mapWith(Triple::getSubject)
        .filterKeep(Node::isURI)
        .toList();
  }
}
