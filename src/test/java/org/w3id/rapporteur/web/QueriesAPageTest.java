package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Map;
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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3id.rapporteur.store.Store;

/** A page is made with a handful of queries, however many things it names. */
class QueriesAPageTest {
  private static final int MOST = 3;
  private static final Asked ASKED = new Asked();
  private static Server server;

  @BeforeAll
  static void start() {
    Store store = Store.inMemory();
    TestSite.publish(store);
    server = TestSite.serve(store);
    QueryEngineRegistry.get(store.dataset().getContext()).add(ASKED);
    QueryEngineRegistry.get().add(ASKED);
  }

  @AfterAll
  static void stop() {
    QueryEngineRegistry.get().remove(ASKED);
    server.close();
  }

  @Test
  void noPageAsksMoreThanThree() {
    Map<String, Integer> asked = new TreeMap<>();
    get("/search?q=warm");
    EveryPage.PAGES.forEach(
        (name, path) -> {
          ASKED.count.set(0);
          get(path);
          asked.put(name, ASKED.count.get());
        });
    assertThat(asked).containsEntry("instruments", 1).containsEntry("article", MOST);
    asked.values().removeIf(count -> count <= MOST);
    assertThat(asked).isEmpty();
  }

  private static void get(String path) {
    URI address = URI.create("http://127.0.0.1:" + server.port() + path);
    TestSite.send(HttpRequest.newBuilder(address).header("Accept", "text/html").GET().build());
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
