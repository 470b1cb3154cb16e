package org.w3id.rapporteur.feeds;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.w3id.rapporteur.address.ServiceUrl;
import org.w3id.rapporteur.changes.lucene.ChangeIndex;
import org.w3id.rapporteur.changes.lucene.IndexedChanges;
import org.w3id.rapporteur.graph.Addresses;
import org.w3id.rapporteur.graph.Rap;
import org.w3id.rapporteur.pipeline.BundledReports;
import org.w3id.rapporteur.pipeline.Pipeline;
import org.w3id.rapporteur.pipeline.Publication;
import org.w3id.rapporteur.publishing.Followers;
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
  final FeedData data = data(store);

  /** The feeds of a store, which follow it from now on. */
  static FeedData data(Store store) {
    Addresses addresses = new Addresses(BASE);
    ChangeIndex changes = ChangeIndex.of(store, addresses);
    new Followers(store, addresses, List.of(changes)).listen().catchUp();
    return new FeedData(store, changes, BASE, new ServiceUrl(BASE));
  }

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

  /** Publishes a report that says nothing but that it is one. */
  void other(int number, Instant when) {
    String path = "CTOC/COP/WG.9/2030/" + number;
    Graph graph = GraphFactory.createDefaultGraph();
    graph.add(thing(path), RDF.type.asNode(), Rap.Report);
    Graph nothing = GraphFactory.createDefaultGraph();
    publisher.publish(new Publication(SEED.facts(), path, graph, nothing, nothing), when);
  }

  static Node thing(String name) {
    return NodeFactory.createURI(BASE + "id/" + name);
  }

  IndexedChanges changes() {
    return data.changes().changes();
  }
}
