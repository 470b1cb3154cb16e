package org.w3id.rapporteur.publishing;

import java.time.Instant;

/** A store into which reports are published: here, or in the server that holds it. */
public interface Publications extends AutoCloseable {
  /** What publishing did to a report's graph. */
  enum Outcome {
    NEW,
    CHANGED,
    UNCHANGED
  }

  /** The base of the addresses in the store. */
  String base();

  /**
   * Publishes a report, replacing an earlier version of it. The earlier version is kept in the
   * archive if it is different.
   *
   * @param when the time of publication
   */
  Outcome publish(ReportGraphs report, Instant when);

  /**
   * Withdraws a report: removes its graph, its corrections and its earlier versions. The log keeps
   * that it was published.
   *
   * @param path of the report below {@code id/}
   * @return whether the report was published
   */
  boolean withdraw(String path, Instant when);

  @Override
  void close();
}
