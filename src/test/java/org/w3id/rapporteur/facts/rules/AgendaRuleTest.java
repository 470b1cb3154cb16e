package org.w3id.rapporteur.facts.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.rapporteur.facts.Fact;

class AgendaRuleTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          At its 1st meeting, the Working Group adopted the following agenda: ⏎ 1. Organizational matters: ⏎ (a) Opening of the meeting; ⏎ 2. Smuggling of migrants by sea. | 1 / Organizational matters + 1(a) / Opening of the meeting + 2 / Smuggling of migrants by sea
          """)
  void readsItemsAndSubItems(String paragraph, String facts) {
    assertThat(SampleReports.read(Fact.AgendaItem.class, "Adoption of the agenda", paragraph))
        .isEqualTo(facts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          The Working Group discussed three topics: ⏎ 1. Ships. ⏎ 2. Trains.
          """)
  void isSilentElsewhere(String paragraph) {
    assertThat(SampleReports.read(Fact.AgendaItem.class, "Adoption of the agenda", paragraph))
        .isEmpty();
  }
}
