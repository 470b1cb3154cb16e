package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.Plan;
import org.apache.jena.sparql.engine.QueryEngineFactory;
import org.apache.jena.sparql.engine.QueryEngineRegistry;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.util.Context;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3id.rapporteur.Bundled;
import org.w3id.rapporteur.Pipeline;
import org.w3id.rapporteur.Publisher;
import org.w3id.rapporteur.store.QueryLibrary;
import org.w3id.rapporteur.store.Store;

/** A page is made with a handful of queries, however many things it names. */
class QueriesAPageTest {
  private static final int MOST = 3;
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final Asked ASKED = new Asked();
  private static Server server;

  @BeforeAll
  static void start() {
    Store store = Store.inMemory();
    Pipeline pipeline = new Pipeline(ServerOptions.DEFAULT_BASE);
    Publisher publisher = new Publisher(pipeline, store);
    Bundled.read(pipeline).forEach(report -> publisher.publish(report.value()));
    ServerOptions options =
        new ServerOptions(ServerOptions.DEFAULT_HOST, 0, ServerOptions.DEFAULT_BASE);
    server = Server.of(store, QueryLibrary.ofClassPath(), options).start();
    QueryEngineRegistry.get(store.dataset().getContext()).add(ASKED);
    QueryEngineRegistry.get().add(ASKED);
  }

  @AfterAll
  static void stop() {
    QueryEngineRegistry.get().remove(ASKED);
    server.close();
  }

  /** One page of each kind that the sitemap names, and some that it does not. */
  private static Set<String> pages() throws IOException, InterruptedException {
    Map<String, String> ofKinds = new LinkedHashMap<>();
    for (var location : Jsoup.parse(get("/sitemap.xml"), Parser.xmlParser()).select("loc")) {
      String path = "/" + location.text().substring(ServerOptions.DEFAULT_BASE.length());
      ofKinds.putIfAbsent(path.startsWith("/doc/") ? Crawl.shape(path) : path, path);
    }
    Set<String> pages = new LinkedHashSet<>(ofKinds.values());
    pages.add("/doc/CTOC/COP/WG.7/2015/6/recommendation/12");
    pages.add("/doc/graph/vocabulary");
    pages.add("/doc/state/JPN");
    pages.add("/doc/state/SUN");
    pages.add("/doc/body/CTOC/COP");
    pages.add("/doc/instrument/UNTOC");
    pages.add("/doc/topic/smuggling-of-migrants");
    pages.add("/search?q=Kenia");
    pages.add("/recommendations?strength=should");
    pages.add("/queries/recommendations-citing-article?article=18");
    pages.add("/sparql?query=SELECT+*+%7B+%3Fs+a+%3Ftype+%7D+LIMIT+50");
    return pages;
  }

  @Test
  void noPageAsksMoreThanThree() throws Exception {
    Map<String, Integer> asked = new TreeMap<>();
    get("/search?q=warm");
    for (String path : pages()) {
      ASKED.count.set(0);
      get(path);
      asked.put(path, ASKED.count.get());
    }
    assertThat(asked).hasSizeGreaterThan(60);
    assertThat(asked).containsEntry("/queries/outline", 1);
    asked.values().removeIf(count -> count <= MOST);
    assertThat(asked).isEmpty();
  }

  private static String get(String path) throws IOException, InterruptedException {
    URI address = URI.create("http://127.0.0.1:" + server.port() + path);
    HttpRequest request = HttpRequest.newBuilder(address).header("Accept", "text/html").build();
    HttpResponse<String> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(response.statusCode()).as(path).isEqualTo(200);
    return response.body();
  }

  /** Is asked before the engine which query it takes, and takes none. */
  private static final class Asked implements QueryEngineFactory {
    private final AtomicInteger count = new AtomicInteger();

    @Override
    public boolean accept(Query query, DatasetGraph dataset, Context context) {
      count.incrementAndGet();
      return false;
    }

    @Override
    public boolean accept(Op op, DatasetGraph dataset, Context context) {
      count.incrementAndGet();
      return false;
    }

    @Override
    public Plan create(Query query, DatasetGraph dataset, Binding input, Context context) {
      throw new IllegalStateException("takes no query");
    }

    @Override
    public Plan create(Op op, DatasetGraph dataset, Binding input, Context context) {
      throw new IllegalStateException("takes no query");
    }
  }
}
