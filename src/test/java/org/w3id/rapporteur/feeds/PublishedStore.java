package org.w3id.rapporteur.feeds;

import java.time.Instant;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.w3id.rapporteur.address.ServiceUrl;
import org.w3id.rapporteur.graph.Addresses;
import org.w3id.rapporteur.pipeline.BundledReports;
import org.w3id.rapporteur.pipeline.Pipeline;
import org.w3id.rapporteur.pipeline.Publication;
import org.w3id.rapporteur.publishing.Publisher;
import org.w3id.rapporteur.store.Store;
import org.w3id.rapporteur.store.TestStores;

/** A store in which the first report is published, again and again. */
final class PublishedStore {
  static final String BASE = Addresses.DEFAULT_BASE;
  static final String R = "CTOC/COP/WG.7/2015/6";
  static final Instant FIRST = Instant.parse("2026-11-24T00:00:00Z");
  static final Instant SECOND = Instant.parse("2026-12-01T10:30:00Z");
  static final Instant THIRD = Instant.parse("2026-12-02T08:00:00Z");

  private static final Pipeline PIPELINE = new Pipeline(BASE);
  private static final Publication SEED = BundledReports.read(PIPELINE).get(0).value();

  final Store store = TestStores.begin();
  final Publisher publisher = new Publisher(PIPELINE, store);
  final ChangeHistoryBuilder builder = new ChangeHistoryBuilder(store, BASE, new ServiceUrl(BASE));

  static PublishedStore once() {
    PublishedStore published = new PublishedStore();
    published.again(FIRST, graph -> {});
    return published;
  }

  /** Publishes the report with its graph changed. */
  void again(Instant when, Consumer<Graph> change) {
    Graph graph = GraphFactory.createDefaultGraph();
    GraphUtil.addInto(graph, SEED.graph());
    change.accept(graph);
    publisher.publish(
        new Publication(SEED.facts(), SEED.path(), graph, SEED.corrections(), SEED.entry()), when);
  }

  static Node thing(String name) {
    return NodeFactory.createURI(BASE + "id/" + name);
  }

  ChangeHistory history() {
    return builder.history();
  }
}
