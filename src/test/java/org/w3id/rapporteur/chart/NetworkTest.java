package org.w3id.rapporteur.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which speakers are joined to which items: only as stated. */
class NetworkTest {
  private static final Comparator<String> ORDER =
      Comparator.comparingInt((String item) -> Integer.parseInt(item.replaceFirst("\\D.*", "")))
          .thenComparing(Comparator.naturalOrder());

  private static Network of(Map<String, List<List<String>>> stated) {
    return Network.of(new TreeMap<>(stated), ORDER);
  }

  private static List<List<String>> one(String... items) {
    return List.of(List.of(items));
  }

  @Test
  void thoseOfWhomTheSameIsStatedStandTogether() {
    Network network = of(Map.of("Spain", one("2", "3"), "Japan", one("3", "2"), "Chile", one()));
    assertThat(network.groups())
        .extracting(Network.Group::members)
        .containsExactly(List.of("Japan", "Spain"), List.of("Chile"));
    assertThat(network.finding())
        .isEqualTo("2 of 3 speakers spoke under one or more of the items 2, 3.");
  }

  /** A line to each of five items would state that all spoke under each. */
  @Test
  void itemsStatedTogetherAreOneThing() {
    Network network =
        of(Map.of("Spain", one("2", "3", "4", "5", "6"), "Japan", one("2"), "Chile", one("2")));
    assertThat(network.items()).extracting(Network.Items::label).containsExactly("2", "2–6");
    assertThat(network.groups()).extracting(group -> group.items().size()).containsExactly(1, 1);
    assertThat(network.items()).extracting(Network.Items::areSeveral).containsExactly(false, true);
  }

  /** Two statements are not the same as one statement under the items of both. */
  @Test
  void eachStatementLeadsToItsOwnItems() {
    Network network =
        of(Map.of("Spain", List.of(List.of("4"), List.of("2", "3"), List.of("4"), List.of())));
    assertThat(network.groups().get(0).items())
        .extracting(Network.Items::label)
        .containsExactly("2, 3", "4");
    assertThat(network.finding())
        .isEqualTo("1 of 1 speaker spoke under one or more of the items 2, 3, and under item 4.");
  }

  @Test
  void speakersWithoutAnItemAreJoinedToNothing() {
    Network network = of(Map.of("Chile", one(), "Peru", one(), "Spain", one("2")));
    assertThat(network.groups().get(0).items()).isEmpty();
    assertThat(network.finding()).isEqualTo("2 of 3 speakers spoke, and the report names no item.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2 | 2
          2 3 | 2, 3
          2 3 4 | 2–4
          1 3 4 5 9 | 1, 3–5, 9
          1(a) 1(b) 1(c) 2 | 1(a), 1(b), 1(c), 2
          9 10 11 | 9–11
          """)
  void itemsInSequenceAreShort(String numbers, String label) {
    assertThat(new Network.Items(List.of(numbers.split(" "))).label()).isEqualTo(label);
  }
}
