package org.w3id.rapporteur.view;

import java.util.Optional;
import org.w3id.rapporteur.graph.Rap;
import org.w3id.rapporteur.graph.Reused;

/**
 * A place in a normalised text.
 *
 * @param start in code points from 0
 * @param end not included
 */
public record TextPosition(int start, int end) {
  /** Returns the start for sorting: what has no place comes first. */
  static int start(Optional<TextPosition> position) {
    return position.map(TextPosition::start).orElse(-1);
  }

  /** Returns the place of the words of a fact or part; the first if it has several. */
  static Optional<TextPosition> of(GraphResource thing) {
    return thing.all(Rap.evidence).stream()
        .flatMap(evidence -> evidence.all(Reused.oa("hasSelector")).stream())
        .flatMap(selector -> selected(selector).stream())
        .findFirst();
  }

  /** Returns the place that an {@code oa:TextPositionSelector} states. */
  static Optional<TextPosition> selected(GraphResource selector) {
    return number(selector, "start")
        .flatMap(start -> number(selector, "end").map(end -> new TextPosition(start, end)));
  }

  private static Optional<Integer> number(GraphResource selector, String property) {
    return selector
        .text(Reused.oa(property))
        .filter(digits -> digits.matches("[0-9]{1,9}"))
        .map(Integer::parseInt);
  }
}
