package org.w3id.rapporteur.web;

import java.time.Duration;
import java.util.Locale;

/** What came of a query that was asked on the page. */
public sealed interface Outcome {
  /** Nothing was asked yet. */
  record None() implements Outcome {}

  /** A table of solutions. */
  record Table(AnswerTable answer, Duration taken) implements Outcome {}

  /** Yes or no. */
  record Truth(boolean answer, Duration taken) implements Outcome {}

  /**
   * A graph.
   *
   * @param isCut whether there are more triples than these
   */
  record Triples(String turtle, int size, boolean isCut, Duration taken) implements Outcome {}

  /**
   * The query cannot be run as it is.
   *
   * @param completed the query with the declarations of prefixes that it lacks
   */
  record Refused(Fault fault, String completed) implements Outcome {}

  /** Its asker stopped it. */
  record Stopped(Duration after) implements Outcome {}

  /** It took longer than is allowed. */
  record Exceeded(Duration limit) implements Outcome {}

  /** The status of the page that tells of it. */
  default int status() {
    if (this instanceof Refused) return 400;
    return this instanceof Exceeded ? 503 : 200;
  }

  /** As people say it: “0.05 seconds”, “30 seconds”. */
  static String seconds(Duration time) {
    double seconds = time.toMillis() / 1000.0;
    String format = time.toMillis() % 1000 == 0 ? "%.0f" : seconds < 1 ? "%.2f" : "%.1f";
    String number = String.format(Locale.ENGLISH, format, seconds);
    return number + (number.equals("1") ? " second" : " seconds");
  }
}
