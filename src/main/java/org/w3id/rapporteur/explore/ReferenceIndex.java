package org.w3id.rapporteur.explore;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.w3id.rapporteur.explore.ReferencePattern.Property;

/**
 * Knows which things refer to which, and the members of collections, so that no page reads all
 * reports to show a few things.
 */
public interface ReferenceIndex {
  /** A reference of a source to a target. */
  record Reference(Node source, Node property, Node target) {}

  /**
   * The references of the newest sources, those of the latest session first; within a report in the
   * order of the text.
   *
   * @param pattern whose target is a thing
   * @param skipped number of sources
   * @param most sources
   */
  List<Reference> references(ReferencePattern pattern, int skipped, int most);

  /** The number of different sources. */
  long count(ReferencePattern pattern);

  /** The properties by which sources refer to the pattern's target. */
  List<Property> properties(ReferencePattern pattern);

  /** All things to which sources refer, whatever the pattern's target is. */
  List<Node> targets(ReferencePattern pattern);

  /** The selected members. */
  Members members(FacetSelection selection, int skipped, int most);

  /**
   * Members of a collection.
   *
   * @param total number of selected members
   * @param shown a part of them, the newest first
   * @param counts for each facet, how many members have a value and match the other facets; only
   *     the most frequent values
   */
  record Members(int total, List<Node> shown, Map<Facet, Map<Node, Integer>> counts) {}
}
