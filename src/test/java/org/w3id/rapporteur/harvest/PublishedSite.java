package org.w3id.rapporteur.harvest;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.w3id.rapporteur.address.ServiceUrl;
import org.w3id.rapporteur.facts.ReportMetadata;
import org.w3id.rapporteur.graph.Addresses;
import org.w3id.rapporteur.graph.Rap;
import org.w3id.rapporteur.graph.Reused;
import org.w3id.rapporteur.pipeline.BundledReports;
import org.w3id.rapporteur.pipeline.Pipeline;
import org.w3id.rapporteur.pipeline.Publication;
import org.w3id.rapporteur.proxy.Nginx;
import org.w3id.rapporteur.proxy.PathHandling;
import org.w3id.rapporteur.publishing.Publisher;
import org.w3id.rapporteur.query.QueryLibrary;
import org.w3id.rapporteur.store.Store;
import org.w3id.rapporteur.web.Server;
import org.w3id.rapporteur.web.ServerOptions;
import org.w3id.rapporteur.web.SiteClient;

/** A store with reports and a real server for it. */
final class PublishedSite implements AutoCloseable {
  static final String BASE = ServerOptions.DEFAULT_BASE;
  static final Pipeline PIPELINE = new Pipeline(BASE);
  static final Publication SEED = BundledReports.read(PIPELINE).get(0).value();
  static final Publication OTHER =
      PIPELINE
          .read(
              Path.of("src/test/resources/gold/CTOC-COP-WG.4-2023-4/report.txt"),
              ReportMetadata.NONE)
          .value();
  static final Instant FIRST = Instant.parse("2026-11-24T09:00:00Z");
  static final Instant SECOND = Instant.parse("2026-12-01T10:30:00Z");
  static final Instant THIRD = Instant.parse("2026-12-02T08:00:00Z");

  private static final Node TITLE = Reused.dcterms("title");
  private static final Addresses ADDRESSES = PIPELINE.addresses();

  final Store store;
  final Publisher publisher;
  private final Server server;
  private final SiteClient client;

  PublishedSite(Store store) {
    this(store, new ServerOptions(ServerOptions.DEFAULT_HOST, 0, BASE));
  }

  PublishedSite(Store store, ServerOptions options) {
    this.store = store;
    this.publisher = new Publisher(new Pipeline(options.base()), store);
    this.server = Server.of(store, QueryLibrary.ofClassPath(), options).start();
    this.client = SiteClient.at("http://127.0.0.1:" + server.port());
  }

  /** Reached through a proxy, which begins to pass on to it; what it serves is named as there. */
  PublishedSite(Store store, Nginx proxy, PathHandling path) {
    ServiceUrl url = proxy.url();
    ServerOptions options = new ServerOptions(ServerOptions.DEFAULT_HOST, 0, url.text()).at(url);
    this.store = store;
    this.publisher = new Publisher(new Pipeline(options.base()), store);
    this.server = Server.of(store, QueryLibrary.ofClassPath(), options).start();
    proxy.start(server.port(), path);
    this.client = new SiteClient(url.beginning(), proxy.client(HttpClient.Version.HTTP_2));
  }

  /** The report with a changed graph. */
  static Publication changed(Publication report, java.util.function.Consumer<Graph> change) {
    Graph graph = GraphFactory.createDefaultGraph();
    GraphUtil.addInto(graph, report.graph());
    change.accept(graph);
    return new Publication(
        report.facts(), report.path(), graph, report.corrections(), report.entry());
  }

  static Publication titled(Publication report, String title) {
    Node address = ADDRESSES.id(report.path());
    return changed(
        report,
        graph -> {
          graph.remove(address, TITLE, Node.ANY);
          graph.add(address, TITLE, NodeFactory.createLiteralLang(title, "en"));
        });
  }

  /** The report without this recommendation. */
  static Publication without(Publication report, String recommendation) {
    Node thing = ADDRESSES.id(report.path() + "/recommendation/" + recommendation);
    return changed(report, graph -> graph.remove(thing, RDF.type.asNode(), Rap.Recommendation));
  }

  /** A report that has only recommendations, without words. */
  static Publication small(int number, int recommendations) {
    return small(number, recommendations, BASE);
  }

  static Publication small(int number, int recommendations, String base) {
    Addresses addresses = new Addresses(base);
    String path = "CTOC/COP/WG.9/2030/" + number;
    Node report = addresses.id(path);
    Graph graph = GraphFactory.createDefaultGraph();
    graph.add(report, RDF.type.asNode(), Rap.Report);
    graph.add(report, TITLE, NodeFactory.createLiteralLang("Report & <number> " + number, "en"));
    graph.add(report, Reused.dcterms("creator"), addresses.id("body/CTOC/COP/WG.9"));
    for (int i = 1; i <= recommendations; i++)
      graph.add(addresses.id(path + "/recommendation/" + i), RDF.type.asNode(), Rap.Recommendation);
    Graph nothing = GraphFactory.createDefaultGraph();
    return new Publication(SEED.facts(), path, graph, nothing, nothing);
  }

  /** The report's graph in the store. */
  Graph graph(Publication report) {
    return store
        .dataset()
        .read(
            () -> {
              Graph copy = GraphFactory.createDefaultGraph();
              GraphUtil.addInto(copy, store.dataset().graph(ADDRESSES.graph(report.path())));
              return copy;
            });
  }

  String url(String path) {
    return client.url(path);
  }

  HttpResponse<String> get(String path, String... headers) {
    return client.get(path, headers);
  }

  HttpResponse<String> post(String path, String form) {
    return client.send(
        client
            .request(path, "Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build());
  }

  HttpResponse<String> send(HttpRequest request) {
    return client.send(request);
  }

  static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  @Override
  public void close() {
    server.close();
    store.close();
  }
}
