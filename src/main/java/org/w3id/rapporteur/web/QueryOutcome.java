package org.w3id.rapporteur.web;

import static org.w3id.rapporteur.web.PageLocale.translated;

import java.text.NumberFormat;
import java.time.Duration;

/** What came of a query that was asked on the page. */
public sealed interface QueryOutcome {
  /** What is shorter is written so. */
  int LEAST_MILLIS = 10;

  /** Nothing was asked yet. */
  record None() implements QueryOutcome {}

  /** A table of solutions. */
  record Table(SelectResultTable answer, Duration taken) implements QueryOutcome {}

  /** Yes or no. */
  record Truth(boolean answer, Duration taken) implements QueryOutcome {}

  /**
   * A graph.
   *
   * @param isCut whether there are more triples than these
   */
  record Triples(String turtle, int size, boolean isCut, Duration taken) implements QueryOutcome {
    public String sizeInWords() {
      if (isCut) return translated("The first {0} triples of more", size);
      return size == 1 ? translated("1 triple") : translated("{0} triples", size);
    }
  }

  /**
   * The query cannot be run as it is.
   *
   * @param completed the query with the declarations of prefixes that it lacks
   */
  record Refused(QueryError error, String completed) implements QueryOutcome {}

  /** Its asker stopped it. */
  record Stopped(Duration after) implements QueryOutcome {}

  /** It took longer than is allowed. */
  record Exceeded(Duration limit) implements QueryOutcome {}

  /** The status of the page that tells of it. */
  default int status() {
    if (this instanceof Refused) return 400;
    return this instanceof Exceeded ? 503 : 200;
  }

  /** As people write it: “0.05 s”, “30 s”. */
  static String seconds(Duration time) {
    double seconds = Math.max(LEAST_MILLIS, time.toMillis()) / 1000.0;
    NumberFormat format = NumberFormat.getNumberInstance(PageLocale.now().language().locale());
    format.setMaximumFractionDigits(seconds < 1 ? 2 : 1);
    return translated("{0} s", format.format(seconds));
  }
}
