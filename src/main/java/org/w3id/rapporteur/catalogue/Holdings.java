package org.w3id.rapporteur.catalogue;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * The figures and the dump of each graph, and the sums of the figures. The catalogue itself, which
 * changes with every publication, is not among the graphs.
 */
public interface Holdings {
  /**
   * A graph's triples as N-Quads in gzip.
   *
   * @param graph its name, {@code Quad.defaultGraphIRI} for triples outside named graphs
   * @param size in bytes
   * @param sha256 of the bytes, in hexadecimal digits
   */
  record Dump(Node graph, long size, String sha256) {}

  /**
   * The time from the first to the last day of the sessions that reports are of.
   *
   * @param first in ISO 8601
   */
  record Period(String first, String last) {}

  /** The figures of a graph. */
  Optional<GraphStatistics> of(Node graph);

  /** The sums of the figures of all graphs. */
  GraphStatistics all();

  Optional<Period> period(Node graph);

  /** The period of all graphs together. */
  Optional<Period> period();

  /** The number of graphs of reports. */
  int reports();

  /** Some of the graphs of reports, in the order of their names. */
  List<Node> reports(int from, int most);

  Optional<Dump> dump(Node graph);

  /** The dumps of all graphs, in the order of their names, the default graph's first. */
  List<Dump> dumps();

  /** The bytes of a dump; empty if it has been replaced since. */
  Optional<byte[]> content(Dump dump);
}
