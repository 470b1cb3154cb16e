package org.w3id.rapporteur.feeds;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.compose.MultiUnion;
import org.w3id.rapporteur.address.Address;
import org.w3id.rapporteur.address.ServiceUrl;
import org.w3id.rapporteur.changes.lucene.ChangeIndex;
import org.w3id.rapporteur.dictionary.Vocabulary;
import org.w3id.rapporteur.graph.Reused;
import org.w3id.rapporteur.store.RdfDataset;
import org.w3id.rapporteur.store.Store;
import org.w3id.rapporteur.view.AllGraphs;
import org.w3id.rapporteur.view.GraphResource;

/** The changes of things, and the graphs that describe the things. */
public final class FeedData {
  /** The graphs that describe things in reports, beside the sets of links. */
  private static final List<String> SHARED = List.of("vocabulary", "catalogue", "corrections");

  private final RdfDataset graphs;
  private final ChangeIndex changes;
  private final Locations locations;
  private final Graph all;

  /**
   * @param changes which follows the store
   * @param base the part of addresses before {@code id/} in the data, with its final slash
   */
  public FeedData(Store store, ChangeIndex changes, String base, ServiceUrl service) {
    this.graphs = store.dataset();
    this.changes = changes;
    this.locations = new Locations(base, service);
    this.all = new AllGraphs(graphs);
  }

  ChangeIndex changes() {
    return changes;
  }

  RdfDataset graphs() {
    return graphs;
  }

  Locations locations() {
    return locations;
  }

  /** All graphs as one. */
  Graph graph() {
    return all;
  }

  /**
   * A report's graph and the graphs that all reports share, as one. They describe its things, and
   * are faster to search than all graphs.
   */
  Graph graphOf(String report) {
    List<Graph> asked = new ArrayList<>();
    locations.address(report).ifPresent(name -> asked.add(graph(name.toString())));
    SHARED.forEach(name -> asked.add(graph(name)));
    Vocabulary.LINKS.forEach(name -> asked.add(graph(name)));
    return new MultiUnion(asked.toArray(Graph[]::new));
  }

  private Graph graph(String name) {
    return graphs.graph(locations.node(Address.graph(name)));
  }

  /**
   * Runs the questions in one read transaction, so that they all see the same state of the graphs.
   */
  <T> T reading(Supplier<T> questions) {
    return graphs.read(questions);
  }

  /** The time when the dataset was last changed, if the catalogue states it. */
  Optional<Instant> changed() {
    return new GraphResource(all, locations.node(Address.thing("dataset", "")))
        .values(Reused.prov("generatedAtTime")).stream()
            .filter(Node::isLiteral)
            .flatMap(time -> instant(time.getLiteralLexicalForm()))
            .max(Comparator.naturalOrder());
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
