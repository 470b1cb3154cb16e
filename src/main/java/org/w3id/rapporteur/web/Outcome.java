package org.w3id.rapporteur.web;

import static org.w3id.rapporteur.web.Speech.say;

import java.text.NumberFormat;
import java.time.Duration;

/** What came of a query that was asked on the page. */
public sealed interface Outcome {
  /** What is shorter is written so. */
  int LEAST_MILLIS = 10;

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
  record Triples(String turtle, int size, boolean isCut, Duration taken) implements Outcome {
    public String sizeInWords() {
      if (isCut) return say("The first {0} triples of more", size);
      return size == 1 ? say("1 triple") : say("{0} triples", size);
    }
  }

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

  /** As people write it: “0.05 s”, “30 s”. */
  static String seconds(Duration time) {
    double seconds = Math.max(LEAST_MILLIS, time.toMillis()) / 1000.0;
    NumberFormat format = NumberFormat.getNumberInstance(Speech.now().language().locale());
    format.setMaximumFractionDigits(seconds < 1 ? 2 : 1);
    return say("{0} s", format.format(seconds));
  }
}
