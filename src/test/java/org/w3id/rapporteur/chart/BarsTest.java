package org.w3id.rapporteur.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The words of charts, and the places of their marks. */
class BarsTest {
  private static final Bars.Series MUST = new Bars.Series("must", "rank-7");
  private static final Bars.Series MAY = new Bars.Series("may", "rank-1");

  private static Bars.Bar bar(String label, Integer... counts) {
    return new Bars.Bar(label, "", List.of(counts));
  }

  private static Bars whole(Bars.Bar... bars) {
    return new Bars("provisions", "say", true, List.of(MUST), List.of(bars));
  }

  @Test
  void saysMostOnlyOfMoreThanHalf() {
    assertThat(whole(bar("should", 9), bar("may", 3)).finding())
        .isEqualTo("Most provisions say “should” (9 of 12).");
    assertThat(whole(bar("should", 6), bar("may", 6)).finding()).doesNotContain("Most");
    assertThat(whole(bar("should", 5), bar("may", 4), bar("must", 3)).finding())
        .isEqualTo("More provisions say “should” than any other (5 of 12).");
    assertThat(whole(bar("should", 5)).finding()).isEqualTo("All provisions say “should” (5).");
  }

  @Test
  void saysOfPartsWhatTheLongestBarShows() {
    Bars bars =
        new Bars(
            "provisions",
            "say",
            false,
            List.of(MUST, MAY),
            List.of(bar("sea", 1, 4), bar("land", 2, 1), bar("air", 1, 0)));
    assertThat(bars.finding()).isEqualTo("Sea: most provisions say “may” (4 of 5).");
  }

  @Test
  void saysOfTwoBarsWhatEachShows() {
    Bars bars =
        new Bars(
            "provisions", "say", true, List.of(MUST, MAY), List.of(bar("A", 1, 4), bar("B", 2, 2)));
    assertThat(bars.finding())
        .isEqualTo(
            "A: most provisions say “may” (4 of 5). B: provisions most often say “must” or “may” (2 each of 4).");
  }

  @Test
  void laysPartsEndToEndInProportion() {
    Bars bars =
        new Bars(
            "provisions",
            "say",
            false,
            List.of(MUST, MAY),
            List.of(bar("sea", 1, 3), bar("land", 0, 2)));
    assertThat(bars.parts(bars.bars().get(0)))
        .extracting(Bars.Part::from, Bars.Part::length)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("0.00%", "21.50%"),
            org.assertj.core.groups.Tuple.tuple("21.50%", "64.50%"));
    assertThat(bars.parts(bars.bars().get(1))).hasSize(1);
  }

  @Test
  void aTimelineRunsFromItsFirstYearToItsLast() {
    Timeline timeline =
        new Timeline(
            "sessions",
            "bodies",
            List.of(
                new Timeline.Moment("second", LocalDate.of(2013, 12, 31), "one"),
                new Timeline.Moment("first", LocalDate.of(2012, 1, 1), "one")));
    assertThat(timeline.place(timeline.moments().get(0))).isEqualTo("3.00%");
    assertThat(timeline.finding()).isEqualTo("2 sessions, from 2012 to 2013.");
  }

  @Test
  void saysNothingOfNone() {
    assertThat(whole(bar("should", 0), bar("may", 0)).finding()).isEmpty();
    assertThat(new Bars("x", "say", false, List.of(MUST, MAY), List.of(bar("A", 0, 0))).finding())
        .isEmpty();
  }
}
