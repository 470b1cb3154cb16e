package org.w3id.rapporteur.view;

import java.util.Optional;
import org.w3id.rapporteur.graph.Rap;
import org.w3id.rapporteur.graph.Reused;

/** A session, as a graph describes it. */
public record SessionView(GraphResource thing) {
  public Optional<GraphResource> body() {
    return thing.one(Rap.body);
  }

  /** Returns its number among the body's sessions. */
  public Optional<String> ordinal() {
    return thing.text(Rap.ordinal);
  }

  /** Returns the first day, in ISO 8601. */
  public Optional<String> start() {
    return thing.text(Reused.eliDl("activity_start_date"));
  }

  /** Returns the last day, in ISO 8601. */
  public Optional<String> end() {
    return thing.text(Reused.eliDl("activity_end_date"));
  }

  public Optional<String> place() {
    return thing.text(Rap.place);
  }

  /** Returns the words that report the session. */
  public Optional<String> quote() {
    return thing.text(Rap.quote);
  }

  /**
   * Returns its days as an interval of ISO 8601: {@code 2015-11-18/2015-11-20}; one day if it
   * lasted one.
   */
  public Optional<String> period() {
    return start()
        .map(
            day ->
                end().filter(last -> !last.equals(day)).map(last -> day + "/" + last).orElse(day));
  }
}
