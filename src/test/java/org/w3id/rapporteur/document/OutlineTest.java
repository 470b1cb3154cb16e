package org.w3id.rapporteur.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutlineTest {
  @Test
  void isALineForEachPartIndentedByItsDepth() {
    MeetingReport report =
        SampleTexts.read(
            """
            Report of the Group

            1. Preamble.

            I. Aims

            2. Two:

            (a) Item:

            (i) Part.

            and more.

            A. First

            3. Three.

            II. Means

            Annex I

            Terms

            1. One.
            """);
    assertThat(Outline.of(report))
        .isEqualTo(
            """
            Report of the Group
              1. Preamble.
            I. Aims
              2. Two:
                (a) Item:
                  (i) Part. and more.
              I.A. First
                3. Three.
            II. Means
            annex/I. Terms
              1. One.
            """);
  }
}
