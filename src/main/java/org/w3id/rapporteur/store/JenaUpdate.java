package org.w3id.rapporteur.store;

import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** A change of the graphs of a dataset of Jena. */
record JenaUpdate(DatasetGraph held) implements GraphUpdate {
  @Override
  public Graph graph(Node name) {
    return held.getGraph(name);
  }

  @Override
  public boolean hasGraph(Node name) {
    return held.containsGraph(name);
  }

  @Override
  public List<Node> names() {
    return Iter.toList(held.listGraphNodes());
  }

  @Override
  public List<Quad> find(Node graph, Node subject, Node predicate, Node object) {
    return Iter.toList(held.find(graph, subject, predicate, object));
  }

  @Override
  public void add(Quad quad) {
    held.add(quad);
  }

  @Override
  public void replace(Node name, Graph triples) {
    held.removeGraph(name);
    held.addGraph(name, triples);
  }

  @Override
  public void remove(Node name) {
    held.removeGraph(name);
  }
}
