package org.w3id.rapporteur.store;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/**
 * A change of graphs in progress. It reads the changed graphs; others see them when the change is
 * complete.
 */
public interface GraphUpdate {
  /** The graph with this name, for reading and changing. It exists once it has a triple. */
  Graph graph(Node name);

  boolean hasGraph(Node name);

  /** The names of the graphs that have triples, without the default graph. */
  List<Node> names();

  /** The quads that match a pattern of terms and {@link Node#ANY}. */
  List<Quad> find(Node graph, Node subject, Node predicate, Node object);

  void add(Quad quad);

  /** Replaces the triples of a graph. */
  void replace(Node name, Graph triples);

  void remove(Node name);
}
