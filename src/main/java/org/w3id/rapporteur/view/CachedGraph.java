package org.w3id.rapporteur.view;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;

/**
 * A graph that remembers what was found in it, so that the same lookup is done once. It is for one
 * page: it does not notice later changes, and is not for several threads.
 */
public final class CachedGraph extends GraphBase {
  private final Graph graph;
  private final Map<Triple, List<Triple>> found = new HashMap<>();

  public CachedGraph(Graph graph) {
    this.graph = graph;
  }

  @Override
  protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
    List<Triple> triples = found.computeIfAbsent(pattern, any -> graph.find(pattern).toList());
    return WrappedIterator.createNoRemove(triples.iterator());
  }
}
