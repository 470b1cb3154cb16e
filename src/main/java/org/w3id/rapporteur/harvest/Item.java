package org.w3id.rapporteur.harvest;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.w3id.rapporteur.publishing.RecordKind;

/**
 * A thing that has records, one in each format.
 *
 * @param identifier in the repository
 * @param sets the narrowest sets that it is in; it is in those above them too
 * @param datestamp when what is said of it was last published, or when it went
 * @param graphs that describe it; none if it is no more
 */
record Item(
    String identifier,
    Node thing,
    RecordKind kind,
    List<String> sets,
    Instant datestamp,
    Set<Node> graphs) {
  Item {
    sets = List.copyOf(sets);
    graphs = Set.copyOf(graphs);
  }

  /**
   * What comes later in a list has changed later: a list that grows while it is read stays whole.
   */
  static final Comparator<Item> ORDER =
      Comparator.comparing(Item::datestamp).thenComparing(Item::identifier);

  boolean isIn(String set) {
    return sets.stream().anyMatch(each -> each.equals(set) || each.startsWith(set + ":"));
  }

  boolean isDeleted() {
    return graphs.isEmpty();
  }

  /** The item as both tell of it: changed when either was; there if it is there for either. */
  Item and(Item other) {
    Item later = datestamp.isBefore(other.datestamp) ? other : this;
    Set<Node> all = new LinkedHashSet<>(graphs);
    all.addAll(other.graphs);
    Item whole = isDeleted() ? other : this;
    return new Item(identifier, thing, whole.kind, whole.sets, later.datestamp, all);
  }
}
