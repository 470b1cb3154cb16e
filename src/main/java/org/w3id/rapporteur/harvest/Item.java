package org.w3id.rapporteur.harvest;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.w3id.rapporteur.view.ThingKind;

/**
 * A thing that has records, one in each format.
 *
 * @param identifier in the repository
 * @param sets the narrowest sets that it is in; it is also in the sets above them
 * @param datestamp when its description was last published, or when it was withdrawn
 * @param graphs that describe it; empty if it was withdrawn
 */
record Item(
    String identifier,
    Node thing,
    ThingKind kind,
    List<String> sets,
    Instant datestamp,
    Set<Node> graphs) {
  Item {
    sets = List.copyOf(sets);
    graphs = Set.copyOf(graphs);
  }

  /**
   * The order of lists: by the time of change, so that a harvester that reads a growing list misses
   * nothing.
   */
  static final Comparator<Item> ORDER =
      Comparator.comparing(Item::datestamp).thenComparing(Item::identifier);

  boolean isIn(String set) {
    return sets.stream().anyMatch(each -> each.equals(set) || each.startsWith(set + ":"));
  }

  boolean isDeleted() {
    return graphs.isEmpty();
  }

  /**
   * Merges two descriptions of the item. It changed when the later of them did, and exists if
   * either describes it.
   */
  Item and(Item other) {
    Item later = datestamp.isBefore(other.datestamp) ? other : this;
    Set<Node> all = new LinkedHashSet<>(graphs);
    all.addAll(other.graphs);
    Item whole = isDeleted() ? other : this;
    return new Item(identifier, thing, whole.kind, whole.sets, later.datestamp, all);
  }
}
