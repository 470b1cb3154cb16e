package org.w3id.rapporteur.store;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphReadOnly;
import org.apache.jena.sparql.graph.GraphUnionRead;
import org.apache.jena.sparql.graph.GraphZero;

/**
 * A view of some graphs. Its default graph is their union, with the triples that are in no named
 * graph, as with {@code FROM} and {@code FROM NAMED} in a query.
 */
final class SubsetView extends ReadView {
  private final Set<Node> names;
  private final Graph union;

  /**
   * @param names of the visible graphs, without the name of the default graph
   */
  SubsetView(DatasetGraph graphs, Set<Node> names) {
    super(graphs);
    this.names = Set.copyOf(names);
    Set<Node> all = new LinkedHashSet<>(names);
    all.add(Quad.defaultGraphIRI);
    this.union = new GraphReadOnly(new GraphUnionRead(graphs, all));
  }

  @Override
  public Graph getDefaultGraph() {
    return union;
  }

  @Override
  public Graph getUnionGraph() {
    return union;
  }

  @Override
  public Graph getGraph(Node name) {
    if (Quad.isDefaultGraph(name) || Quad.isUnionGraph(name)) return union;
    return names.contains(name) ? new GraphReadOnly(super.getGraph(name)) : GraphZero.instance();
  }

  @Override
  public boolean containsGraph(Node name) {
    return names.contains(name) && super.containsGraph(name);
  }

  @Override
  public Iterator<Node> listGraphNodes() {
    return names.stream().filter(super::containsGraph).iterator();
  }

  @Override
  public Iterator<Quad> find(Node graph, Node subject, Node predicate, Node object) {
    if (graph != null && graph.isConcrete() && !Quad.isUnionGraph(graph))
      return names.contains(graph) || Quad.isDefaultGraph(graph)
          ? super.find(graph, subject, predicate, object)
          : Iter.nullIterator();
    Iterator<Quad> loose = getR().find(Quad.defaultGraphIRI, subject, predicate, object);
    return Iter.concat(loose, findNG(graph, subject, predicate, object));
  }

  @Override
  public Iterator<Quad> findNG(Node graph, Node subject, Node predicate, Node object) {
    return Iter.flatMap(names.iterator(), name -> getR().find(name, subject, predicate, object));
  }

  @Override
  public long size() {
    return Iter.count(listGraphNodes());
  }

  @Override
  public boolean isEmpty() {
    return !find().hasNext();
  }
}
