package org.w3id.rapporteur.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
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
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  /** Options for this machine, at any free port. */
  static final ServerOptions OPTIONS =
      new ServerOptions(ServerOptions.DEFAULT_HOST, 0, ServerOptions.DEFAULT_BASE);

  private static final Server SERVER = start();

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

  static String url(String path) {
    return "http://127.0.0.1:" + SERVER.port() + path;
  }

  /** Returns the answer to GET, without following redirects. */
  static HttpResponse<String> get(String path, String... headers) {
    return send(request(path, headers).GET().build());
  }

  /** Like {@link #get}, but the body as it was sent, compressed or not. */
  static HttpResponse<byte[]> bytes(String path, String... headers) {
    try {
      return CLIENT.send(
          request(path, headers).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url(path)));
    if (headers.length > 0) request.headers(headers);
    return request;
  }

  static HttpResponse<String> send(HttpRequest request) {
    try {
      return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
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
