package org.w3id.rapporteur.feeds;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.compose.MultiUnion;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.w3id.rapporteur.address.Address;
import org.w3id.rapporteur.address.ServiceUrl;
import org.w3id.rapporteur.dictionary.Vocabulary;
import org.w3id.rapporteur.feeds.ChangeHistory.Dated;
import org.w3id.rapporteur.feeds.ChangeHistory.Gone;
import org.w3id.rapporteur.store.RdfDataset;
import org.w3id.rapporteur.store.Store;
import org.w3id.rapporteur.view.AllGraphs;

/**
 * Builds the history of the current graphs. It keeps the history until the graphs change, and its
 * part about a report until that report is republished.
 */
public final class ChangeHistoryBuilder {
  /** The graphs that describe things in reports, beside the sets of links. */
  private static final List<String> SHARED = List.of("vocabulary", "catalogue", "corrections");

  private final Store store;
  private final RdfDataset graphs;
  private final Locations locations;
  private final Graph all;
  private final Map<String, Read> read = new HashMap<>();
  private volatile Cached cached =
      new Cached(-1, new ChangeHistory(Map.of(), List.of(), Optional.empty()));

  private record Cached(long version, ChangeHistory history) {}

  private record Read(
      List<PublishedReports.Version> versions, List<Dated> dated, List<Gone> removed) {}

  /**
   * @param base the part of addresses before {@code id/} in the data, with its final slash
   */
  public ChangeHistoryBuilder(Store store, String base, ServiceUrl service) {
    this.store = store;
    this.graphs = store.dataset();
    this.locations = new Locations(base, service);
    this.all = new AllGraphs(graphs);
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
  <T> T reading(java.util.function.Supplier<T> questions) {
    return graphs.read(questions);
  }

  Store store() {
    return store;
  }

  ChangeHistory history() {
    Cached current = cached;
    if (current.version() == store.version()) return current.history();
    synchronized (this) {
      long version = store.version();
      if (cached.version() != version) cached = new Cached(version, reading(this::make));
      return cached.history();
    }
  }

  private ChangeHistory make() {
    PublishedReports reports = new PublishedReports(all, graph("catalogue"), locations);
    List<PublishedReports.Publication> all = reports.all();
    read.keySet().retainAll(all.stream().map(each -> each.graph().getURI()).toList());
    Map<String, Dated> dated = new HashMap<>();
    List<Gone> ended = new ArrayList<>(reports.ended());
    for (PublishedReports.Publication publication : all) {
      Read report = read(publication);
      report.dated().forEach(each -> dated.merge(each.iri(), each, ChangeHistoryBuilder::together));
      ended.addAll(report.removed());
    }
    Map<String, Gone> gone = new HashMap<>();
    for (Gone each : ended)
      if (!dated.containsKey(each.iri())) gone.merge(each.iri(), each, ChangeHistoryBuilder::later);
    return new ChangeHistory(dated, gone.values(), reports.changed());
  }

  private static Gone later(Gone one, Gone other) {
    return one.when().isBefore(other.when()) ? other : one;
  }

  /**
   * Merges the dates of a thing that two reports describe: published with the first, changed with
   * the last.
   */
  private static Dated together(Dated one, Dated other) {
    Optional<Instant> published =
        one.published().flatMap(came -> other.published().map(c -> c.isBefore(came) ? c : came));
    Dated last = other.when().isAfter(one.when()) ? other : one;
    return new Dated(one.iri(), one.kind(), last.report(), published, last.when());
  }

  private Read read(PublishedReports.Publication publication) {
    String key = publication.graph().getURI();
    Read known = read.get(key);
    if (known != null && known.versions().equals(publication.versions())) return known;
    Read now = compare(publication);
    read.put(key, now);
    return now;
  }

  private Read compare(PublishedReports.Publication publication) {
    List<PublishedReports.Version> versions = publication.versions();
    ReportChangeHistory changes = new ReportChangeHistory(publication.report().getURI(), locations);
    boolean isThere = graphs.hasGraph(publication.graph());
    for (int i = 0; isThere && i < versions.size(); i++) {
      PublishedReports.Version version = versions.get(i);
      boolean isLast = i == versions.size() - 1;
      Optional<Graph> graph =
          isLast ? Optional.of(graphs.graph(publication.graph())) : kept(version.hash());
      graph.ifPresentOrElse(it -> changes.add(it, version.since()), changes::skip);
    }
    return new Read(versions, changes.dated(), changes.removed());
  }

  private Optional<Graph> kept(String hash) {
    if (!hash.matches("[0-9a-f]{64}")) return Optional.empty();
    return store
        .archive()
        .kept(hash)
        .map(
            bytes -> {
              Graph graph = GraphFactory.createDefaultGraph();
              RDFParser.source(new ByteArrayInputStream(bytes)).lang(Lang.NTRIPLES).parse(graph);
              return graph;
            });
  }
}
