package org.w3id.rapporteur.facts.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.rapporteur.diagnostic.Diagnostic;

/** Each kind of doubt at a report against itself fires where it should, and not at a near miss. */
class CrossChecksTest {
  private static final Set<String> CODES =
      Set.of("SPEAKER_NOT_PRESENT", "TWO_CAPACITIES", "DATE_OUTSIDE_SESSION");

  private static final String REPORT =
      """
      Report on the meeting of the Working Group on the Smuggling of Migrants

      I. Organization of the meeting

      1. The third meeting of the Working Group was held in Vienna from 18 to 20 November 2015.

      2. Statements were made by representatives of the following parties to the Smuggling of
      Migrants Protocol: Spain and %s. A statement was also made on behalf of the Group of African
      States.

      3. At its 1st meeting, on %s, the Working Group adopted its agenda.

      4. The following States parties to the Smuggling of Migrants Protocol were represented:
      Spain, Kuwait, Azerbajian and United States of America.

      5. The following signatories to the Protocol were represented by observers: %s.
      """;

  @Test
  void isSilentWhereTheReportAgreesWithItself() {
    assertThat(doubts("Kuwait", "18 November 2015", "Japan")).isEmpty();
  }

  @Test
  void aStateThatSpokeWasPresent() {
    assertThat(doubts("France", "18 November 2015", "Japan"))
        .containsExactly(
            "report.txt:8: warning: expected “France” among those present, since it spoke; found it"
                + " nowhere there: see whether a list leaves it out, or prints it by a name that is"
                + " not known [SPEAKER_NOT_PRESENT]");
  }

  /** By a shorter name; and where the list misprints the name, that alone is warned of. */
  @ParameterizedTest
  @ValueSource(strings = {"United States", "Azerbaijan"})
  void aSpeakerMayBePresentInOtherWords(String speaker) {
    assertThat(doubts(speaker, "18 November 2015", "Japan")).isEmpty();
  }

  @Test
  void aSpeakerIsNotMissedWhereNoStatesAreListed() {
    String report =
        """
        Report on the meeting of the Working Group on the Smuggling of Migrants

        1. The third meeting of the Working Group was held in Vienna from 18 to 20 November 2015.

        2. The representative of France made a statement.

        3. The following intergovernmental organizations were represented: League of Arab States.
        """;
    assertThat(doubts(report)).isEmpty();
  }

  /** What cannot be stated of it, its capacity, does not make it absent. */
  @Test
  void aSpeakerMayBePresentInACapacityThatIsNotTold() {
    String report =
        """
        Report on the meeting of the Working Group on the Smuggling of Migrants

        1. The third meeting of the Working Group was held in Vienna from 18 to 20 November 2015.

        2. The representatives of %s made statements.

        3. The following countries were represented: France and Spain.
        """;
    assertThat(doubts(report.formatted("France and Spain"))).isEmpty();
    assertThat(doubts(report.formatted("France and Italy")))
        .singleElement()
        .asString()
        .contains("report.txt:5: warning: expected “Italy” among those present");
  }

  @Test
  void aParticipantHasOneCapacity() {
    assertThat(doubts("Kuwait", "18 November 2015", "Japan and Kuwait"))
        .containsExactly(
            "report.txt:16: warning: expected “Kuwait” in one capacity, found state-party and"
                + " signatory: see which list it belongs to [TWO_CAPACITIES]");
  }

  /** “Niger” is not “Nigeria”, nor is one State in one list twice in two capacities. */
  @ParameterizedTest
  @ValueSource(strings = {"Niger and Nigeria", "Japan and Japan"})
  void othersAreNotOneInTwoCapacities(String signatories) {
    assertThat(doubts("Kuwait", "18 November 2015", signatories)).isEmpty();
  }

  @Test
  void aDayLiesWithinTheSession() {
    assertThat(doubts("Kuwait", "21 November 2015", "Japan"))
        .isNotEmpty()
        .allSatisfy(
            doubt ->
                assertThat(doubt)
                    .contains(
                        "report.txt:11: warning: expected a day from 2015-11-18 to 2015-11-20")
                    .contains("found 2015-11-21: see which of the dates is misprinted"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"18 November 2015", "20 November 2015"})
  void itsFirstAndLastDayAreOfIt(String day) {
    assertThat(doubts("Kuwait", day, "Japan")).isEmpty();
  }

  private static List<String> doubts(String speaker, String day, String signatories) {
    return doubts(REPORT.formatted(speaker, day, signatories));
  }

  private static List<String> doubts(String report) {
    return SampleReports.read(report).diagnostics().stream()
        .filter(diagnostic -> CODES.contains(diagnostic.code()))
        .map(Diagnostic::toString)
        .toList();
  }
}
