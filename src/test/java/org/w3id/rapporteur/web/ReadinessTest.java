package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.Test;
import org.w3id.rapporteur.http.Accept;
import org.w3id.rapporteur.http.Request;
import org.w3id.rapporteur.http.Response;
import org.w3id.rapporteur.publishing.Follower;
import org.w3id.rapporteur.store.Store;

class ReadinessTest {
  private static final Request READY =
      new Request("GET", Readiness.PATH, Map.of(), Accept.parse(null));

  private static final class Failing implements Follower {
    private long applied = NONE;
    private boolean fails;

    @Override
    public String name() {
      return "names";
    }

    @Override
    public long applied() {
      return applied;
    }

    @Override
    public void apply(Set<Node> graphs, long number) {
      if (fails) throw new IllegalStateException("fails");
      applied = number;
    }

    @Override
    public void close() {}
  }

  private final Failing follower = new Failing();
  private final Store store = Store.inMemory();
  private final DerivedData derived =
      new DerivedData(store, ServerOptions.DEFAULT_BASE, List.of(follower));

  private Response ready() {
    return new Readiness(derived).answer(READY);
  }

  private static String text(Response response) {
    return new String(response.body(), StandardCharsets.UTF_8).strip();
  }

  /** An empty store has no acts, but it is not ready before everything is made. */
  @Test
  void whatHasYetToBeMadeIsBehind() {
    assertThat(ready().status()).isEqualTo(503);
    assertThat(ready().headers()).containsKey("Retry-After");
    derived.listen().catchUp();
    assertThat(ready().status()).isEqualTo(200);
    assertThat(text(ready())).startsWith("{\"status\":\"ready\",").contains("\"names\":0");
  }

  @Test
  void whatFailedIsBehind() {
    derived.listen().catchUp();
    follower.fails = true;
    TestSite.publish(store);
    assertThat(ready().status()).isEqualTo(503);
    assertThat(text(ready())).startsWith("{\"status\":\"behind\",").contains("\"names\":1");
    follower.fails = false;
    derived.catchUp();
    assertThat(ready().status()).isEqualTo(200);
  }
}
