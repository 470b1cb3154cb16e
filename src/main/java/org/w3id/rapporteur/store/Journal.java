package org.w3id.rapporteur.store;

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
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.w3id.rapporteur.graph.Reused;

/**
 * When each report's graph was published, published anew and withdrawn: what the catalogue
 * remembers. Nothing is ever taken out of it.
 */
public final class Journal {
  private static final Node STATE_OF = Reused.prov("specializationOf");
  private static final Node GENERATED = Reused.prov("generatedAtTime");
  private static final Node ENDED = Reused.prov("endedAtTime");
  private static final Node INVALIDATED = Reused.prov("invalidated");
  private static final DateTimeFormatter DIGITS =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withZone(ZoneOffset.UTC);

  private Journal() {}

  /** What was done to a graph. */
  public enum Act {
    CREATE,
    UPDATE,
    DELETE
  }

  /**
   * What a graph held.
   *
   * @param address of the state, which ends in the first digits of the hash
   * @param hash of its content: SHA-256, in hexadecimal digits
   */
  public record Held(Node address, String hash, long triples) {}

  /**
   * One act.
   *
   * @param graph the report's
   * @param when to the second; acts on one graph have different times
   * @param held what the graph held from then on; empty if it was withdrawn
   */
  public record Entry(Node graph, Instant when, Act act, Optional<Held> held) {
    /** The act's own address: {@code id/graph/CTOC/COP/WG.7/2015/6#20261124000000}. */
    public Node address() {
      return Journal.address(graph, when);
    }
  }

  /**
   * What came to an end: things that were described, and are no more.
   *
   * @param graph of the report that spoke of them; one of the things, if all of it was withdrawn
   * @param body whose report it was
   */
  public record Ending(Node graph, Instant when, Set<Node> things, Optional<Node> body) {}

  /** The graph that an act changed; of the act of someone else's record the act itself. */
  private static Node graph(Node act) {
    int fragment = act.getURI().indexOf('#');
    return fragment < 0 ? act : NodeFactory.createURI(act.getURI().substring(0, fragment));
  }

  private static Node address(Node graph, Instant when) {
    return NodeFactory.createURI(graph.getURI() + "#" + DIGITS.format(when));
  }

  /** All acts, the earliest first; of one time in the order of their graphs. */
  public static List<Entry> of(Graph catalogue) {
    Set<Node> graphs = new LinkedHashSet<>(objects(catalogue, Node.ANY, STATE_OF));
    return graphs.stream()
        .filter(Node::isURI)
        .flatMap(graph -> of(catalogue, graph).stream())
        .sorted(Comparator.comparing(Entry::when).thenComparing(entry -> entry.graph().toString()))
        .toList();
  }

  /** The acts on one graph, the earliest first. */
  public static List<Entry> of(Graph catalogue, Node graph) {
    List<Entry> acts = new ArrayList<>();
    for (Node state : subjects(catalogue, STATE_OF, graph)) {
      Held held = held(catalogue, state);
      times(catalogue, state, GENERATED)
          .forEach(time -> acts.add(new Entry(graph, time, Act.UPDATE, Optional.of(held))));
    }
    for (Node withdrawal : subjects(catalogue, INVALIDATED, graph))
      times(catalogue, withdrawal, ENDED)
          .forEach(time -> acts.add(new Entry(graph, time, Act.DELETE, Optional.empty())));
    acts.sort(Comparator.comparing(Entry::when));
    for (int i = 0; i < acts.size(); i++) {
      boolean wasThere = i > 0 && acts.get(i - 1).act() != Act.DELETE;
      Entry entry = acts.get(i);
      if (!wasThere && entry.act() == Act.UPDATE)
        acts.set(i, new Entry(graph, entry.when(), Act.CREATE, entry.held()));
    }
    return List.copyOf(acts);
  }

  /** What of these acts on one graph followed its last withdrawal. */
  public static List<Entry> sinceWithdrawn(List<Entry> acts) {
    int from = acts.size();
    while (from > 0 && acts.get(from - 1).act() != Act.DELETE) from--;
    return acts.subList(from, acts.size());
  }

  private static Held held(Graph catalogue, Node state) {
    String hash =
        objects(catalogue, state, Reused.spdx("checksum")).stream()
            .flatMap(sum -> objects(catalogue, sum, Reused.spdx("checksumValue")).stream())
            .filter(Node::isLiteral)
            .map(Node::getLiteralLexicalForm)
            .findFirst()
            .orElse("");
    long triples =
        objects(catalogue, state, Reused.voiD("triples")).stream()
            .filter(Node::isLiteral)
            .map(Node::getLiteralLexicalForm)
            .filter(number -> number.matches("\\d{1,18}"))
            .mapToLong(Long::parseLong)
            .findFirst()
            .orElse(0);
    return new Held(state, hash, triples);
  }

  /** Writes that things are no more. */
  public static void end(Graph catalogue, Ending ending) {
    Node act = address(ending.graph(), ending.when());
    catalogue.add(act, RDF.type.asNode(), Reused.prov("Activity"));
    catalogue.add(
        act, ENDED, NodeFactory.createLiteralDT(ending.when().toString(), XSDDatatype.XSDdateTime));
    ending.things().forEach(thing -> catalogue.add(act, INVALIDATED, thing));
    ending.body().ifPresent(body -> catalogue.add(act, Reused.dcterms("relation"), body));
  }

  /** Everything that came to an end, the earliest first. */
  public static List<Ending> endings(Graph catalogue) {
    List<Ending> endings = new ArrayList<>();
    for (Node act : Set.copyOf(subjects(catalogue, INVALIDATED, Node.ANY))) {
      Node graph = graph(act);
      Set<Node> things = Set.copyOf(objects(catalogue, act, INVALIDATED));
      Optional<Node> body = objects(catalogue, act, Reused.dcterms("relation")).stream().findAny();
      times(catalogue, act, ENDED)
          .forEach(time -> endings.add(new Ending(graph, time, things, body)));
    }
    endings.sort(Comparator.comparing(Ending::when));
    return List.copyOf(endings);
  }

  /** A record that somebody else wrote may hold what is no time. */
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
