package org.w3id.rapporteur.feeds;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When each thing that reports speak of came, when it last changed, and what went. */
final class Chronicle {
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private final Map<String, Dated> dated;
  private final List<Gone> gone;
  private final Optional<Instant> changed;

  /**
   * A thing that is there.
   *
   * @param report that speaks of it
   * @param published empty if it was there before the first version that is kept
   */
  record Dated(
      String iri, Kind kind, String report, Optional<Instant> published, Instant updated) {}

  /** A thing that was there. */
  record Gone(String iri, Kind kind, Instant when) {}

  /**
   * @param dated by address
   * @param changed when the dataset was last changed; empty if nobody knows
   */
  Chronicle(Map<String, Dated> dated, Collection<Gone> gone, Optional<Instant> changed) {
    this.dated = Map.copyOf(dated);
    this.gone =
        gone.stream()
            .sorted(Comparator.comparing(Gone::when).reversed().thenComparing(Gone::iri))
            .toList();
    this.changed = changed;
  }

  Optional<Dated> of(String iri) {
    return Optional.ofNullable(dated.get(iri));
  }

  /**
   * Everything that is dated, what was updated last first; of one time, in the order of reading.
   */
  List<Dated> latestFirst() {
    return dated.values().stream()
        .map(each -> Map.entry(inOrder(each.iri()), each))
        .sorted(
            Comparator.comparing(
                    (Map.Entry<String, Dated> each) -> each.getValue().updated(),
                    Comparator.reverseOrder())
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** What went last first. */
  List<Gone> gone() {
    return gone;
  }

  Optional<Instant> changed() {
    return changed;
  }

  /** The address with its numbers made as long as each other, so that 9 stands before 10. */
  static String inOrder(String iri) {
    Matcher numbers = NUMBER.matcher(iri);
    return numbers.replaceAll(
        number -> "0".repeat(Math.max(0, 6 - number.group().length())) + number.group());
  }
}
