package org.w3id.rapporteur.changes;

import java.util.List;

/**
 * A thing that harvesters get as a record, from all graphs that describe it.
 *
 * @param change when any of its graphs was last published, or withdrew it; kind and body as the
 *     first graph states them
 * @param graphs that describe it, by address; empty if it was withdrawn
 */
public record ThingRecord(String iri, RecordChange change, List<String> graphs) {
  public ThingRecord {
    graphs = List.copyOf(graphs);
  }

  public boolean isDeleted() {
    return graphs.isEmpty();
  }
}
