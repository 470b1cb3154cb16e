package org.w3id.rapporteur.explore;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.compose.Union;
import org.w3id.rapporteur.address.Address;
import org.w3id.rapporteur.address.Base;
import org.w3id.rapporteur.graph.Rap;
import org.w3id.rapporteur.graph.Reused;

/**
 * The things that a graph describes, and what they refer to outside their own report: other
 * reports, and the things that all reports share.
 */
public final class GraphReferences {
  private static final List<Node> WHOLES =
      List.of(Reused.eli("is_part_of"), Reused.skos("broader"));
  private static final Node STATED_IN = Rap.statedIn;
  private static final Node RECORDED = Reused.eliDl("recorded_in_a_realization_of");
  private static final Node START = Reused.eliDl("activity_start_date");
  private static final Set<Node> OF_PLACES =
      Set.of(Reused.oa("hasSource"), Reused.oa("hasSelector"));
  private static final long NOWHERE = Long.MAX_VALUE;

  private final Base base;
  private final Graph own;
  private final Graph all;
  private final Optional<Address> report;
  private final Map<Node, Optional<Address>> documents = new HashMap<>();
  private final Map<Node, Set<Node>> wholes = new HashMap<>();

  /**
   * A thing with its references.
   *
   * @param day a session's own, or else that of the report's session
   * @param position in the order of the graph's text
   * @param properties of the thing, to whatever they lead
   * @param isOwn whether only this graph can describe it, since its address is below the report's
   */
  public record Source(
      Node thing,
      int day,
      int position,
      boolean isOwn,
      Set<String> properties,
      List<Target> targets) {}

  /**
   * A reference.
   *
   * @param property as {@link ReferencePattern.Property#key}
   * @param wholes the target, and what it is part of or narrower than
   */
  public record Target(String property, Node thing, Set<Node> wholes) {
    /** Whether it is the reference of another thing, to which a path leads. */
    public boolean isOfAnother() {
      return property.contains("/http");
    }
  }

  /**
   * @param name of the graph
   * @param own the triples of the graph
   * @param shared the triples of the vocabulary
   */
  public GraphReferences(Base base, Node name, Graph own, Graph shared) {
    this.base = base;
    this.own = own;
    this.all = new Union(own, shared);
    this.report =
        base.address(name.toString())
            .filter(graph -> graph.isOf("graph"))
            .flatMap(graph -> Address.parse(graph.root().key()))
            .filter(document -> document.document().isPresent());
  }

  /** The graph's triples with those of the vocabulary. */
  public Graph all() {
    return all;
  }

  /** The day on which the report's session began, as a number: 20151118; 0 if it is not stated. */
  public int day() {
    return report
        .map(address -> own.find(Node.ANY, RECORDED, node(address)).toList())
        .orElse(List.of())
        .stream()
        .mapToInt(session -> day(session.getSubject()))
        .max()
        .orElse(0);
  }

  /** The day on which a session began; 0 if it is not stated, or the thing is no session. */
  private int day(Node session) {
    return own
        .find(session, START, Node.ANY)
        .mapWith(Triple::getObject)
        .filterKeep(Node::isLiteral)
        .mapWith(start -> start.getLiteralLexicalForm().replaceAll("\\D", ""))
        .filterKeep(start -> start.length() >= 8)
        .toList()
        .stream()
        .mapToInt(start -> Integer.parseInt(start.substring(0, 8)))
        .max()
        .orElse(0);
  }

  private Node node(Address address) {
    return NodeFactory.createURI(base.iri(address));
  }

  /** The things that refer to others, in the order of the text. */
  public List<Source> sources() {
    Map<Node, List<Triple>> described = new HashMap<>();
    own.find()
        .filterKeep(triple -> triple.getSubject().isURI() && isReference(triple))
        .forEach(
            triple ->
                described
                    .computeIfAbsent(triple.getSubject(), any -> new ArrayList<>())
                    .add(triple));
    Map<Node, String> places = new HashMap<>();
    described.keySet().forEach(thing -> places.put(thing, place(thing)));
    List<Node> sorted = new ArrayList<>(described.keySet());
    sorted.sort(Comparator.comparing(places::get));
    List<Source> sources = new ArrayList<>();
    int day = day();
    for (Node thing : sorted) {
      int ownDay = day(thing);
      sources.add(
          new Source(
              thing,
              ownDay > 0 ? ownDay : day,
              sources.size(),
              isBelow(thing),
              properties(thing),
              targets(thing, described)));
    }
    return sources;
  }

