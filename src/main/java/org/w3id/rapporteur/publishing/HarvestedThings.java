package org.w3id.rapporteur.publishing;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.w3id.rapporteur.graph.Reused;

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
    for (RecordKind kind : RecordKind.values()) {
      for (Triple typed : graph.find(Node.ANY, RDF.type.asNode(), kind.type()).toList()) {
        if (!kind.has(typed.getSubject(), graph)) continue;
        things.add(typed.getSubject());
        if (kind == RecordKind.REPORT) body = body(typed.getSubject(), graph);
      }
    }
    return new HarvestedThings(things, body);
  }

  private static Optional<Node> body(Node report, Graph graph) {
    return graph
        .find(report, Reused.dcterms("creator"), Node.ANY)
        .mapWith(Triple::getObject)
        .toList()
        .stream()
        .filter(Node::isURI)
        .findFirst();
  }

  /** The things that the others do not have. */
  public HarvestedThings without(HarvestedThings others) {
    Set<Node> rest = new LinkedHashSet<>(things);
    rest.removeAll(others.things());
    return new HarvestedThings(rest, body);
  }
}
