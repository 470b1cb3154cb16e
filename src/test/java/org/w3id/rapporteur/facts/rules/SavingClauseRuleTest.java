package org.w3id.rapporteur.facts.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.rapporteur.facts.Fact;

class SavingClauseRuleTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          The Working Group noted that these recommendations should not be interpreted in a manner that limits freedom of navigation. | The Working Group noted that these recommendations should not be interpreted in a manner that limits freedom of navigation.
          Nothing in these recommendations, which are short, shall be understood as a duty. | Nothing in these recommendations, which are short, shall be understood as a duty.
          """)
  void readsAReservationOverAllRecommendations(String paragraph, String facts) {
    assertThat(SampleReports.read(Fact.SavingClause.class, "Recommendations", paragraph))
        .isEqualTo(facts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          States should not interpret the law narrowly.
          The recommendations should be implemented in full.
          The recommendations should not be long; they interpret the law.
          """)
  void isSilentElsewhere(String paragraph) {
    assertThat(SampleReports.read(Fact.SavingClause.class, "Recommendations", paragraph)).isEmpty();
  }
}
