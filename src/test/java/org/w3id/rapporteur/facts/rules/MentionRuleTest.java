package org.w3id.rapporteur.facts.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.rapporteur.facts.Fact;

class MentionRuleTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          States should use the database of the International Criminal Police Organization (INTERPOL). | INTERPOL / International Criminal Police Organization / International Criminal Police Organization
          States should endeavour to implement the 2030 Agenda for Sustainable Development. | 2030-AGENDA / 2030 Agenda for Sustainable Development / 2030 Agenda for Sustainable Development
          """)
  void readsOrganizationsSystemsAndProgrammes(String paragraph, String facts) {
    assertThat(Reports.read(Fact.Mention.class, "Recommendations", paragraph)).isEqualTo(facts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          States should read the note entitled “The work of the International Criminal Police Organization”.
          The Secretariat of the Conference should help Spain.
          States should consult the criminal police.
          """)
  void isSilentElsewhere(String paragraph) {
    assertThat(Reports.read(Fact.Mention.class, "Recommendations", paragraph)).isEmpty();
  }
}
