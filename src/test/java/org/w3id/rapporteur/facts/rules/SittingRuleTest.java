package org.w3id.rapporteur.facts.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.rapporteur.facts.Fact;

class SittingRuleTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          At its 1st meeting, on 18 November 2015, the Working Group adopted its agenda. | 1 / 2015-11-18
          """)
  void readsTheSittingsThatItDescribes(String paragraph, String facts) {
    assertThat(SampleReports.read(Fact.Sitting.class, "Adoption of the agenda", paragraph))
        .isEqualTo(facts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          At its first meeting, the Working Group adopted its agenda.
          The meeting on 18 November 2015 was long.
          """)
  void isSilentElsewhere(String paragraph) {
    assertThat(SampleReports.read(Fact.Sitting.class, "Adoption of the agenda", paragraph))
        .isEmpty();
  }
}
