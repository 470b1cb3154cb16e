package org.w3id.rapporteur.sparql;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Ends queries when their time is over. It sets the cancel signal of an execution without waiting
 * for a lock. Jena's own clock waits for a lock that a query holds while it builds a join;
 * meanwhile no time limit of any query works.
 */
final class QueryClock {
  private static final ScheduledThreadPoolExecutor CLOCK =
      new ScheduledThreadPoolExecutor(
          1,
          task -> {
            Thread thread = new Thread(task, "query clock");
            thread.setDaemon(true);
            return thread;
          });

  static {
    CLOCK.setRemoveOnCancelPolicy(true);
  }

  private QueryClock() {}

  /** Sets the signal after this time, unless the returned future is cancelled before. */
  static Future<?> stop(AtomicBoolean signal, Duration after) {
    return CLOCK.schedule(() -> signal.set(true), after.toNanos(), TimeUnit.NANOSECONDS);
  }
}
