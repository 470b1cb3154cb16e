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
          Pursuant to resolution 5/3, adopted by the Conference, a group of experts was established to advise it. | 5/3 / established /  / a group of experts was established to advise it
          In its resolution 60/1, the General Assembly requested a study. | 60/1 / requested /  / the General Assembly requested a study
          """)
  void readsWhatAResolutionDecided(String paragraph, String facts) {
    assertThat(SampleReports.read(Fact.ReportedDecision.class, "Mandate", paragraph))
        .isEqualTo(facts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          The Working Group decided to meet again.
          Pursuant to resolution 6/3 of the Conference, the Working Group decided to meet again.
          Pursuant to General Assembly resolution 60/1, the Working Group decided to meet again.
          Pursuant to resolution 6/3 of the Conference, a group of experts was established by the Working Group.
          By its resolution 60/1, the General Assembly, inter alia, welcomed the offer and the Working Group recommended roads.
          In its resolution 6/3, the Conference was long.
          """)
  void isSilentElsewhere(String paragraph) {
    assertThat(SampleReports.read(Fact.ReportedDecision.class, "Mandate", paragraph)).isEmpty();
  }
}
