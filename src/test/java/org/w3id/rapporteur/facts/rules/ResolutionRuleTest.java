package org.w3id.rapporteur.facts.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.rapporteur.facts.Fact;

class ResolutionRuleTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          In its resolution 7/1, entitled “Strengthening the Convention”, the Conference decided to meet. | 7/1 / Strengthening the Convention
          In its resolutions 2/3, 3/3 and 4/4, the Conference decided to meet. | 2/3 / + 3/3 / + 4/4 /
          The General Assembly, in its resolution 68/195, invited the Conference to act. | 68/195 /
          """)
  void readsResolutionsAndTheirTitles(String paragraph, String facts) {
    assertThat(
            SampleReports.read(Fact.ResolutionCited.class, "Introduction of the item", paragraph))
        .isEqualTo(facts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          The draft resolution on 7/1 metres was withdrawn.
          The resolution of the dispute took 7/1 years.
          The item entitled “Resolution 7/1” was considered.
          """)
  void isSilentElsewhere(String paragraph) {
    assertThat(
            SampleReports.read(Fact.ResolutionCited.class, "Introduction of the item", paragraph))
        .isEmpty();
  }
}
