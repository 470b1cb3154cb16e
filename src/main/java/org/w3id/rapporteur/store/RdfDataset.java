package org.w3id.rapporteur.store;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
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
 * A default graph and named graphs, for reading: by SPARQL, by patterns of quads, or by graph.
 * Source: RDF 1.1 Concepts, 4; SPARQL 1.1 Query Language, 13.
 *
 * <p>The default graph has the name {@link Quad#defaultGraphIRI}. In a pattern, {@link Node#ANY} as
 * the graph finds quads of all graphs. Each method reads one state of the graphs, and all calls
 * within {@link #read} read the same state.
 */
public interface RdfDataset {
  /** A dataset with this graph as its default graph and no other. */
  static RdfDataset of(Graph triples) {
    DatasetGraph graphs = DatasetGraphFactory.wrap(triples);
    return new JenaDataset(graphs, graphs);
  }

  /**
   * Runs a SELECT and reads its rows one by one.
   *
   * @param values of variables, which the query then has as terms
   * @param reader reads the rows; they cannot be read after it returns
   */
  <T> T select(Query query, Map<Var, Node> values, Function<RowSet, T> reader);

  /**
   * Runs a CONSTRUCT and reads its triples one by one; a triple may come several times.
   *
   * @param values of variables, as in {@link #select}
   * @param reader reads the triples; they cannot be read after it returns
   */
  <T> T construct(Query query, Map<Var, Node> values, Function<Iterator<Triple>, T> reader);

  /** Runs an ASK. */
  boolean ask(Query query, Map<Var, Node> values);

  /** Runs a DESCRIBE and adds its triples to a graph. */
  void describe(Query query, Graph described);

  /**
   * The same graphs, whose queries end with a {@link org.apache.jena.query.QueryCancelledException}
   * once the signal is set. A time limit sets it too.
   */
  RdfDataset stoppedBy(AtomicBoolean signal);

  /**
   * The quads that match a pattern of terms and {@link Node#ANY}. Within {@link #read} they are
   * found one by one.
   */
  Stream<Quad> find(Node graph, Node subject, Node predicate, Node object);

  boolean contains(Node graph, Node subject, Node predicate, Node object);

  /** The graph with this name, empty if there is none. It is valid within {@link #read} only. */
  Graph graph(Node name);

  boolean hasGraph(Node name);

  /** The names of the graphs that have triples, without the default graph. */
  List<Node> names();

  /** Does work in a read transaction, or in the current one if there is one. */
  <T> T read(Supplier<T> work);

  /**
   * These graphs alone. Their union, with the triples outside named graphs, is the default graph,
   * as with {@code FROM} and {@code FROM NAMED} in a query.
   */
  RdfDataset only(Set<Node> names);
}
