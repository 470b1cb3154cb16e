package org.w3id.rapporteur.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.rapporteur.address.Address;
import org.w3id.rapporteur.address.Base;
import org.w3id.rapporteur.graph.Rap;

/**
 * Moves statements about reports from the default graph, into which Turtle, N-Triples and RDF/XML
 * are loaded, to the named graphs of publications, which queries and pages use.
 *
 * <p>A report's graph gets the statements about the report, about everything with an address below
 * its own, and about the sessions, documents and unknown bodies that these link to. If two reports
 * link to one session, both graphs get its dates, since it is not known which report stated them.
 * Statements about other things go to the graph of corrections, depositary, catalogue or
 * vocabulary.
 */
final class LooseStatements {
  /** The graphs for things of these types. */
  private static final Map<Node, String> SHARED =
      Map.of(
          Rap.Correction,
          "corrections",
          Rap.TreatyStatus,
          "depositary",
          DCTerms.LinguisticSystem.asNode(),
          "catalogue");

  /** A thing with one of these properties belongs to the vocabulary. */
  private static final Set<Node> NAMES =
      Set.of(SKOS.prefLabel.asNode(), RDFS.label.asNode(), RDFS.isDefinedBy.asNode());

  private final DatasetGraph graphs;
  private final Graph loose;
  private final Set<String> reports = new TreeSet<>();
  private final Set<Base> bases = new LinkedHashSet<>();
  private final Map<Node, List<Triple>> others = new LinkedHashMap<>();
  private final Map<String, Set<Node>> reached = new LinkedHashMap<>();

  private LooseStatements(DatasetGraph graphs) {
    this.graphs = graphs;
    this.loose = graphs.getDefaultGraph();
  }

  /** Moves the statements if the graphs describe a report; other data stay unchanged. */
  static void sort(DatasetGraph graphs) {
    new LooseStatements(graphs).sort();
  }

  private void sort() {
    if (loose.isEmpty()) return;
    graphs
        .find(Node.ANY, Node.ANY, RDF.type.asNode(), Rap.Report)
        .forEachRemaining(quad -> note(quad.getSubject()));
    if (reports.isEmpty()) return;
    loose.find().toList().forEach(this::place);
    Set<Node> placed = new HashSet<>();
    reached.forEach((report, nodes) -> placed.addAll(spread(report, nodes)));
    others.forEach(
        (subject, triples) -> {
          if (!placed.contains(subject)) add(beside(shared(subject).orElse("vocabulary")), triples);
        });
    graphs.removeGraph(Quad.defaultGraphIRI);
  }

  private void note(Node report) {
    Optional<Base> base = report.isURI() ? Base.of(report.getURI()) : Optional.empty();
    if (base.isEmpty()) return;
    reports.add(report.getURI());
    bases.add(base.get());
  }

  private void place(Triple triple) {
    Node subject = triple.getSubject();
    Optional<String> own = report(subject);
    Optional<String> report = own.or(() -> report(triple.getObject()));
    if (shared(subject).isPresent() || report.isEmpty()) {
      others.computeIfAbsent(subject, any -> new ArrayList<>()).add(triple);
    } else {
      reach(report.get(), own.isPresent() ? triple.getObject() : subject);
      add(graph(report.get()), List.of(triple));
    }
  }

  private void reach(String report, Node node) {
    reached.computeIfAbsent(report, any -> new HashSet<>()).add(node);
  }

  /**
   * Puts the statements about these nodes, and about those that they link to, into a report's
   * graph.
   */
  private Set<Node> spread(String report, Set<Node> from) {
    Set<Node> seen = new HashSet<>(from);
    Deque<Node> next = new ArrayDeque<>(from);
    Set<Node> placed = new HashSet<>();
    while (!next.isEmpty()) {
      Node node = next.remove();
      List<Triple> triples = others.getOrDefault(node, List.of());
      if (shared(node).isPresent() || isNamed(triples)) continue;
      placed.add(node);
      add(graph(report), triples);
      for (Triple triple : triples) if (seen.add(triple.getObject())) next.add(triple.getObject());
    }
    return placed;
  }

  private static boolean isNamed(List<Triple> triples) {
    return triples.stream().anyMatch(triple -> NAMES.contains(triple.getPredicate()));
  }

  private void add(Node graph, List<Triple> triples) {
    triples.forEach(triple -> graphs.add(Quad.create(graph, triple)));
  }

  /** The shared graph that describes a thing, if the thing's address or type decides it. */
  private Optional<String> shared(Node thing) {
    if (isOf("graph", thing) || isOf("dataset", thing)) return Optional.of("catalogue");
    return SHARED.entrySet().stream()
        .filter(shared -> loose.contains(thing, RDF.type.asNode(), shared.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private boolean isOf(String kind, Node thing) {
    return thing.isURI()
        && bases.stream()
            .flatMap(base -> base.address(thing.getURI()).stream())
            .anyMatch(address -> address.isOf(kind));
  }

  /** The report that the thing is, or is a part of. */
  private Optional<String> report(Node thing) {
    if (!thing.isURI()) return Optional.empty();
    for (Base base : bases) {
      Optional<String> document =
          base.address(thing.getURI()).flatMap(Address::document).map(base::iri);
      if (document.filter(reports::contains).isPresent()) return document;
    }
    return Optional.empty();
  }

  /** The graph in which a report is published. */
  private static Node graph(String report) {
    Base base = Base.of(report).orElseThrow();
    return graph(base, base.path(report).orElseThrow());
  }

  private static Node graph(Base base, String of) {
    return NodeFactory.createURI(base.iri(Address.graph(of)));
  }

  private Node beside(String name) {
    return graph(bases.iterator().next(), name);
  }
}
