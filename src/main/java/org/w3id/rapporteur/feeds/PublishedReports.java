package org.w3id.rapporteur.feeds;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.w3id.rapporteur.address.Address;
import org.w3id.rapporteur.graph.Reused;
import org.w3id.rapporteur.publishing.PublicationLog;
import org.w3id.rapporteur.view.GraphResource;
import org.w3id.rapporteur.view.ThingKind;

/** Reads the publication log in the catalogue. */
final class PublishedReports {
  private static final Node GENERATED = Reused.prov("generatedAtTime");

  private final Graph graphs;
  private final Graph catalogue;
  private final Locations locations;

  /**
   * A version of a report's graph, with the time of its publication.
   *
   * @param hash of its content
   */
  record Version(String hash, Instant since) {}

  /**
   * A report's graph.
   *
   * @param versions the newest last
   */
  record Publication(Node graph, Node report, List<Version> versions) {}

  /**
   * @param graphs all graphs as one
   */
  PublishedReports(Graph graphs, Graph catalogue, Locations locations) {
    this.graphs = graphs;
    this.catalogue = catalogue;
    this.locations = locations;
  }

  /** The time when the dataset was last changed, if it is stated. */
  Optional<Instant> changed() {
    return times(locations.node(Address.thing("dataset", "")), GENERATED)
        .max(Comparator.naturalOrder());
  }

  /** The graphs of ours in the log, in the order of their addresses. */
  List<Publication> all() {
    List<Publication> all = new ArrayList<>();
    for (GraphResource graph : GraphResource.whose(graphs, Reused.foaf("primaryTopic"), Node.ANY)) {
      Optional<GraphResource> report = graph.one(Reused.foaf("primaryTopic"));
      if (!isGraph(graph.node()) || report.isEmpty()) continue;
      all.add(new Publication(graph.node(), report.get().node(), versions(graph.node())));
    }
    return all;
  }

  private boolean isGraph(Node node) {
    return node.isURI()
        && locations.address(node.getURI()).filter(address -> address.isOf("graph")).isPresent();
  }

  /**
   * The recorded withdrawals of reports and of things in them. Some of the things may have been
   * published again.
   */
  List<ChangeHistory.Gone> ended() {
    List<ChangeHistory.Gone> ended = new ArrayList<>();
    for (PublicationLog.Ending ending : PublicationLog.endings(catalogue))
      for (Node thing : ending.things())
        if (!thing.equals(ending.graph()) && thing.isURI())
          locations
              .address(thing.getURI())
              .map(ThingKind::ofWithdrawn)
              .map(kind -> new ChangeHistory.Gone(thing.getURI(), kind, ending.when()))
              .ifPresent(ended::add);
    return ended;
  }

  /** The graph's versions since it was last withdrawn, or all if it never was. */
  private List<Version> versions(Node graph) {
    return PublicationLog.sinceWithdrawn(PublicationLog.of(catalogue, graph)).stream()
        .flatMap(
            entry ->
                entry.version().map(version -> new Version(version.hash(), entry.when())).stream())
        .toList();
  }

  private Stream<Instant> times(Node subject, Node property) {
    return new GraphResource(graphs, subject)
        .words(property).stream().flatMap(time -> instant(time.text()));
  }

  /** Parses a time; the log of another publisher may contain invalid ones, which are left out. */
  private static Stream<Instant> instant(String text) {
    try {
      return Stream.of(Instant.parse(text));
    } catch (DateTimeException noTime) {
      return Stream.empty();
    }
  }
}
