package org.w3id.rapporteur.feeds;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3id.rapporteur.view.ThingKind;

/**
 * The times when the things in reports were published and last changed, and the things withdrawn.
 */
final class ChangeHistory {
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final int DIGITS = 6;

  private final Map<String, Dated> dated;
  private final List<Event> events;
  private final Optional<Instant> changed;

  /** The last change of a thing. */
  sealed interface Event {
    String iri();

    ThingKind kind();

    Instant when();
  }

  /**
   * A thing that is published.
   *
   * @param report that describes it
   * @param published empty if it was published before the first version that is kept
   * @param when it was last changed
   */
  record Dated(String iri, ThingKind kind, String report, Optional<Instant> published, Instant when)
      implements Event {}

  /** A thing that was withdrawn. */
  record Gone(String iri, ThingKind kind, Instant when) implements Event {}

  /**
   * @param dated by address
   * @param changed when the dataset was last changed; empty if unknown
   */
  ChangeHistory(Map<String, Dated> dated, Collection<Gone> gone, Optional<Instant> changed) {
    this.dated = Map.copyOf(dated);
    this.events =
        Stream.concat(dated.values().stream(), gone.stream())
            .map(event -> Map.entry(inOrder(event.iri()), event))
            .sorted(Comparator.comparing(Map.Entry::getKey))
            .<Event>map(Map.Entry::getValue)
            .sorted(Comparator.comparing(Event::when).reversed())
            .toList();
    this.changed = changed;
  }

  Optional<Dated> of(String iri) {
    return Optional.ofNullable(dated.get(iri));
  }

  /** The events, the newest first; those of the same time in the order of their addresses. */
  List<Event> events() {
    return events;
  }

  Optional<Instant> changed() {
    return changed;
  }

  /** The address with its numbers padded by zeros, so that 9 sorts before 10. */
  static String inOrder(String iri) {
    return NUMBER
        .matcher(iri)
        .replaceAll(
            number -> "0".repeat(Math.max(0, DIGITS - number.group().length())) + number.group());
  }
}
