package org.w3id.rapporteur.store;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.RowSet;

/**
 * A default graph and named graphs, to be read: by SPARQL, by patterns of quads, graph by graph.
 * Source: RDF 1.1 Concepts, 4; SPARQL 1.1 Query Language, 13.
 *
 * <p>The default graph is {@link Quad#defaultGraphIRI}; a pattern with {@link Node#ANY} as its
 * graph finds quads of all graphs. Each method reads the graphs as they are at one time; what is
 * asked within {@link #read} is all of the same time.
 */
public interface RdfDataset {
  /** A dataset of one graph, which is the default graph. */
  static RdfDataset of(Graph triples) {
    DatasetGraph graphs = DatasetGraphFactory.wrap(triples);
    return new JenaDataset(graphs, graphs);
  }

  /**
   * Reads the rows that answer a SELECT, while they are found.
   *
   * @param values of variables of the query, which are terms in it from then on
   * @param reader is given the rows, which end when it returns
   */
  <T> T select(Query query, Map<Var, Node> values, Function<RowSet, T> reader);

  /**
   * Reads the triples that a CONSTRUCT makes, while they are made; some may come several times.
   *
   * @param values of variables, as of {@link #select}
   * @param reader is given the triples, which end when it returns
   */
  <T> T construct(Query query, Map<Var, Node> values, Function<Iterator<Triple>, T> reader);

  /** Whether an ASK is true. */
  boolean ask(Query query, Map<Var, Node> values);

  /**
   * The quads that match, each term of the pattern being one or {@link Node#ANY}. Within {@link
   * #read} they are found one by one.
   */
  Stream<Quad> find(Node graph, Node subject, Node predicate, Node object);

  boolean contains(Node graph, Node subject, Node predicate, Node object);

  /** A graph by its name, empty if there is none; to be read within {@link #read}. */
  Graph graph(Node name);

  boolean hasGraph(Node name);

  /** The names of the graphs that hold anything, but the default graph. */
  List<Node> names();

  /**
   * Does a piece of work, which may be part of another, with the graphs as they are at one time.
   */
  <T> T read(Supplier<T> work);

  /**
   * The graphs of these names alone: their union, with the triples that stand in no named graph, is
   * the default graph. So do {@code FROM} and {@code FROM NAMED} in a query.
   */
  RdfDataset only(Set<Node> names);
}
