package org.w3id.rapporteur.facts.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.rapporteur.diagnostic.Diagnostic;
import org.w3id.rapporteur.facts.Correction;

/**
 * Warnings about names and symbols: at the right line, with the closest known name and what to do.
 */
class DoubtsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          The following States parties to the Smuggling of Migrants Protocol were represented: Spain, Ruritania and Kuwait. | Ruritania”; closest known: “Mauritania”
          The following intergovernmental organizations were represented: League of Arab States and Danube Union. | Danube Union”; no known name is close
          Statements were made by the representatives of Spain, Ruritania and Kuwait. | Ruritania”; closest known: “Mauritania”
          Statements were made by the representatives of Spain and Ruritania. | Ruritania”; closest known: “Mauritania”
          The representative of the Kingdom of Ruritania made a statement. | Kingdom of Ruritania”; closest known: “Mauritania”
          The observer for Ruritania attended the meeting. | Ruritania”; closest known: “Mauritania”
          Statements were made by the representatives of Spain and the Northern Macedonia. | Northern Macedonia”; closest known: “North Macedonia”
          """)
  void anUnknownNameIsReportedWithTheClosestKnownOne(String paragraph, String message) {
    assertThat(doubts(paragraph))
        .singleElement()
        .asString()
        .startsWith("report.txt:")
        .contains(": warning: unknown name “")
        .contains(message)
        .endsWith("[NAME_UNKNOWN]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          The following States parties to the Smuggling of Migrants Protocol were represented: Spain, Turkey and Côte d'Ivoire.
          The representative of Spain, Ana Pérez, made a statement.
          The representative of Spain, Ana Pérez, and the observer for Japan made statements.
          Statements were made by the representatives of Spain and Italy, Chair of the Working Group.
          The representatives of Member States made statements.
          The representatives of States parties and Governments made statements.
          The representative of the Chair made a statement.
          Several delegations made statements.
          """)
  void isSilentWhereNoNameIsUnknown(String paragraph) {
    assertThat(doubts(paragraph)).isEmpty();
  }

  /** An unknown name does not end the list: those after it spoke too. */
  @Test
  void thoseAfterAnUnknownNameSpokeToo() {
    assertThat(
            SampleReports.read(
                org.w3id.rapporteur.facts.Fact.Statement.class,
                "Statements",
                "Statements were made by the representatives of Spain, Ruritania and Kuwait."))
        .contains("ESP", "KWT");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Economic Community of Central Africa States | Economic Community of Central African States
          World Custom Organization                   | World Customs Organization
          """)
  void aNameThatIsAlmostAKnownOneIsCorrected(String printed, String suggested) {
    assertThat(
            doubts(
                "The following intergovernmental organizations were represented: %s."
                    .formatted(printed)))
        .singleElement()
        .asString()
        .contains("expected “%s”, found “%s”".formatted(suggested, printed))
        .contains(": check for a misprint, or add the name to the dictionary");
  }

  @Test
  void anotherBodysSeriesIsDoubtedForTheOwnAgendaAlone() {
    List<String> doubts =
        SampleReports.withParagraph(
                "Documents before the Working Group",
                """
                The Working Group had before it the following documents:
                (a) Provisional agenda and annotations (CTOC/COP/WG.4/2015/1);
                (b) Note by the Secretariat on the work of the Working Group on Trafficking in Persons                 (CTOC/COP/WG.4/2015/3).""")
            .value()
            .corrections()
            .stream()
            .map(Correction::printed)
            .toList();
    assertThat(doubts).containsExactly("CTOC/COP/WG.4/2015/1");
  }

  private static List<String> doubts(String paragraph) {
    return SampleReports.withParagraph("Statements", paragraph).diagnostics().stream()
        .filter(diagnostic -> diagnostic.code().equals(UnknownName.CODE))
        .map(Diagnostic::toString)
        .toList();
  }
}
