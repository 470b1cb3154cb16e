package org.w3id.rapporteur.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphTriplesQuads;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.TransactionalNotSupportedMixin;
import org.apache.jena.sparql.util.NodeCmp;

/**
 * Collects changes to graphs without changing the graphs yet. A quad that is removed and added
 * again is no change. A store on the disk grows with each quad that is written, so only differences
 * are written.
 */
final class PendingChanges extends DatasetGraphTriplesQuads
    implements TransactionalNotSupportedMixin {
  /** Groups quads by subject, so that those read together are stored together. */
  private static final Comparator<Quad> BY_SUBJECT =
      Comparator.comparing(Quad::getGraph, NodeCmp::compareRDFTerms)
          .thenComparing(Quad::getSubject, NodeCmp::compareRDFTerms)
          .thenComparing(Quad::getPredicate, NodeCmp::compareRDFTerms)
          .thenComparing(Quad::getObject, NodeCmp::compareRDFTerms);

  private final DatasetGraph held;
  private final QuadsBySubject added = new QuadsBySubject();
  private final Set<Quad> removed = new HashSet<>();

  PendingChanges(DatasetGraph held) {
    this.held = held;
  }

  boolean areNone() {
    return added.isEmpty() && removed.isEmpty();
  }

  /** The names of the graphs that change. */
  Set<Node> graphs() {
    return Stream.concat(removed.stream(), added.stream())
        .map(Quad::getGraph)
        .collect(Collectors.toSet());
  }

  /** Applies the changes to the underlying graphs. */
  void make() {
    removed.forEach(held::delete);
    added.stream().sorted(BY_SUBJECT).forEach(held::add);
  }

  @Override
  protected void addToDftGraph(Node subject, Node predicate, Node object) {
    addToNamedGraph(Quad.defaultGraphIRI, subject, predicate, object);
  }

  @Override
  protected void addToNamedGraph(Node graph, Node subject, Node predicate, Node object) {
    Quad quad = Quad.create(graph, subject, predicate, object);
    if (!removed.remove(quad) && !held.contains(quad)) added.add(quad);
  }

  @Override
  protected void deleteFromDftGraph(Node subject, Node predicate, Node object) {
    deleteFromNamedGraph(Quad.defaultGraphIRI, subject, predicate, object);
  }

  @Override
  protected void deleteFromNamedGraph(Node graph, Node subject, Node predicate, Node object) {
    Quad quad = Quad.create(graph, subject, predicate, object);
    if (!added.remove(quad) && held.contains(quad)) removed.add(quad);
  }

  @Override
  public void deleteAny(Node graph, Node subject, Node predicate, Node object) {
    Node named = graph == null ? Quad.defaultGraphIRI : graph;
    added.matching(named, any(subject), any(predicate), any(object)).forEach(added::remove);
    held.find(named, subject, predicate, object).forEachRemaining(removed::add);
  }

  @Override
  protected Iterator<Quad> findInDftGraph(Node subject, Node predicate, Node object) {
    return found(Quad.defaultGraphIRI, subject, predicate, object);
  }

  @Override
  protected Iterator<Quad> findInSpecificNamedGraph(
      Node graph, Node subject, Node predicate, Node object) {
    return found(graph, subject, predicate, object);
  }

  @Override
  protected Iterator<Quad> findInAnyNamedGraphs(Node subject, Node predicate, Node object) {
    return Iter.filter(
        found(Node.ANY, subject, predicate, object), quad -> !Quad.isDefaultGraph(quad.getGraph()));
  }

  private Iterator<Quad> found(Node graph, Node subject, Node predicate, Node object) {
    List<Quad> found = new ArrayList<>();
    held.find(graph, subject, predicate, object)
        .forEachRemaining(
            quad -> {
              if (!removed.contains(quad)) found.add(quad);
            });
    found.addAll(added.matching(graph, any(subject), any(predicate), any(object)));
    return found.iterator();
  }

  private static Node any(Node term) {
    return term == null ? Node.ANY : term;
  }

  @Override
  public Iterator<Node> listGraphNodes() {
    return Iter.distinct(
        Iter.map(findInAnyNamedGraphs(Node.ANY, Node.ANY, Node.ANY), Quad::getGraph));
  }

  @Override
  public Graph getDefaultGraph() {
    return GraphView.createDefaultGraph(this);
  }

  @Override
  public Graph getGraph(Node graph) {
    return GraphView.createNamedGraph(this, graph);
  }

  /** The prefixes of loaded RDF files, which are not kept. */
  @Override
  public PrefixMap prefixes() {
    return PrefixMapFactory.create();
  }

  @Override
  public boolean supportsTransactions() {
    return false;
  }

  @Override
  public boolean supportsTransactionAbort() {
    return false;
  }
}
