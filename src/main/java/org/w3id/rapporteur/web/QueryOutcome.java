package org.w3id.rapporteur.web;

import java.text.NumberFormat;
import java.time.Duration;

/** The outcome of a query run on the SPARQL page. */
public sealed interface QueryOutcome {
  /** Shorter times are shown as this. */
  int LEAST_MILLIS = 10;

  /** No query was run yet. */
  record None() implements QueryOutcome {}

  /** The answer to SELECT. */
  record Table(SelectResultTable answer, Duration taken) implements QueryOutcome {}

  /** The answer to ASK. */
  record Truth(boolean answer, Duration taken) implements QueryOutcome {}

  /**
   * The answer to CONSTRUCT or DESCRIBE.
   *
   * @param isCut whether there are more triples than these
   */
  record Triples(String turtle, int size, boolean isCut, Duration taken) implements QueryOutcome {
    public String sizeInWords(PageLocale locale) {
      if (isCut) return locale.translated("The first {0} triples of more", size);
      return size == 1 ? locale.translated("1 triple") : locale.translated("{0} triples", size);
    }
  }

  /**
   * The query was refused.
   *
   * @param completed the query with its missing prefix declarations added
   */
  record Refused(QueryError error, String completed) implements QueryOutcome {}

  /** The user stopped the query. */
  record Stopped(Duration after) implements QueryOutcome {}

  /** The query exceeded the time limit. */
  record Exceeded(Duration limit) implements QueryOutcome {}

  /** Returns the HTTP status of the page that shows the outcome. */
  default int status() {
    if (this instanceof Refused) return 400;
    return this instanceof Exceeded ? 503 : 200;
  }

  /** Returns the time in the page's language: “0.05 s”, “30 s”. */
  static String seconds(Duration time, PageLocale locale) {
    double seconds = Math.max(LEAST_MILLIS, time.toMillis()) / 1000.0;
    NumberFormat format = NumberFormat.getNumberInstance(locale.language().locale());
    format.setMaximumFractionDigits(seconds < 1 ? 2 : 1);
    return locale.translated("{0} s", format.format(seconds));
  }
}
