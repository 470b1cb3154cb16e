package org.w3id.rapporteur.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.rapporteur.dictionary.Vocabulary;
import org.w3id.rapporteur.entities.lucene.EntityFollower;
import org.w3id.rapporteur.graph.Addresses;
import org.w3id.rapporteur.store.Store;
import org.w3id.rapporteur.store.TestStores;

/**
 * Counts how many misspelt names are understood: every name of every State, in six languages, with
 * one spelling error. A rule puts in the errors, so that the figures are always the same.
 */
class AccuracyTest {
  private static final int SHORTEST = 4;
  private static final NameIndex INDEX = index();

  private static NameIndex index() {
    Store store = TestStores.begin();
    store.replace(Addresses.DEFAULT_BASE + "id/graph/vocabulary", Vocabulary.load());
    EntityFollower follower = EntityFollower.of(store, Addresses.DEFAULT_BASE);
    follower.apply(Set.of(), 0);
    return new NameIndex(follower.index(), store.dataset());
  }

  private record Tally(int asked, int first, int certain, int wronglyCertain) {
    Tally and(boolean isFirst, boolean isCertain) {
      return new Tally(
          asked + 1,
          first + (isFirst ? 1 : 0),
          certain + (isFirst && isCertain ? 1 : 0),
          wronglyCertain + (!isFirst && isCertain ? 1 : 0));
    }

    double share(int part) {
      return 100.0 * part / asked;
    }
  }

  @Test
  void names_areCertain() {
    Tally tally = tally("rap:State", false);
    assertThat(tally.asked()).isGreaterThan(1_900);
    assertThat(tally.share(tally.first())).isEqualTo(100);
    assertThat(tally.share(tally.certain())).isEqualTo(100);
  }

  /** The few that are not understood are equally close to the name of another State: “Ilande”. */
  @ParameterizedTest(name = "type: {0}")
  @ValueSource(strings = {"rap:State", ""})
  void namesWithOneSlip_areUnderstood(String type) {
    Tally tally = tally(type, true);
    assertThat(tally.share(tally.first())).as(tally.toString()).isGreaterThan(99.7);
    assertThat(tally.share(tally.certain())).as(tally.toString()).isGreaterThan(82);
    assertThat(tally.wronglyCertain()).as(tally.toString()).isZero();
  }

  private static Tally tally(String type, boolean slip) {
    Matching matching = new Matching(INDEX);
    Tally tally = new Tally(0, 0, 0, 0);
    int turn = 0;
    for (Entity state : INDEX.page(EntityFilter.of(EntityType.STATE), 0, 1_000)) {
      for (String name : state.names()) {
        if (name.length() < SHORTEST) continue;
        String asked = slip ? misspelt(name, turn++) : name;
        List<Candidate> found = matching.candidates(query(asked, type));
        boolean isFirst = !found.isEmpty() && meant(name, state, found.get(0).entity());
        boolean isAsNear = !found.isEmpty() && isOneSlipFrom(found.get(0).entity(), asked);
        boolean isCertain = !found.isEmpty() && found.get(0).match();
        tally = tally.and(isFirst, isCertain && (isFirst || !isAsNear));
      }
    }
    return tally;
  }

  /** Whether the right State was found; where two States have the name, either is right. */
  private static boolean meant(String name, Entity state, Entity found) {
    return found.equals(state) || INDEX.exactly(name).contains(found);
  }

  private static EntityQuery query(String name, String type) {
    return new EntityQuery(
        List.of(
            new EntityQuery.Condition(
                Optional.empty(), List.of(name), false, EntityQuery.Quantifier.ANY)),
        type.isEmpty() ? List.of() : List.of(EntityType.typeNamed(type)),
        false,
        10,
        List.of());
  }

  /**
   * Misspells a name; in turn a letter is left out, doubled, swapped with the next, or replaced.
   */
  private static String misspelt(String name, int turn) {
    int place = 1 + turn * 7 % (name.length() - 2);
    while (!Character.isLetter(name.charAt(place))) place = 1 + place % (name.length() - 2);
    return slip(name, turn % 4, place);
  }

  /**
   * Whether the State may have been meant as well: “غغانا” is a misspelling of Guyana and of Ghana.
   */
  private static boolean isOneSlipFrom(Entity state, String asked) {
    return state.names().stream()
        .anyMatch(
            name ->
                IntStream.range(0, 4 * (name.length() - 1))
                    .anyMatch(i -> slip(name, i % 4, i / 4).equals(asked)));
  }

  private static String slip(String name, int kind, int place) {
    StringBuilder letters = new StringBuilder(name);
    char letter = letters.charAt(place);
    switch (kind) {
      case 0 -> letters.deleteCharAt(place);
      case 1 -> letters.insert(place, letter);
      case 2 -> letters.setCharAt(place, letters.charAt(0));
      default -> {
        letters.setCharAt(place, letters.charAt(place + 1));
        letters.setCharAt(place + 1, letter);
      }
    }
    return letters.toString();
  }
}
