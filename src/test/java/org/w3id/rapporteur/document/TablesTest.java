package org.w3id.rapporteur.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TablesTest {
  @Test
  void severalLinesInColumnsAreRows() {
    assertThat(
            rows(
                "It met.",
                "Angola        Jamaica",
                "Chile         Japan",
                "Cuba          Kenya",
                "It rose."))
        .containsExactly(false, true, true, true, false);
  }

  @Test
  void fewerAreNot() {
    assertThat(rows("Angola        Jamaica", "Chile         Japan", "It rose."))
        .containsOnly(false);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12.      States met.",
        "(a)      States met;",
        "•       States",
        "     States met",
        "States  met   then"
      })
  void whatFollowsAMarkOrStandsInAJustifiedLineIsNoColumn(String line) {
    assertThat(rows(line, line, line)).containsOnly(false);
  }

  @Test
  void areNoTextOfTheParagraphAbove() {
    String text =
        "Report of the Group\n\n1. These States attended:\n\nAngola        Jamaica\nChile         Japan\n"
            + "Cuba          Kenya\n\n2. It rose.\n";
    assertThat(SampleTexts.paragraphs(text))
        .containsExactly("1 These States attended:", "2 It rose.");
  }

  @Test
  void aRowThatBeginsWithANumberIsNoParagraph() {
    String text =
        "Report of the Group\n\n1. It met.\n\n2.  Angola      0.1\n3.  Chile       0.2\n4.  Cuba        0.3\n\n2. It rose.\n";
    assertThat(SampleTexts.paragraphs(text)).containsExactly("1 It met.", "2 It rose.");
  }

  private static List<Boolean> rows(String... lines) {
    List<TextLine> text =
        Stream.of(lines).map(line -> SampleTexts.line(1, line, false, false)).toList();
    boolean[] rows = Tables.rows(text);
    return Stream.iterate(0, i -> i + 1).limit(rows.length).map(i -> rows[i]).toList();
  }
}
