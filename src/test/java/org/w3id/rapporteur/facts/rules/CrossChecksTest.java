package org.w3id.rapporteur.facts.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.rapporteur.diagnostic.Diagnostic;

/** Each kind of contradiction in a report gets a warning; a near miss does not. */
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
            "report.txt:8: warning: “France” spoke but is in no attendance list: check whether a"
                + " list omits it, or prints it under an unknown name [SPEAKER_NOT_PRESENT]");
  }

  /**
   * A shorter name is no contradiction; a name that the list misprints has only its own warning.
   */
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

  /** A State without a stated capacity is still present. */
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
        .contains("report.txt:5: warning: “Italy” spoke but is in no attendance list");
  }

  @Test
  void aParticipantHasOneCapacity() {
    assertThat(doubts("Kuwait", "18 November 2015", "Japan and Kuwait"))
        .containsExactly(
            "report.txt:16: warning: “Kuwait” is listed as state-party and as signatory: check"
                + " which list it belongs to [TWO_CAPACITIES]");
  }

  /** “Niger” is not “Nigeria”, and a State listed twice as a signatory has one capacity. */
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
                        "report.txt:11: warning: 2015-11-21 is outside the session, 2015-11-18 to 2015-11-20:"
                            + " check which date is misprinted"));
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
