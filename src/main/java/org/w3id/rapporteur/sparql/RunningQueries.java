package org.w3id.rapporteur.sparql;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.util.Context;
import org.w3id.rapporteur.http.ProblemException;

/**
 * The queries that run at this moment and can be stopped, by an id of the asker's own making. Who
 * knows the id can stop the query, so it is one that nobody guesses.
 */
public final class RunningQueries {
  private static final int MOST = 64;
  private static final String ID = "[0-9a-f]{32}";

  private final Map<String, Run> runs = new HashMap<>();

  /** One query from its asking to its answer. */
  public static final class Run implements AutoCloseable {
    private final Runnable atEnd;
    private QueryExec execution;
    private boolean isStopped;

    private Run(Runnable atEnd) {
      this.atEnd = atEnd;
    }

    /** What is to be stopped; at once if it was stopped before it began. */
    public synchronized void begins(QueryExec begun) {
      execution = begun;
      if (isStopped) signal();
    }

    private synchronized void stop() {
      isStopped = true;
      if (execution != null) signal();
    }

    /** Without waiting for it, as Jena's own way to abort would. */
    private void signal() {
      Context.getCancelSignal(execution.getContext()).set(true);
    }

    /** Whether it ended because its asker wished so. */
    public synchronized boolean isStopped() {
      return isStopped;
    }

    @Override
    public void close() {
      atEnd.run();
    }
  }

  /** A run that ends by itself or when its time is over. */
  public static Run unnamed() {
    return new Run(() -> {});
  }

  /**
   * A run that can be stopped until it is closed.
   *
   * @throws ProblemException if the id can be guessed or is another's, or too many are running
   */
  public synchronized Run begin(String id) {
    if (!id.matches(ID))
      throw new ProblemException(404, "Not Found", "A run is named by 32 hexadecimal digits.");
    if (runs.containsKey(id))
      throw new ProblemException(409, "Conflict", "A query is running under this name.");
    if (runs.size() >= MOST)
      throw new ProblemException(503, "Service Unavailable", "Too many queries are running.")
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
