package org.w3id.rapporteur.store;

import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;

/** The triples of all named graphs, each once, for reading. */
final class UnionGraph extends GraphBase {
  private final DatasetGraph graphs;

  UnionGraph(DatasetGraph graphs) {
    this.graphs = graphs;
  }

  @Override
  protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
    Iterator<Quad> quads =
        graphs.findNG(
            Node.ANY,
            pattern.getMatchSubject(),
            pattern.getMatchPredicate(),
            pattern.getMatchObject());
    return WrappedIterator.createNoRemove(distinct(Iter.map(quads, Quad::asTriple)));
  }

  private static Iterator<Triple> distinct(Iterator<Triple> triples) {
    if (!triples.hasNext()) return triples;
    Triple first = triples.next();
    if (!triples.hasNext()) return Iter.singletonIterator(first);
    Set<Triple> met = new HashSet<>();
    met.add(first);
    return Iter.concat(Iter.singletonIterator(first), Iter.filter(triples, met::add));
  }
}
