package org.w3id.rapporteur.changes;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.w3id.rapporteur.address.Base;
import org.w3id.rapporteur.view.ThingKind;

/** The things with pages worth finding that a graph describes. */
final class DescribedThings {
  private DescribedThings() {}

  /** Their kinds, by their addresses. It costs as much as there are such things in the graph. */
  static Map<String, ThingKind> of(Graph graph, Base base) {
    Map<String, Set<Node>> types = new HashMap<>();
    for (ThingKind kind : ThingKind.withPages())
      graph
          .find(Node.ANY, RDF.type.asNode(), kind.type())
          .filterKeep(triple -> triple.getSubject().isURI())
          .forEachRemaining(
              triple ->
                  types
                      .computeIfAbsent(triple.getSubject().getURI(), iri -> new HashSet<>())
                      .add(kind.type()));
    Map<String, ThingKind> things = new HashMap<>();
    types.forEach(
        (iri, of) ->
            base.address(iri)
                .filter(address -> address.fragment().isEmpty())
                .flatMap(address -> ThingKind.ofPage(of, address))
                .ifPresent(kind -> things.put(iri, kind)));
    return things;
  }
}
