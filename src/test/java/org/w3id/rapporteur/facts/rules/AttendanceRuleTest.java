package org.w3id.rapporteur.facts.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.rapporteur.diagnostic.Diagnostic;
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
          Delegations from the following States not Parties to the Convention also attended: Chile and Yemen. | Chile / CHL / non-party + Yemen / YEM / non-party
          Representatives of the following countries participated: Malta, the Netherlands and Türkiye. | Malta / MLT / + Netherlands / NLD / + Türkiye / TUR /
          Representatives of the following countries attended under article 11 of the rules: Algeria and Japan. | Algeria / DZA / + Japan / JPN /
          The session was attended by representatives of 2 States: Chad and Peru. | Chad / TCD / + Peru / PER /
          The following States parties were represented: Chad. Also represented was Peru. | Chad / TCD / state-party + Peru / PER /
          The following members of the Meeting of the Parties attended the session: Chad. | Chad / TCD /
          The following United Nations bodies were represented: the Economic and Social Council. | Economic and Social Council /  / un-entity
          The following organizations attended the meeting: the Fund for Quays (FQ) and the World Bank. | Fund for Quays /  / + World Bank /  / un-entity
          A workshop was held. The session was opened in May. It was attended by the following States: Chad and Peru. | Chad / TCD / + Peru / PER /
          The following States that had not yet ratified the Protocol were represented: Chad and Peru. | Chad / TCD / non-party + Peru / PER / non-party
          The following States sent representatives: Chad and Peru. | Chad / TCD / + Peru / PER /
          The Meeting was attended by the following countries: Chad and Peru. | Chad / TCD / + Peru / PER /
          The meeting was attended by delegations from Chad, Peru and Trinidad and Tobago. | Chad / TCD / + Peru / PER / + Trinidad and Tobago / TTO /
          The European Union participated as an observer. | European Union /  / regional-organization
          """)
  void readsWhoWasRepresentedAndAsWhat(String paragraph, String facts) {
    assertThat(SampleReports.read(Fact.Participation.class, "Attendance", paragraph))
        .isEqualTo(facts);
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
          The workshop was attended by representatives of the following States: Chad and Peru.
          A workshop was held in Geneva. It was attended by representatives of the following States: Chad and Peru.
          The following States attended the side event: Chad and Peru.
          The following States attended the meeting of the Bureau: Chad and Peru.
          The Working Group held a meeting with its donors, which was attended by 2 States: Chad and Peru.
          The following States had attended the previous session: Chad and Peru.
          The following States will attend the session: Chad and Peru.
          Spain commended the rise in births attended by skilled staff.
          The following experts attended the session: Ana Pérez (Spain) and Juan Gómez (Peru).
          The following members attended the session: Ana Pérez, Juan Gómez.
          The following non-governmental organizations were represented: Friends of Lakes, League of Rivers.
          Spain took part in the Paris conference on rivers.
          The meeting of the Friends of Lakes was attended by representatives of the following countries: Chad and Peru.
          The Bureau’s meeting was attended by delegations from Chad and Peru.
          The following States attended the Bureau meeting: Chad and Peru.
          The meeting of the Bureau was attended by delegations from Chad and Peru.
          The launch was attended by delegations from Chad and Peru.
          The following States that had registered did not attend: Chad and Peru.
          """)
  void isSilentElsewhere(String paragraph) {
    assertThat(SampleReports.read(Fact.Participation.class, "Attendance", paragraph)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          The following States were represented: Chad, Peru and others. | could not read “others” as a name
          The following organizations were represented: the World Bank, the Bank for Dams and Development. | could not read “Bank for Dams and Development” as a name
          The following members attended the session: Ana Pérez, Juan Gómez. | could not read “Ana Pérez” and 1 more as names
          The following States were represented: Chad, Peru (observer. | could not read “(observer” as a name
          The following 3 States were represented: Chad and Peru. | the report announces 3 names, 2 were read
          Representatives of States, including the following, attended the session: Chad and Peru. | the report says “including”
          The session was attended by representatives of 44 countries. | “44 countries” are counted but not named
          """)
  void warnsOfAListThatIsNotReadCompletely(String paragraph, String message) {
    assertThat(incomplete(paragraph)).containsExactly("attendance list incomplete: " + message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The following 2 States were represented: Chad and Peru.",
        "The following States were represented: Chad, Peru and Trinidad and Tobago.",
        "The report of 44 countries was noted.",
        "The European Union was represented."
      })
  void isSilentOfAListThatIsWhole(String paragraph) {
    assertThat(incomplete(paragraph)).isEmpty();
  }

  private static List<String> incomplete(String paragraph) {
    return SampleReports.withParagraph("Attendance", paragraph).diagnostics().stream()
        .filter(diagnostic -> diagnostic.code().equals(AttendanceRule.INCOMPLETE))
        .map(Diagnostic::message)
        .toList();
  }
}
