package org.w3id.rapporteur.facts.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.w3id.rapporteur.diagnostic.Diagnostic;

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
      Spain, Kuwait and United States of America.

      5. The following signatories to the Protocol were represented by observers: %s.
      """;

  @Test
  void isSilentWhereTheReportAgreesWithItself() {
    assertThat(doubts("United States", "18 November 2015", "Japan")).isEmpty();
  }

  @Test
  void aStateThatSpokeWasPresent() {
    assertThat(doubts("France", "18 November 2015", "Japan"))
        .containsExactly(
            "report.txt:8: warning: expected “France” among those present, since it spoke; found it"
                + " nowhere there [SPEAKER_NOT_PRESENT]");
  }

  @Test
  void aParticipantHasOneCapacity() {
    assertThat(doubts("Kuwait", "18 November 2015", "Japan and Kuwait"))
        .containsExactly(
            "report.txt:16: warning: expected “Kuwait” in one capacity, found state-party and"
                + " signatory [TWO_CAPACITIES]");
  }

  @Test
  void aDayLiesWithinTheSession() {
    assertThat(doubts("Kuwait", "21 November 2015", "Japan"))
        .isNotEmpty()
        .allSatisfy(
            doubt ->
                assertThat(doubt)
                    .contains("expected a day from 2015-11-18 to 2015-11-20, found 2015-11-21"));
  }

  private static List<String> doubts(String speaker, String day, String signatories) {
    return Reports.read(REPORT.formatted(speaker, day, signatories)).diagnostics().stream()
        .filter(diagnostic -> CODES.contains(diagnostic.code()))
        .map(Diagnostic::toString)
        .toList();
  }
}
