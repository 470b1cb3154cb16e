package org.w3id.rapporteur.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemNumberingTest {
  /** A colon after a mark means that the item introduces a list. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a b c             | a b c
          1: a b 2 3: a     | 1 1/a 1/b 2 3 3/a
          a: i ii b: i      | a a/i a/ii b b/i
          1: a: i ii b 2    | 1 1/a 1/a/i 1/a/ii 1/b 2
          i ii iii iv v     | i ii iii iv v
          a b c d e f g h i | a b c d e f g h i
          h                 | -
          a c               | a -
          a a               | a -
          2                 | -
          a: 1 2 b          | a a/1 a/2 b
          iiii              | -
          """)
  void marksFindTheirPlace(String marks, String paths) {
    assertThat(paths(marks)).isEqualTo(paths);
  }

  /** The ninth letter, i, is a Roman numeral too. */
  @Test
  void afterAColonAListBegins() {
    assertThat(paths("a b c d e f g h: i ii i")).isEqualTo("a b c d e f g h h/i h/ii i");
  }

  @Test
  void aParagraphsEndClosesAllLists() {
    ItemNumbering numbering = new ItemNumbering();
    numbering.take("1", true);
    numbering.take("2", false);
    assertThat(numbering.lastNumber()).isEqualTo(2);
    numbering.close();
    assertThat(numbering.lastNumber()).isZero();
    assertThat(numbering.take("2", false)).isEmpty();
  }

  private static String paths(String marks) {
    ItemNumbering numbering = new ItemNumbering();
    boolean[] introduced = {false};
    return Arrays.stream(marks.split(" "))
        .map(
            mark -> {
              String path = numbering.take(mark.replace(":", ""), introduced[0]).orElse("-");
              introduced[0] = mark.endsWith(":");
              return path;
            })
        .collect(Collectors.joining(" "));
  }
}
