package org.w3id.rapporteur.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Passes requests below a path to a server; everywhere else it answers 404. */
final class TestProxy implements AutoCloseable {
  private static final String PATH = "/wg";
  private static final Set<String> OF_THE_CONNECTION =
      Set.of(":status", "connection", "content-length", "transfer-encoding", "date");
  private static final List<String> PASSED_ON =
      List.of("Accept", "Accept-Datetime", "Accept-Language", "Content-Type", "Cookie");
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  static {
    // Else each response waits 40 ms for the client to acknowledge its headers.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final ExecutorService threads = Executors.newFixedThreadPool(2);
  private final HttpServer proxy;
  private volatile int port;
  private volatile boolean isPathKept = true;

  TestProxy() throws IOException {
    proxy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    proxy.setExecutor(threads);
    proxy.createContext("/", this::pass);
    proxy.start();
  }

  /** Returns the URL at which clients find the service. */
  String url() {
    return "http://127.0.0.1:" + proxy.getAddress().getPort() + PATH + "/";
  }

  /** Sets the server that requests are passed to. */
  void to(Server server) {
    port = server.port();
  }

  /** Whether the path is passed to the server. */
  void keepPath(boolean isKept) {
    isPathKept = isKept;
  }

  private void pass(HttpExchange exchange) throws IOException {
    String requested = exchange.getRequestURI().toString();
    if (!(exchange.getRequestURI().getRawPath() + "/").startsWith(PATH + "/")) {
      exchange.sendResponseHeaders(404, -1);
      exchange.close();
      return;
    }
    String path = isPathKept ? requested : requested.substring(PATH.length());
    HttpResponse<byte[]> response = send(exchange, path.isEmpty() ? "/" : path);
    response
        .headers()
        .map()
        .forEach(
            (name, values) -> {
              if (!OF_THE_CONNECTION.contains(name))
                exchange.getResponseHeaders().put(name, values);
            });
    byte[] body = response.body();
    exchange.sendResponseHeaders(response.statusCode(), body.length == 0 ? -1 : body.length);
    if (body.length > 0) exchange.getResponseBody().write(body);
    exchange.close();
  }

  private HttpResponse<byte[]> send(HttpExchange exchange, String path) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
    for (String header : PASSED_ON)
      if (exchange.getRequestHeaders().containsKey(header))
        request.header(header, exchange.getRequestHeaders().getFirst(header));
    try {
      return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    proxy.stop(0);
    threads.shutdown();
  }
}
