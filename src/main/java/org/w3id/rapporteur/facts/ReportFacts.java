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
 * @param symbol of the report, printed or given
 * @param body the reporting body; empty if unknown
 * @param session the session that the report is about; empty if unknown
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
   * @param rule its name, such as {@code session}
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
   * Returns the rest without some facts and corrections, and without the corrections of those
   * facts. If the reported session is removed, the report has no session.
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
