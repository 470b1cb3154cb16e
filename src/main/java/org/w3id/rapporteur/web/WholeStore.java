package org.w3id.rapporteur.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.w3id.rapporteur.store.RdfDataset;
import org.w3id.rapporteur.store.Store;

/**
 * Iterates over all graphs: first the triples that are in no named graph, then the named graphs in
 * the order of their names. Holds one graph in memory at a time. Iterate within a transaction.
 */
final class WholeStore implements Iterable<Collection<Quad>> {
  private final RdfDataset graphs;
  private final RdfDataset loose;
  private final boolean isUnion;

  /**
   * @param isUnion whether a triple that is in several graphs is returned only once, with the first
   *     of them
   */
  WholeStore(Store store, boolean isUnion) {
    this.graphs = store.dataset();
    this.loose = store.dataset().only(Set.of());
    this.isUnion = isUnion;
  }

  @Override
  public Iterator<Collection<Quad>> iterator() {
    List<Node> names = new ArrayList<>(List.of(Quad.defaultGraphIRI));
    names.addAll(graphs.names());
    names.sort((one, other) -> name(one).compareTo(name(other)));
    return names.stream().map(this::quads).iterator();
  }

  /** Returns the graph's name; empty for triples that are in no named graph. */
  private static String name(Node graph) {
    return Quad.isDefaultGraph(graph) ? "" : graph.toString();
  }

  private Collection<Quad> quads(Node graph) {
    Stream<Quad> quads =
        Quad.isDefaultGraph(graph)
            ? loose.find(graph, Node.ANY, Node.ANY, Node.ANY)
            : all(graph, Triple.ANY);
    return (isUnion ? quads.filter(this::isFirst) : quads).toList();
  }

  private boolean isFirst(Quad quad) {
    String name = name(quad.getGraph());
    return all(Node.ANY, quad.asTriple())
        .allMatch(other -> name.compareTo(name(other.getGraph())) <= 0);
  }

  private Stream<Quad> all(Node graph, Triple pattern) {
    return graphs.find(graph, pattern.getSubject(), pattern.getPredicate(), pattern.getObject());
  }
}
