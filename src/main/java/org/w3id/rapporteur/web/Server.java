package org.w3id.rapporteur.web;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.fuseki.Fuseki;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.OperationRegistry;
import org.apache.jena.query.ARQ;
import org.eclipse.jetty.compression.server.CompressionConfig;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.QoSHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3id.rapporteur.address.ServiceUrl;
import org.w3id.rapporteur.http.Accept;
import org.w3id.rapporteur.http.Request;
import org.w3id.rapporteur.http.RequestLocale;
import org.w3id.rapporteur.query.BrokenQueryException;
import org.w3id.rapporteur.query.QueryLibrary;
import org.w3id.rapporteur.sparql.QueryPolicy;
import org.w3id.rapporteur.sparql.TextQuery;
import org.w3id.rapporteur.store.Store;

/**
 * The running server: pages, RDF and SPARQL in one process on one port.
 *
 * <p>Jetty, as Fuseki sets it up, passes all requests to the {@link Site}.
 */
public final class Server implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Server.class);

  private static final int KILOBYTE = 1024;
  private static final int OUTPUT_BUFFER = 32 * KILOBYTE;
  private static final int REQUEST_HEADERS = 16 * KILOBYTE;

  /** A long query fits; an upload does not. */
  private static final int REQUEST_BODY = 256 * KILOBYTE;

  /** For all requests together, including those that wait for their turn. */
  private static final int REQUEST_BODIES = 128 * REQUEST_BODY;

  private static final int FORM_FIELDS = 100;
  private static final int IDLE_THREADS = 8;
  private static final int THREADS = 200;

  /**
   * Requests handled at the same time; the other threads stay free for {@code /health} and {@code
   * /ready}.
   */
  private static final int MOST_AT_WORK = 64;

  /** How long a body may take, a piece of an answer, and the wait in the queue. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /**
   * Allows encoded slashes, which clients send that take an address as one parameter; also {@code
   * //} and octets that are not UTF-8, which other people's IRIs contain.
   */
  private static final UriCompliance ENCODED_ADDRESSES =
      UriCompliance.DEFAULT.with(
          "ENCODED_ADDRESSES",
          UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR,
          UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING,
          UriCompliance.Violation.AMBIGUOUS_EMPTY_SEGMENT,
          UriCompliance.Violation.BAD_UTF8_ENCODING,
          UriCompliance.Violation.TRUNCATED_UTF8_ENCODING);

  private static final long STOP_MILLIS = 5_000;

  private final FusekiServer fuseki;
  private final ServerOptions options;
  private final DerivedData derived;

  private Server(FusekiServer fuseki, ServerOptions options, DerivedData derived) {
    this.derived = derived;
    this.fuseki = fuseki;
    this.options = options;
  }

  /**
   * Creates a server. Each answer shows what the store holds at that time, so the store may still
   * be filled. The server listens only after {@link #start}.
   *
   * @throws BrokenQueryException if a query file is wrong
   */
  public static Server of(Store store, QueryLibrary queries, ServerOptions asked) {
    Optional<ServerSocketChannel> free =
        asked.port() == 0 ? Optional.of(anyPort(asked)) : Optional.empty();
    ServerOptions options =
        asked.at(free.map(socket -> socket.socket().getLocalPort()).orElse(asked.port()));
    ServiceUrl service = options.service();
    ARQ.globalServiceAllowed = false;
    DerivedData derived = DerivedData.of(store, queries.checked(), options.base());
    Site site = new Site(store, queries, options, derived);
    QueryPolicy.enforce(store, options.queryTimeout(), TextQuery.of(site.words()::index));
    warm(site, service);
    SiteServlet pages = new SiteServlet(site, service);
    FusekiServer fuseki =
        FusekiServer.create(OperationRegistry.createEmpty(), Fuseki.getContext())
            .fusekiModules(FusekiModules.empty())
            .port(options.port())
            .numServerThreads(IDLE_THREADS, THREADS)
            .addFilter("/*", new Headers())
            .addFilter("/*", new Parameters(site, pages))
            .addServlet("/*", pages)
            .build();
    limit(fuseki.getJettyServer(), options.host(), new Errors(site));
    place(fuseki.getJettyServer(), service, free);
    return new Server(fuseki, options, derived);
  }

  /**
   * Opens a free port early: addresses of the service contain it and are made before it listens.
   */
  private static ServerSocketChannel anyPort(ServerOptions options) {
    try {
      return ServerSocketChannel.open().bind(new InetSocketAddress(options.host(), 0));
    } catch (IOException | UnresolvedAddressException e) {
      throw CannotListenException.of(options, e).orElseThrow(() -> new IllegalStateException(e));
    }
  }

  private static void place(
      org.eclipse.jetty.server.Server jetty,
      ServiceUrl service,
      Optional<ServerSocketChannel> socket) {
    jetty.setHandler(new ServicePathHandler(jetty.getHandler(), service));
    for (Connector connector : jetty.getConnectors())
      if (socket.isPresent() && connector instanceof ServerConnector listening)
        try {
          listening.open(socket.get());
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
  }

  /** Makes one page at the start, because the first takes ten times as long as the second. */
  private static void warm(Site site, ServiceUrl service) {
    Request home = new Request("GET", "/", Map.of(), Accept.parse("text/html"));
    site.answer(home.in(RequestLocale.english(service.beginning())));
  }

  /**
   * Starts to listen, and then brings up to date what is derived from the store.
   *
   * @throws CannotListenException if another program listens at the port, or the host is not this
   *     machine's
   */
  public Server start() {
    try {
      fuseki.start();
    } catch (RuntimeException e) {
      throw CannotListenException.of(options, e).orElseThrow(() -> e);
    }
    derived.listen().catchUpInBackground();
    beginFolder();
    return this;
  }

  /** Only logs a failure: without the folder, everything except the large dumps is served. */
  private static void beginFolder() {
    try {
      OwnFolder.ofProcess().begin();
    } catch (IOException unwritable) {
      LOG.warn(
          "cannot create the folder for temporary files: {}; dumps of all graphs will fail",
          unwritable.toString());
    }
  }

  private static void limit(org.eclipse.jetty.server.Server jetty, String host, Errors errors) {
    for (Connector connector : jetty.getConnectors()) {
      if (connector instanceof ServerConnector socket) socket.setHost(host);
      HttpConfiguration http =
          connector.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration();
      http.setOutputBufferSize(OUTPUT_BUFFER);
      http.setRequestHeaderSize(REQUEST_HEADERS);
      http.setSendServerVersion(false);
      http.setUriCompliance(ENCODED_ADDRESSES);
    }
    jetty.setErrorHandler(errors);
    for (ServletContextHandler context : jetty.getDescendants(ServletContextHandler.class)) {
      context.getServletHandler().setDecodeAmbiguousURIs(true);
      context.setMaxFormContentSize(REQUEST_BODY);
      context.setMaxFormKeys(FORM_FIELDS);
      context.setErrorHandler(errors);
    }
    jetty.setHandler(limited(jetty.getHandler()));
    jetty.setStopTimeout(STOP_MILLIS);
  }

  /** Adds the limits, outermost last; none of them holds a thread while a client makes it wait. */
  private static Handler limited(Handler handler) {
    QoSHandler busy = new QoSHandler(new GracefulHandler(handler));
    busy.setMaxRequestCount(MOST_AT_WORK);
    busy.setMaxSuspend(PATIENCE);
    busy.excludePath(WellKnownPaths.HEALTH, Readiness.PATH);
    RequestBodyReader whole =
        new RequestBodyReader(compressed(busy), REQUEST_BODY, REQUEST_BODIES, PATIENCE);
    return new SlowReaders(whole, PATIENCE);
  }

  private static Handler compressed(Handler handler) {
    CompressionHandler compression = new CompressionHandler(handler);
    KeptCompression kept = new KeptCompression();
    compression.putCompression(kept.gzip());
    if (Brotli4jLoader.isAvailable()) compression.putCompression(kept.brotli());
    compression.putConfiguration(
        "/*",
        CompressionConfig.builder()
            .defaults()
            .compressIncludeMethod("HEAD")
            .compressIncludeMethod("POST")
            .build());
    return compression;
  }

  /** Returns the port listened at; the real one if {@code 0} was requested. */
  public int port() {
    return fuseki.getHttpPort();
  }

  /** Waits until the server is stopped. */
  public void join() {
    fuseki.join();
  }

  @Override
  public void close() {
    fuseki.stop();
    derived.close();
  }
}
