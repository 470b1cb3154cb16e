package org.w3id.rapporteur.web;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.w3id.rapporteur.pipeline.BundledReports;
import org.w3id.rapporteur.pipeline.Pipeline;
import org.w3id.rapporteur.publishing.Publisher;
import org.w3id.rapporteur.query.QueryLibrary;
import org.w3id.rapporteur.store.Store;
import org.w3id.rapporteur.store.TestStores;

/** A real server over the bundled reports, on any free port; one for all tests. */
final class TestSite {
  /** Options for this machine, at any free port. */
  static final ServerOptions OPTIONS =
      new ServerOptions(ServerOptions.DEFAULT_HOST, 0, ServerOptions.DEFAULT_BASE);

  private static final Server SERVER = start();
  private static final SiteClient CLIENT = SiteClient.at("http://127.0.0.1:" + SERVER.port());

  private TestSite() {}

  private static Server start() {
    Store store = TestStores.begin();
    publish(store);
    return serve(store);
  }

  /** Puts the bundled reports into the store. */
  static Publisher publish(Store store) {
    Pipeline pipeline = new Pipeline(ServerOptions.DEFAULT_BASE);
    Publisher publisher = new Publisher(pipeline, store);
    BundledReports.read(pipeline).forEach(report -> publisher.publish(report.value()));
    return publisher;
  }

  /** Starts another site, of this store; the caller closes it. */
  static Server serve(Store store) {
    return Server.of(store, QueryLibrary.ofClassPath(), OPTIONS).start();
  }

  /** A site of this store without a server. */
  static Site site(Store store) {
    QueryLibrary library = QueryLibrary.ofClassPath();
    DerivedData derived = DerivedData.of(store, library, OPTIONS.base()).listen().catchUp();
    return new Site(store, library, OPTIONS, derived);
  }

  /** A client of it. */
  static SiteClient client() {
    return CLIENT;
  }

  static String url(String path) {
    return CLIENT.url(path);
  }

  /** Returns the answer to GET, without following redirects. */
  static HttpResponse<String> get(String path, String... headers) {
    return CLIENT.get(path, headers);
  }

  /** Like {@link #get}, but the body as it was sent, compressed or not. */
  static HttpResponse<byte[]> bytes(String path, String... headers) {
    return CLIENT.bytes(path, headers);
  }

  static HttpRequest.Builder request(String path, String... headers) {
    return CLIENT.request(path, headers);
  }

  static HttpResponse<String> send(HttpRequest request) {
    return CLIENT.send(request);
  }

  /** Returns the names in {@code Vary}: {@code Accept}, {@code Accept-Encoding}. */
  static List<String> vary(HttpResponse<?> response) {
    return response.headers().allValues("Vary").stream()
        .flatMap(value -> Stream.of(value.split(", *")))
        .toList();
  }

  static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }
}
