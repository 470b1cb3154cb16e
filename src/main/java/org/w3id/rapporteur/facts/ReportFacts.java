package org.w3id.rapporteur.facts;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.w3id.rapporteur.document.DocumentSymbol;
import org.w3id.rapporteur.document.MeetingReport;

/**
 * Everything read from a report.
 *
 * @param symbol the report's own, printed or given
 * @param body the reporting one; empty where the report names none
 * @param session the session that the report is of; empty where none was read
 */
public record ReportFacts(
    MeetingReport report,
    Optional<DocumentSymbol> symbol,
    Optional<BodyName> body,
    Optional<SessionKey> session,
    List<Finding> findings,
    List<Correction> corrections) {
  /**
   * A fact and the rule that read it.
   *
   * @param rule its name, as {@code session}
   */
  public record Finding(Fact fact, String rule) {
    public Finding {
      Objects.requireNonNull(fact);
      Objects.requireNonNull(rule);
    }
  }

  public ReportFacts {
    Objects.requireNonNull(report);
    Objects.requireNonNull(symbol);
    Objects.requireNonNull(body);
    Objects.requireNonNull(session);
    findings = List.copyOf(findings);
    corrections = List.copyOf(corrections);
  }

  /**
   * The rest, without some facts and corrections, nor what corrects those facts. Without its
   * session the report has none.
   */
  public ReportFacts without(Set<Fact> facts, Set<Correction> doubts) {
    boolean losesSession =
        facts.stream().anyMatch(fact -> fact instanceof Fact.Session held && held.isReported());
    return new ReportFacts(
        report,
        symbol,
        body,
        losesSession ? Optional.empty() : session,
        findings.stream().filter(finding -> !facts.contains(finding.fact())).toList(),
        corrections.stream()
            .filter(doubt -> !doubts.contains(doubt) && !facts.contains(doubt.corrected()))
            .toList());
  }
}
