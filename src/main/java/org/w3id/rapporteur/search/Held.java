package org.w3id.rapporteur.search;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BinaryOperator;
import org.w3id.rapporteur.reconcile.Entities;
import org.w3id.rapporteur.store.QueryLibrary;
import org.w3id.rapporteur.store.Store;

/** The index of the store's graphs, made anew when they have changed. */
public final class Held {
  /**
   * A thread of its own: who asks may be in a transaction, and would make an index of what the
   * graphs were when that began.
   */
  private static final Executor ASIDE =
      task -> {
        Thread thread = new Thread(task, "search index");
        thread.setDaemon(true);
        thread.start();
      };

  private record Made(long version, Index index) {}

  private final Store store;
  private final Entities entities;
  private final Reading reading;
  private volatile Optional<Made> made = Optional.empty();

  /**
   * @param base what stands before {@code id/} in the data, with its final slash
   * @param days how a span of days is written, by its first and last as ISO 8601 has them
   */
  public Held(
      Store store,
      QueryLibrary library,
      Entities entities,
      String base,
      BinaryOperator<String> days) {
    this.store = store;
    this.entities = entities;
    this.reading = new Reading(store.unlimited(), library, entities, base, days);
  }

  /** Makes the index, so that who asks first need not wait; returns at once. */
  public void prepare() {
    ASIDE.execute(this::index);
  }

  Entities entities() {
    return entities;
  }

  Index index() {
    return current().orElseGet(this::renewed);
  }

  private Optional<Index> current() {
    return made.filter(each -> each.version() == store.version()).map(Made::index);
  }

  private synchronized Index renewed() {
    if (current().isEmpty())
      made = Optional.of(CompletableFuture.supplyAsync(this::make, ASIDE).join());
    return made.orElseThrow().index();
  }

  private Made make() {
    long version = store.version();
    return new Made(version, IndexMaker.make(reading.holdings()));
  }
}
