package org.w3id.rapporteur.publishing;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.w3id.rapporteur.view.GraphResource;
import org.w3id.rapporteur.view.ReportView;
import org.w3id.rapporteur.view.ThingKind;

/**
 * The things in a report's graph that have records of their own.
 *
 * @param body the body that made the report
 */
public record HarvestedThings(Set<Node> things, Optional<Node> body) {
  public HarvestedThings {
    things = Set.copyOf(things);
  }

  public static HarvestedThings of(Graph graph) {
    Set<Node> things = new LinkedHashSet<>();
    Optional<Node> body = Optional.empty();
    for (ThingKind kind : ThingKind.harvested()) {
      for (Triple typed : graph.find(Node.ANY, RDF.type.asNode(), kind.type()).toList()) {
        if (!kind.has(typed.getSubject(), graph)) continue;
        things.add(typed.getSubject());
        if (kind == ThingKind.REPORT)
          body = ReportView.of(graph, typed.getSubject()).body().map(GraphResource::node);
      }
    }
    return new HarvestedThings(things, body);
  }

  /** The things that the others do not have. */
  public HarvestedThings without(HarvestedThings others) {
    Set<Node> rest = new LinkedHashSet<>(things);
    rest.removeAll(others.things());
    return new HarvestedThings(rest, body);
  }
}
