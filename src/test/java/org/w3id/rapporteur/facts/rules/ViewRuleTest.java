package org.w3id.rapporteur.facts.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.rapporteur.facts.Fact;

class ViewRuleTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Some States parties expressed the view that more time was needed. | Some States parties / state-party
          """)
  void readsWhatUnnamedSpeakersHeld(String paragraph, String facts) {
    assertThat(Reports.read(Fact.View.class, "Statements", paragraph)).isEqualTo(facts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          States parties need more time.
          Spain expressed the view that more time was needed.
          """)
  void isSilentElsewhere(String paragraph) {
    assertThat(Reports.read(Fact.View.class, "Statements", paragraph)).isEmpty();
  }
}
