package org.w3id.rapporteur.facts.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.rapporteur.facts.Fact;

class OfficerRuleTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          The meeting was chaired by Ignacio Baylina Ruíz (Spain). | Ignacio Baylina Ruíz / chair / ESP
          It was chaired by Ana Pérez (Bolivia (Plurinational State of)). | Ana Pérez / chair / BOL
          In the absence of the Chair, the 4th meeting was chaired by the Vice-Chair, Pavel Hrubeš (Czech Republic). | Pavel Hrubeš / vice-chair / CZE
          Oskar Lindqvist (Finland) acted as Rapporteur. | Oskar Lindqvist / rapporteur / FIN
          The discussion was led by the following panellists: Simona Ragazzi (Italy) and Louis J. Orsini (United States of America). | Simona Ragazzi / panellist / ITA + Louis J. Orsini / panellist / USA
          """)
  void readsWhoChairedReportedAndSpokeOnPanels(String paragraph, String facts) {
    assertThat(Reports.read(Fact.Officer.class, "Opening of the meeting", paragraph))
        .isEqualTo(facts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          With the Chair presiding, the Working Group considered item 2.
          The Working Group thanked its former Chair, Ana Pérez (Spain).
          The Conference was chaired by the Minister (Spain).
          """)
  void isSilentElsewhere(String paragraph) {
    assertThat(Reports.read(Fact.Officer.class, "Opening of the meeting", paragraph)).isEmpty();
  }
}
