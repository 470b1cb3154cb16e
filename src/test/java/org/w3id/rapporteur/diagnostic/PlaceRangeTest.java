package org.w3id.rapporteur.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceRangeTest {
  private static Place onPage(int page) {
    return new Place.OnPage(page, Box.NONE);
  }

  @Test
  void isPrintedInTheUnitOfItsFile() {
    assertThat(PlaceRange.line(394)).hasToString("394");
    assertThat(PlaceRange.lines(54, 56)).hasToString("54-56");
    assertThat(PlaceRange.at(onPage(3))).hasToString("page 3");
    assertThat(new PlaceRange(onPage(3), onPage(4))).hasToString("pages 3-4");
    assertThat(PlaceRange.at(new Place.OfBlock(41))).hasToString("paragraph 41");
    assertThat(PlaceRange.at(new Place.OfNode("/html/body/p[3]"))).hasToString("/html/body/p[3]");
  }

  @Test
  void twoLinesOfAPageAreOnOnePage() {
    Place lower = new Place.OnPage(3, new Box(0, 700, 100, 712));
    assertThat(new PlaceRange(lower, onPage(3))).hasToString("page 3");
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "-1, -1"})
  void linesAreCountedFromOne(int first, int last) {
    assertThatThrownBy(() -> PlaceRange.lines(first, last))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("places are counted from 1: " + first);
  }

  @Test
  void doesNotEndBeforeItBegins() {
    assertThatThrownBy(() -> PlaceRange.lines(5, 4)).isInstanceOf(IllegalArgumentException.class);
    assertThat(PlaceRange.between(onPage(5), onPage(4)))
        .isEqualTo(new PlaceRange(onPage(4), onPage(5)));
  }

  @Test
  void placesAreOrderedByTheirNumbers() {
    List<Place> ordered =
        Stream.of("/html/body/p[2]", "/html/body/p[9]", "/html/body/p[10]")
            .<Place>map(Place.OfNode::new)
            .toList();
    assertThat(Stream.of(2, 0, 1).map(ordered::get).sorted()).containsExactlyElementsOf(ordered);
    assertThat(onPage(9)).isLessThan(onPage(10));
  }
}
