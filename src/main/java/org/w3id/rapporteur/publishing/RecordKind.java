package org.w3id.rapporteur.publishing;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.w3id.rapporteur.address.Address;
import org.w3id.rapporteur.graph.Rap;
import org.w3id.rapporteur.graph.Reused;

/** The kinds of things that have records of their own. */
public enum RecordKind {
  REPORT(Rap.Report),
  MEETING(Rap.Session),
  RECOMMENDATION(Rap.Recommendation),
  DECISION(Rap.ReportedDecision);

  private final Node type;

  RecordKind(Node type) {
    this.type = type;
  }

  public Node type() {
    return type;
  }

  /**
   * Whether the graph describes the thing as one of this kind. Earlier meetings that a report only
   * names do not count.
   */
  public boolean has(Node thing, Graph graph) {
    return graph.contains(thing, RDF.type.asNode(), type)
        && (this != MEETING
            || graph.contains(thing, Reused.eliDl("recorded_in_a_realization_of"), Node.ANY));
  }

  /** The kind of a withdrawn thing, by its address. */
  public static RecordKind named(Address address) {
    if (address.isOf("session")) return MEETING;
    if (address.part().isOf("recommendation")) return RECOMMENDATION;
    return address.isReportedDecision() ? DECISION : REPORT;
  }
}
