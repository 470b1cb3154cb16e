package org.w3id.rapporteur.facts.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.rapporteur.facts.Fact;

class DecisionRuleTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          In its resolution 6/3, entitled “Migrants”, the Conference decided that the Working Group should continue to perform its functions. | 6/3 / decided /  / the Conference decided that the Working Group should continue to perform its functions
          """)
  void readsWhatAResolutionDecided(String paragraph, String facts) {
    assertThat(Reports.read(Fact.ReportedDecision.class, "Mandate", paragraph)).isEqualTo(facts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          The Working Group decided to meet again.
          In its resolution 6/3, the Conference was long.
          """)
  void isSilentElsewhere(String paragraph) {
    assertThat(Reports.read(Fact.ReportedDecision.class, "Mandate", paragraph)).isEmpty();
  }
}
