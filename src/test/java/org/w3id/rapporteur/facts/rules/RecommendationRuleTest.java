package org.w3id.rapporteur.facts.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.rapporteur.facts.Fact;

class RecommendationRuleTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          States should criminalize the smuggling of migrants. | 2
          The Secretariat should continue to provide assistance. | 2
          """)
  void readsParagraphsThatAdvise(String paragraph, String facts) {
    assertThat(SampleReports.read(Fact.Recommendation.class, "Recommendations", paragraph))
        .isEqualTo(facts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          The Working Group discussed the smuggling of migrants.
          Consideration should be given to new tools.
          """)
  void isSilentElsewhere(String paragraph) {
    assertThat(SampleReports.read(Fact.Recommendation.class, "Recommendations", paragraph))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"Summary of deliberations", "Implementation of the recommendations", "Statements"})
  void isSilentUnderOtherHeadings(String heading) {
    assertThat(SampleReports.read(Fact.Recommendation.class, heading, "States should act."))
        .isEmpty();
  }
}
