package org.w3id.rapporteur.web;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.w3id.rapporteur.address.Address;
import org.w3id.rapporteur.store.RdfDataset;
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
  private final SitePaths addresses;

  Scope(Store store, SitePaths addresses) {
    this.store = store;
    this.addresses = addresses;
  }

  /** The graphs that tell of the things with these names. */
  RdfDataset of(String... names) {
    Set<Node> told = new HashSet<>(Set.of(called("vocabulary"), called("corrections")));
    for (String name : names) {
      Optional<Node> own = graph(name);
      if (own.isEmpty()) return store.dataset();
      told.add(own.get());
    }
    return store.dataset().only(told);
  }

  private Optional<Node> graph(String name) {
    return Address.parse(name)
        .flatMap(Address::document)
        .map(document -> called(document.toString()))
        .filter(store.dataset()::hasGraph);
  }

  private Node called(String path) {
    return NodeFactory.createURI(addresses.iri(Address.graph(path)));
  }
}
