package org.w3id.rapporteur.harvest;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.w3id.rapporteur.bundled.Release;
import org.w3id.rapporteur.graph.Addresses;
import org.w3id.rapporteur.publishing.HarvestedThings;
import org.w3id.rapporteur.publishing.PublicationLog;
import org.w3id.rapporteur.store.Store;
import org.w3id.rapporteur.view.AllGraphs;
import org.w3id.rapporteur.view.Names;
import org.w3id.rapporteur.view.ThingKind;

/** Reads the items of the repository, and keeps them until the graphs change. */
final class Repository {
  private final Store store;
  private final Addresses addresses;
  private final OaiIdentifiers identifiers;
  private final Sets sets;
  private volatile Items kept = new Items(-1, Map.of(), Map.of());

  /**
   * All items.
   *
   * @param version of the store from which they were read
   * @param byIdentifier in the order of {@link Item#ORDER}
   * @param sets and their names
   */
  record Items(long version, Map<String, Item> byIdentifier, Map<String, String> sets) {
    /** The earliest datestamp; without items the day of the program's release. */
    Instant earliest() {
      return byIdentifier.values().stream()
          .findFirst()
          .map(Item::datestamp)
          .orElseGet(() -> Release.current().date().atStartOfDay(ZoneOffset.UTC).toInstant());
    }
  }

  Repository(Store store, Addresses addresses) {
    this.store = store;
    this.addresses = addresses;
    this.identifiers = new OaiIdentifiers(addresses.base());
    this.sets = new Sets(identifiers, new Names(new AllGraphs(store.dataset())));
  }

  OaiIdentifiers identifiers() {
    return identifiers;
  }

  /**
   * The items. Called within a transaction.
   *
   * @param version of the store, before the transaction began
   */
  Items items(long version) {
    Items known = kept;
    if (known.version() == version) return known;
    Items read = read(version);
    if (version > known.version()) kept = read;
    return read;
  }

  private Items read(long version) {
    Graph catalogue = store.dataset().graph(addresses.graph("catalogue"));
    Map<Node, Item> found = new LinkedHashMap<>();
    for (PublicationLog.Ending ending : PublicationLog.endings(catalogue)) {
      for (Node thing : ending.things())
        if (!thing.equals(ending.graph())) add(ended(thing, ending), found);
    }
    Map<Node, Instant> published = new LinkedHashMap<>();
    for (PublicationLog.Entry entry : PublicationLog.of(catalogue))
      published.put(entry.graph(), entry.when());
    published.forEach((graph, when) -> addAll(graph, when, found));
    List<Item> items = new ArrayList<>(found.values());
    items.sort(Item.ORDER);
    Map<String, Item> byIdentifier = new LinkedHashMap<>();
    items.forEach(item -> byIdentifier.put(item.identifier(), item));
    return new Items(version, byIdentifier, sets.all(items));
  }

  private Item ended(Node thing, PublicationLog.Ending ending) {
    ThingKind kind =
        identifiers.address(thing).map(ThingKind::ofWithdrawn).orElse(ThingKind.REPORT);
    return item(thing, kind, ending.body(), ending.when(), Set.of());
  }

  private void addAll(Node name, Instant when, Map<Node, Item> found) {
    Graph graph = store.dataset().graph(name);
    HarvestedThings harvested = HarvestedThings.of(graph);
    for (Node thing : harvested.things()) {
      if (!identifiers.isOurs(thing)) continue;
      for (ThingKind kind : ThingKind.harvested())
        if (kind.has(thing, graph))
          add(item(thing, kind, harvested.body(), when, Set.of(name)), found);
    }
  }

  private Item item(
      Node thing, ThingKind kind, Optional<Node> body, Instant when, Set<Node> graphs) {
    return new Item(identifiers.of(thing), thing, kind, sets.of(kind, body), when, graphs);
  }

  private static void add(Item item, Map<Node, Item> found) {
    found.merge(item.thing(), item, Item::and);
  }
}
