package org.w3id.rapporteur.changes;

import java.util.Optional;
import org.w3id.rapporteur.view.ThingKind;

/**
 * What one graph says of a thing, and since when.
 *
 * @param source the graph
 * @param here its kind, if the graph describes it now and it has a page
 * @param life its dates, if the graph is that of a report with a log
 * @param harvested its record for harvesters, if the graph describes it now and it has one
 * @param ended the record of its last withdrawal in the log of the graph
 */
public record Account(
    Source source,
    String iri,
    Optional<ThingKind> here,
    Optional<Life> life,
    Optional<RecordChange> harvested,
    Optional<RecordChange> ended) {

  /**
   * A graph that describes things.
   *
   * @param report that the graph describes; empty if it is shared by all reports
   * @param first the number of the first act on the graph; 0 if it is not in the log
   * @param bodies the addresses of the bodies that made the report
   */
  public record Source(String graph, String report, long first, java.util.List<String> bodies) {
    public Source {
      bodies = java.util.List.copyOf(bodies);
    }
  }
}
