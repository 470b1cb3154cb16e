package org.w3id.rapporteur.facts.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
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
          UNICEF should help, with UNODC and the World Bank. | UNICEF / United Nations Children’s Fund / UNICEF + UNODC / United Nations Office on Drugs and Crime / UNODC + world-bank / World Bank / World Bank
          The International Criminal Court (ICC) and ICC alone should act. | ICC / International Criminal Court / International Criminal Court
          States should endeavour to implement the 2030 Agenda for Sustainable Development. | 2030-AGENDA / 2030 Agenda for Sustainable Development / 2030 Agenda for Sustainable Development
          """)
  void readsOrganizationsSystemsAndProgrammes(String paragraph, String facts) {
    assertThat(SampleReports.read(Fact.Mention.class, "Recommendations", paragraph))
        .isEqualTo(facts);
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
          The activities listed in ECE/TRANS/2024/24 were endorsed.
          The Executive Boards of UNDP/UNFPA/UNOPS met.
          States should ratify ILO Convention No. 189.
          States should ratify the Council of Europe Convention on Trafficking.
          States should accept the Rome Statute of the International Criminal Court.
          The European Commission for the Efficiency of Ferries reported.
          The European Commission against Rust and Rot reported.
          The Executive Director of the World Bank Group spoke.
          The Director introduced the UNICEF Strategic Plan, 2026–2029: draft for review (E/ICEF/2025/15).
          (a) Summary report on the evaluation of WFP (for information)
          The Regional Bureau for Europe and the Commonwealth of Independent States was opened.
          Statements were also made on behalf of others by the African Group, the European Union and the League of Arab States.
          The round table had interventions from Chad, Peru, Spain and the European Union.
          The Internal Coordination Committee (ICC) met, and ICC adopted its rules.
          """)
  void isSilentElsewhere(String paragraph) {
    assertThat(SampleReports.read(Fact.Mention.class, "Recommendations", paragraph)).isEmpty();
  }

  /** In a report of its own Executive Board, UNICEF is not a mention; UNDP is. */
  @Test
  void isSilentOnTheOrganizationOfTheBody() {
    String sentence = "UNICEF should help, with UNDP.";
    assertThat(mentions("Executive Board of the United Nations Children’s Fund", sentence))
        .containsExactly("UNDP");
    assertThat(mentions("Committee on Fish", sentence)).containsExactly("UNICEF", "UNDP");
  }

  private static List<String> mentions(String body, String sentence) {
    return SampleReports.facts(
            SampleReports.withParagraph("E/2024/9", body, "Protocol", "Recommendations", sentence),
            Fact.Mention.class)
        .stream()
        .map(mention -> mention.mentioned().key())
        .toList();
  }
}
