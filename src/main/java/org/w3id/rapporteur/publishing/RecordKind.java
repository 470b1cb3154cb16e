package org.w3id.rapporteur.publishing;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.w3id.rapporteur.address.Address;
import org.w3id.rapporteur.graph.Rap;
import org.w3id.rapporteur.graph.Reused;

/** The kinds of things that have records of their own. */
public enum RecordKind {
  REPORT("report", "Reports", Rap.Report),
  MEETING("meeting", "Meetings with reports", Rap.Session),
  RECOMMENDATION("recommendation", "Recommendations", Rap.Recommendation),
  DECISION("decision", "Decisions, as reported", Rap.ReportedDecision);

  private final String set;
  private final String title;
  private final Node type;

  RecordKind(String set, String title, Node type) {
    this.set = set;
    this.title = title;
    this.type = type;
  }

  /** The set of all records of this kind. */
  public String set() {
    return set;
  }

  public String title() {
    return title;
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
