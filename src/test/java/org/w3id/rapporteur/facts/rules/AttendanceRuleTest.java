package org.w3id.rapporteur.facts.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.rapporteur.facts.Fact;

class AttendanceRuleTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          The following States parties to the Smuggling of Migrants Protocol were represented: Spain, United Kingdom of Great Britain and Northern Ireland and Republic of Korea. | Spain / ESP / state-party + United Kingdom of Great Britain and Northern Ireland / GBR / state-party + Republic of Korea / KOR / state-party
          The following signatories were represented by observers: Japan and Thailand. | Japan / JPN / signatory + Thailand / THA / signatory
          The European Union, a regional economic integration organization that is a party to the Protocol, was represented. | European Union /  / regional-organization
          """)
  void readsWhoWasRepresentedAndAsWhat(String paragraph, String facts) {
    assertThat(Reports.read(Fact.Participation.class, "Attendance", paragraph)).isEqualTo(facts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Japan was not represented.
          Spain will be represented at the next meeting.
          The figures of Spain were represented in a chart.
          """)
  void isSilentElsewhere(String paragraph) {
    assertThat(Reports.read(Fact.Participation.class, "Attendance", paragraph)).isEmpty();
  }
}