  private Set<String> properties(Node thing) {
    return own.find(thing, Node.ANY, Node.ANY)
        .filterKeep(triple -> triple.getObject().isURI())
        .mapWith(triple -> triple.getPredicate().getURI())
        .toSet();
  }

  private boolean isReference(Triple triple) {
    return triple.getObject().isURI()
        && !OF_PLACES.contains(triple.getPredicate())
        && (triple.getPredicate().equals(Rap.provisionOf) || isElsewhere(triple.getObject()));
  }

  /** Whether a thing is not below the report; the report itself is what all may refer to. */
  private boolean isElsewhere(Node thing) {
    return report.isEmpty() || !isBelow(thing) || thing.equals(node(report.get()));
  }

  private boolean isBelow(Node thing) {
    return report.isPresent()
        && documents
            .computeIfAbsent(thing, any -> base.address(thing.getURI()).flatMap(Address::document))
            .equals(report);
  }

  /** The references of a thing, of the recommendation of a provision, and of its corrections. */
  private List<Target> targets(Node thing, Map<Node, List<Triple>> described) {
    List<Triple> triples = described.get(thing);
    List<Target> targets = new ArrayList<>();
    for (Triple triple : triples) {
      if (isElsewhere(triple.getObject())) targets.add(target("", triple));
      if (triple.getPredicate().equals(Rap.provisionOf))
        add(Rap.provisionOf.getURI() + "/", described.get(triple.getObject()), targets);
    }
    own.find(Node.ANY, Rap.corrects, thing)
        .forEach(
            correction ->
                add(
                    "^" + Rap.corrects.getURI() + "/",
                    described.get(correction.getSubject()),
                    targets));
    return targets;
  }

  private void add(String before, List<Triple> triples, List<Target> targets) {
    if (triples == null) return;
    for (Triple triple : triples)
      if (isElsewhere(triple.getObject())) targets.add(target(before, triple));
  }

  private Target target(String before, Triple triple) {
    Node thing = triple.getObject();
    return new Target(before + triple.getPredicate().getURI(), thing, wholes(thing));
  }

  private Set<Node> wholes(Node thing) {
    return wholes.computeIfAbsent(thing, this::readWholes);
  }

  private Set<Node> readWholes(Node thing) {
    Set<Node> found = new LinkedHashSet<>();
    Deque<Node> open = new ArrayDeque<>(List.of(thing));
    while (!open.isEmpty()) {
      Node part = open.pop();
      if (!found.add(part)) continue;
      for (Node property : WHOLES)
        all.find(part, property, Node.ANY)
            .mapWith(Triple::getObject)
            .filterKeep(Node::isURI)
            .forEach(open::add);
    }
    return found;
  }

  /** Text that sorts things by paragraph, by place in it, and then by address. */
  private String place(Node thing) {
    long order = first(thing, STATED_IN).map(stated -> number(stated, Rap.order)).orElse(NOWHERE);
    long start =
        first(thing, Rap.evidence)
            .flatMap(evidence -> first(evidence, Reused.oa("hasSelector")))
            .map(selector -> number(selector, Reused.oa("start")))
            .orElse(NOWHERE);
    return "%019d %019d %s".formatted(order, start, thing.getURI());
  }

  private Optional<Node> first(Node subject, Node property) {
    return own.find(subject, property, Node.ANY).nextOptional().map(Triple::getObject);
  }

  private long number(Node subject, Node property) {
    return first(subject, property)
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .filter(text -> text.matches("\\d{1,18}"))
        .map(Long::parseLong)
        .orElse(NOWHERE);
  }
}
