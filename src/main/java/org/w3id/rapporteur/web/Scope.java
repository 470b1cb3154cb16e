package org.w3id.rapporteur.web;

import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.w3id.rapporteur.store.Store;

/**
 * Which graphs tell of a thing. Of a report, and of what stands below it, these are the report's
 * own graph and those that name what it speaks of and doubt what it says; of anything else, all.
 *
 * <p>A report's graph is known from the thing's address: {@code CTOC/COP/WG.7/2015/6/para/12}
 * stands in {@code graph/CTOC/COP/WG.7/2015/6}. Where there is no such graph, as in data that
 * others have made, all graphs are asked.
 */
final class Scope {
  private final Store store;
  private final Addresses addresses;

  Scope(Store store, Addresses addresses) {
    this.store = store;
    this.addresses = addresses;
  }

  /** The graphs that tell of the thing with this name. */
  DatasetGraph of(String name) {
    return graph(name)
        .map(own -> store.dataset(Set.of(own, shared("vocabulary"), shared("corrections"))))
        .orElseGet(store::dataset);
  }

  private Optional<Node> graph(String name) {
    return Names.report(name)
        .map(this::shared)
        .filter(
            own -> Txn.calculateRead(store.dataset(), () -> store.dataset().containsGraph(own)));
  }

  private Node shared(String path) {
    return NodeFactory.createURI(addresses.idBase() + "graph/" + path);
  }
}
