package org.w3id.rapporteur.sparql;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.w3id.rapporteur.http.ProblemException;

/**
 * The queries that are running and can be stopped, by an id that the client chooses. Whoever knows
 * the id can stop the query, so the id must be hard to guess.
 */
public final class RunningQueries {
  private static final int MOST = 64;
  private static final String ID = "[0-9a-f]{32}";

  private final Map<String, Run> runs = new HashMap<>();

  /** One query, from its request to its answer. */
  public static final class Run implements AutoCloseable {
    private final Runnable atEnd;
    private final AtomicBoolean signal = new AtomicBoolean();
    private volatile boolean isStopped;

    private Run(Runnable atEnd) {
      this.atEnd = atEnd;
    }

    /** The signal that stops the query; its time limit sets it too. */
    AtomicBoolean signal() {
      return signal;
    }

    private void stop() {
      isStopped = true;
      signal.set(true);
    }

    /** Whether the client stopped the query. */
    public boolean isStopped() {
      return isStopped;
    }

    @Override
    public void close() {
      atEnd.run();
    }
  }

  /** A run that cannot be stopped by an id. */
  public static Run unnamed() {
    return new Run(() -> {});
  }

  /**
   * A run that can be stopped until it is closed.
   *
   * @throws ProblemException if the id does not have 32 hexadecimal digits or is in use, or too
   *     many queries are running
   */
  public synchronized Run begin(String id) {
    if (!id.matches(ID))
      throw ProblemException.notFound("The id of a run must be 32 hexadecimal digits.");
    if (runs.containsKey(id))
      throw new ProblemException(409, "Conflict", "A query with this id is already running.");
    if (runs.size() >= MOST)
      throw new ProblemException(
              503, "Service Unavailable", "Too many queries are running. Try again later.")
          .with("Retry-After", "10");
    Run run = new Run(() -> remove(id));
    runs.put(id, run);
    return run;
  }

  /**
   * Stops a query.
   *
   * @return whether one ran under this id
   */
  public boolean stop(String id) {
    Run run = find(id);
    if (run == null) return false;
    run.stop();
    return true;
  }

  synchronized int size() {
    return runs.size();
  }

  private synchronized Run find(String id) {
    return runs.get(id);
  }

  private synchronized void remove(String id) {
    runs.remove(id);
  }
}
