package org.w3id.rapporteur.harvest;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.w3id.rapporteur.changes.Moment;
import org.w3id.rapporteur.changes.RecordFilter;
import org.w3id.rapporteur.view.ThingKind;

/**
 * A thing that has records, one in each format.
 *
 * @param identifier in the repository
 * @param sets the narrowest sets that it is in; it is also in the sets above them
 * @param stamp when its description was last published, or when it was withdrawn
 * @param graphs that describe it; empty if it was withdrawn
 */
record Item(
    String identifier,
    Node thing,
    ThingKind kind,
    List<String> sets,
    Moment stamp,
    Set<Node> graphs) {
  Item {
    sets = List.copyOf(sets);
    graphs = Set.copyOf(graphs);
  }

  Instant datestamp() {
    return stamp.when();
  }

  boolean isDeleted() {
    return graphs.isEmpty();
  }

  /** Its place in lists. */
  RecordFilter.Position position() {
    return new RecordFilter.Position(stamp, thing.getURI());
  }
}
