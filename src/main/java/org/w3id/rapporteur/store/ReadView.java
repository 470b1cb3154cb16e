package org.w3id.rapporteur.store;

import java.util.Iterator;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.JenaTransactionException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.DatasetGraphWrapperView;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.Context;

/**
 * A read-only view of graphs. Each subclass defines its default graph.
 *
 * <p>{@link DatasetGraphWrapperView} keeps Jena's query engine from bypassing this view.
 */
abstract class ReadView extends DatasetGraphWrapper implements DatasetGraphWrapperView {
  ReadView(DatasetGraph graphs) {
    super(graphs, new Context());
  }

  @Override
  public Iterator<Quad> find(Node graph, Node subject, Node predicate, Node object) {
    if (graph == null || !Quad.isDefaultGraph(graph))
      return super.find(graph, subject, predicate, object);
    Iterator<Triple> triples = getDefaultGraph().find(subject, predicate, object);
    return Iter.map(triples, triple -> new Quad(Quad.defaultGraphIRI, triple));
  }

  @Override
  public Iterator<Quad> find() {
    return find(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
  }

  @Override
  public Iterator<Quad> find(Quad quad) {
    return find(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
  }

  @Override
  public boolean contains(Node graph, Node subject, Node predicate, Node object) {
    return find(graph, subject, predicate, object).hasNext();
  }

  @Override
  public boolean contains(Quad quad) {
    return find(quad).hasNext();
  }

  @Override
  public void begin() {
    begin(TxnType.READ);
  }

  @Override
  public void begin(TxnType type) {
    if (type != TxnType.READ) throw new JenaTransactionException("this view is only read");
    super.begin(TxnType.READ);
  }

  @Override
  public void begin(ReadWrite mode) {
    begin(TxnType.convert(mode));
  }

  @Override
  public boolean promote() {
    return false;
  }

  @Override
  public boolean promote(Promote mode) {
    return false;
  }

  @Override
  protected DatasetGraph getW() {
    throw new UnsupportedOperationException("this view is only read");
  }

  /** Does nothing: the owner of the graphs closes them. */
  @Override
  public void close() {}
}
