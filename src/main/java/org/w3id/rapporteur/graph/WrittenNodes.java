package org.w3id.rapporteur.graph;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.w3id.rapporteur.facts.Correction;
import org.w3id.rapporteur.facts.Fact;

/** Tells for which facts and corrections the nodes of a report's graphs were written. */
public final class WrittenNodes {
  private final Graph structure;
  private final Map<Node, Fact> own = new HashMap<>();
  private final Map<Node, Set<Fact>> others = new HashMap<>();
  private final Map<Node, Correction> corrections = new HashMap<>();

  /**
   * @param structure the report's own nodes: title, text, sections, paragraphs
   */
  WrittenNodes(Graph structure) {
    this.structure = structure;
  }

  void add(Fact fact, Node node, Graph written) {
    own.put(node, fact);
    written.stream()
        .map(triple -> triple.getSubject())
        .forEach(subject -> others.computeIfAbsent(subject, s -> new LinkedHashSet<>()).add(fact));
  }

  void add(Correction correction, Node node) {
    corrections.put(node, correction);
  }

  /**
   * The fact with this address; for other nodes (a person, a document, evidence) the facts that
   * described them.
   *
   * @return empty for nodes of the report's structure
   */
  public Set<Fact> facts(Node node) {
    if (own.containsKey(node)) {
      return Set.of(own.get(node));
    }
    boolean structural = structure.contains(node, Node.ANY, Node.ANY);
    return structural ? Set.of() : others.getOrDefault(node, Set.of());
  }

  public Optional<Correction> correction(Node node) {
    return Optional.ofNullable(corrections.get(node));
  }
}
