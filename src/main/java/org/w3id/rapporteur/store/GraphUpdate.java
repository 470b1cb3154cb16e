package org.w3id.rapporteur.store;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/**
 * A change of graphs while it is made. What is read here is as it is to be; others see it when the
 * change is whole. Source: SPARQL 1.1 Graph Store HTTP Protocol, 5.
 */
public interface GraphUpdate {
  /** A graph by its name, to be read and changed; it is there once it holds a triple. */
  Graph graph(Node name);

  boolean hasGraph(Node name);

  /** The names of the graphs that hold anything, but the default graph. */
  List<Node> names();

  /** The quads that match, each term of the pattern being one or {@link Node#ANY}. */
  List<Quad> find(Node graph, Node subject, Node predicate, Node object);

  void add(Quad quad);

  /** Puts these triples in the place of the graph's former ones. */
  void replace(Node name, Graph triples);

  void remove(Node name);
}
