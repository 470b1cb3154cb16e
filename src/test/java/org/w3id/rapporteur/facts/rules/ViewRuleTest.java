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
          After the paper entitled “Why some States opposed tolls”, many delegations supported them. | many delegations /
          “Tolls” was read; some speakers supported it. | some speakers /
          """)
  void readsWhatUnnamedSpeakersHeld(String paragraph, String facts) {
    assertThat(SampleReports.read(Fact.View.class, "Statements", paragraph)).isEqualTo(facts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          States parties need more time.
          The Group read a paper entitled “Why some States opposed tolls while others welcomed them”.
          It read the words “Some delegations noted that tolls were low.”
          Spain expressed the view that more time was needed.
          """)
  void isSilentElsewhere(String paragraph) {
    assertThat(SampleReports.read(Fact.View.class, "Statements", paragraph)).isEmpty();
  }
}
