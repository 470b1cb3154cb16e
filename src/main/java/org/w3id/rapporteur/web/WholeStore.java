package org.w3id.rapporteur.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.w3id.rapporteur.store.Store;

/**
 * Iterates over all graphs: first the triples that are in no named graph, then the named graphs in
 * the order of their names. Holds one graph in memory at a time. Iterate within a transaction.
 */
final class WholeStore implements Iterable<Collection<Quad>> {
  private final DatasetGraph graphs;
  private final DatasetGraph loose;
  private final boolean isUnion;

  /**
   * @param isUnion whether a triple that is in several graphs is returned only once, with the first
   *     of them
   */
  WholeStore(Store store, boolean isUnion) {
    this.graphs = store.dataset();
    this.loose = store.dataset(Set.of());
    this.isUnion = isUnion;
  }

  @Override
  public Iterator<Collection<Quad>> iterator() {
    List<Node> names = new ArrayList<>(List.of(Quad.defaultGraphIRI));
    graphs.listGraphNodes().forEachRemaining(names::add);
    names.sort((one, other) -> name(one).compareTo(name(other)));
    return Iter.map(names.iterator(), this::quads);
  }

  /** Returns the graph's name; empty for triples that are in no named graph. */
  private static String name(Node graph) {
    return Quad.isDefaultGraph(graph) ? "" : graph.toString();
  }

  private Collection<Quad> quads(Node graph) {
    Iterator<Quad> quads =
        Quad.isDefaultGraph(graph)
            ? loose.find(graph, Node.ANY, Node.ANY, Node.ANY)
            : all(graph, Triple.ANY);
    return Iter.toList(isUnion ? Iter.filter(quads, this::isFirst) : quads);
  }

  private boolean isFirst(Quad quad) {
    String name = name(quad.getGraph());
    return Iter.allMatch(
        all(Node.ANY, quad.asTriple()), other -> name.compareTo(name(other.getGraph())) <= 0);
  }

  private Iterator<Quad> all(Node graph, Triple pattern) {
    return graphs.find(graph, pattern.getSubject(), pattern.getPredicate(), pattern.getObject());
  }
}
