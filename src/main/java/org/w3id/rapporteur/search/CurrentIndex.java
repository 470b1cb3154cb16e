package org.w3id.rapporteur.search;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.w3id.rapporteur.entities.Entities;
import org.w3id.rapporteur.query.QueryLibrary;
import org.w3id.rapporteur.store.Store;

/** The index of the store's graphs. It is rebuilt when they have changed. */
public final class CurrentIndex {
  /**
   * A separate thread: the caller may be in a transaction, and would index the graphs as they were
   * when it began.
   */
  private static final Executor ASIDE =
      task -> {
        Thread thread = new Thread(task, "search index");
        thread.setDaemon(true);
        thread.start();
      };

  private record Built(long version, SearchIndex index) {}

  private final Store store;
  private final Entities entities;
  private final IndexContentReader reader;
  private final Function<IndexContent, SearchIndex> making;
  private volatile Optional<Built> built = Optional.empty();

  /**
   * @param base the part of addresses before {@code id/} in the data, with its final slash
   * @param making makes an index of content
   * @param days formats a span of days, from its first and last day in ISO 8601
   */
  public CurrentIndex(
      Store store,
      QueryLibrary library,
      Entities entities,
      String base,
      Function<IndexContent, SearchIndex> making,
      BinaryOperator<String> days) {
    this.making = making;
    this.store = store;
    this.entities = entities;
    this.reader = new IndexContentReader(store.unlimited(), library, entities, base, days);
  }

  /** Starts to make the index, so that the first search need not wait; returns at once. */
  public void prepare() {
    ASIDE.execute(this::index);
  }

  Entities entities() {
    return entities;
  }

  /** The index of the graphs as they are now; in a transaction, not of older ones than it sees. */
  public SearchIndex index() {
    return current().orElseGet(this::renewed);
  }

  private Optional<SearchIndex> current() {
    return built.filter(each -> each.version() >= store.version()).map(Built::index);
  }

  private synchronized SearchIndex renewed() {
    if (current().isEmpty())
      built = Optional.of(CompletableFuture.supplyAsync(this::make, ASIDE).join());
    return built.orElseThrow().index();
  }

  private Built make() {
    long version = store.version();
    return new Built(version, making.apply(reader.content()));
  }
}
