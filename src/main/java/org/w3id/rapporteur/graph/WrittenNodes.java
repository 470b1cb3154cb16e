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

/** What the nodes of a report's graphs were written for. */
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
   * The fact that has this address, or those that wrote about it: a person, a document, evidence.
   *
   * @return empty for what belongs to the report itself
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
