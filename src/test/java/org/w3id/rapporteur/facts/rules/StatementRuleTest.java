package org.w3id.rapporteur.facts.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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
          Statements were made by the representatives of Fiji (on behalf of the Pacific Islands Forum), Samoa and China. | Pacific Islands Forum /  / intergovernmental-organization / + Samoa / WSM /  / + China / CHN /  /
          Statements were made by the representatives of Fiji (also on behalf of the Pacific Islands Forum) and Samoa. | Fiji / FJI /  / + Samoa / WSM /  /
          Statements were made by the observers for the Economic and Social Council and Thailand. | Economic and Social Council /  /  / + Thailand / THA /  /
          Statements were made by the representatives of Trinidad and Tobago, Bosnia and Herzegovina and the European Union. | Trinidad and Tobago / TTO /  / + Bosnia and Herzegovina / BIH /  / + European Union /  / regional-organization /
          The following States not Parties to the Convention made statements: Chad and Peru. | Chad / TCD / non-party / + Peru / PER / non-party /
          The representatives of Chad and Peru made statements on the duties of States parties. | Chad / TCD /  / + Peru / PER /  /
          A statement was made by the representative of Chad, in which he recalled the views of the parties to the Convention. | Chad / TCD /  /
          The Working Group heard statements by the representatives of Chad and Peru. | Chad / TCD /  / + Peru / PER /  /
          The meeting heard a statement by the representative of Chad. | Chad / TCD /  /
          During the meeting, the representative of Chad made a statement. | Chad / TCD /  /
          """)
  void readsWhoSpokeForWhomAndUnderWhich(String paragraph, String facts) {
    assertThat(SampleReports.read(Fact.Statement.class, "Statements", paragraph)).isEqualTo(facts);
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
          Statements were made by the Chair, the President of the Economic and Social Council and the Director of Studies.
          Statements were made by the following speakers: Ana Pérez (Spain), Juan Gómez (Peru).
          Ms. Ana Pérez (Spain) made a statement.
          The representative of Fiji made a statement on behalf of a group of small islands.
          Statements were made by the representatives of Fiji (on behalf of a group of small islands).
          At the workshop, statements were made by the representatives of Chad and Peru.
          The Working Group held a public meeting with its donors. During the meeting, Chad and Peru made statements.
          The representative of Chad said that Peru had made a statement.
          The General Assembly heard statements by the representatives of Chad and Peru.
          A workshop was held in Geneva. It heard statements by the representatives of Chad and Peru.
          At the side event, the representative of Chad made a statement.
          """)
  void isSilentElsewhere(String paragraph) {
    assertThat(SampleReports.read(Fact.Statement.class, "Statements", paragraph)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The representative of Fiji made a statement on behalf of a group of small islands.",
        "Statements were made by the representatives of the following States: Chad, a small island.",
        "The observer for Ruritania made a statement."
      })
  void doubtsASpeakerWhomItCannotRead(String paragraph) {
    assertThat(SampleReports.withParagraph("Statements", paragraph).diagnostics())
        .anyMatch(diagnostic -> diagnostic.code().equals(UnknownName.CODE));
  }
}
