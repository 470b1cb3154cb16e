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
 * Selects the graphs that describe a thing. For a report and what is below it, these are the
 * report's own graph, the vocabulary and the corrections; for anything else, all graphs.
 *
 * <p>The thing's address gives the report's graph: {@code CTOC/COP/WG.7/2015/6/para/12} is in
 * {@code graph/CTOC/COP/WG.7/2015/6}. If there is no such graph, as in other people's data, all
 * graphs are selected.
 */
final class Scope {
  private final Store store;
  private final SitePaths addresses;

  Scope(Store store, SitePaths addresses) {
    this.store = store;
    this.addresses = addresses;
  }

  /** Returns the graphs that describe the things with these names. */
  RdfDataset of(String... names) {
    return some(names).orElseGet(store::dataset);
  }

  /** Returns the graphs that describe the things with these names; empty if all graphs may. */
  Optional<RdfDataset> some(String... names) {
    Set<Node> told = new HashSet<>(Set.of(called("vocabulary"), called("corrections")));
    for (String name : names) {
      Optional<Node> own = graph(name);
      if (own.isEmpty()) return Optional.empty();
      told.add(own.get());
    }
    return Optional.of(store.dataset().only(told));
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
