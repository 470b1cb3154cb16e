package org.w3id.rapporteur.facts.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.rapporteur.facts.Fact;

class StatementRuleTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Under agenda items 2 to 4, statements were made by representatives of the following parties to the Smuggling of Migrants Protocol: Spain and Kuwait. | Spain / ESP / state-party / 2 3 4 + Kuwait / KWT / state-party / 2 3 4
          Statements were made by the representative of Morocco, on behalf of the Group of African States, and by the representative of Thailand, on behalf of the Group of Asia-Pacific States. | Group of African States /  / regional-group / + Group of Asia-Pacific States /  / regional-group /
          On behalf of the Group of African States, the representative of Egypt made a statement. | Group of African States /  / regional-group /
          The Secretariat introduced agenda item 2 and made a statement under agenda items 3 and 4. | Secretariat /  / secretariat / 3 4
          The observer for the signatory State Japan also made a statement. | Japan / JPN / signatory /
          """)
  void readsWhoSpokeForWhomAndUnderWhich(String paragraph, String facts) {
    assertThat(Reports.read(Fact.Statement.class, "Statements", paragraph)).isEqualTo(facts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          No statement was made by the representative of Spain.
          The representative of Spain wished to make a statement.
          With the Chair presiding, the discussion was led by Simona Ragazzi (Italy).
          The statement by Spain on its law was noted.
          """)
  void isSilentElsewhere(String paragraph) {
    assertThat(Reports.read(Fact.Statement.class, "Statements", paragraph)).isEmpty();
  }
}
