package org.w3id.rapporteur.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/** A set of quads with an index by subject. */
final class QuadsBySubject {
  private final Map<Node, Set<Quad>> quads = new HashMap<>();

  boolean isEmpty() {
    return quads.isEmpty();
  }

  Stream<Quad> stream() {
    return quads.values().stream().flatMap(Set::stream);
  }

  void add(Quad quad) {
    quads.computeIfAbsent(quad.getSubject(), any -> new HashSet<>()).add(quad);
  }

  /** Removes the quad, and returns whether the set had it. */
  boolean remove(Quad quad) {
    Set<Quad> beside = quads.getOrDefault(quad.getSubject(), Set.of());
    if (!beside.contains(quad)) return false;
    beside.remove(quad);
    if (beside.isEmpty()) quads.remove(quad.getSubject());
    return true;
  }

  /** The matching quads, as a copy, so that the set may be changed while the copy is read. */
  List<Quad> matching(Node graph, Node subject, Node predicate, Node object) {
    Stream<Quad> candidates =
        subject.isConcrete() ? quads.getOrDefault(subject, Set.of()).stream() : stream();
    return candidates.filter(quad -> quad.matches(graph, subject, predicate, object)).toList();
  }
}
