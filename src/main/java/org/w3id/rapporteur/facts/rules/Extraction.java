package org.w3id.rapporteur.facts.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.w3id.rapporteur.diagnostic.Diagnostic;
import org.w3id.rapporteur.diagnostic.Parsed;
import org.w3id.rapporteur.diagnostic.PlaceRange;
import org.w3id.rapporteur.diagnostic.Severity;
import org.w3id.rapporteur.dictionary.Dictionary;
import org.w3id.rapporteur.dictionary.Name;
import org.w3id.rapporteur.document.DocumentSymbol;
import org.w3id.rapporteur.document.MeetingReport;
import org.w3id.rapporteur.document.Paragraph;
import org.w3id.rapporteur.document.Quotation;
import org.w3id.rapporteur.facts.BodyName;
import org.w3id.rapporteur.facts.Correction;
import org.w3id.rapporteur.facts.Fact;
import org.w3id.rapporteur.facts.ReportFacts;
import org.w3id.rapporteur.facts.SessionKey;

/** Runs every rule over every paragraph, then decides what needs the whole report. */
public final class Extraction {
  private final MeetingReport report;
  private final Optional<DocumentSymbol> symbol;
  private final Optional<BodyName> body;
  private final Context context;
  private final List<ReportFacts.Finding> findings = new ArrayList<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final Set<Object> seen = new HashSet<>();

  private Extraction(
      MeetingReport report,
      Dictionary dictionary,
      Optional<DocumentSymbol> symbol,
      Optional<String> givenBody) {
    this.report = report;
    this.symbol = symbol;
    this.body = ReportingBody.of(report, dictionary, symbol, givenBody);
    this.context = new Context(report, dictionary, body, symbol);
  }

  /**
   * Reads the facts of a report.
   *
   * @param givenSymbol the report's symbol, if given; otherwise the printed one counts
   * @param givenBody the symbol of the reporting body, if given; otherwise the report's words count
   */
  public static Parsed<ReportFacts> read(
      MeetingReport report,
      Dictionary dictionary,
      Optional<DocumentSymbol> givenSymbol,
      Optional<String> givenBody) {
    Extraction extraction =
        new Extraction(report, dictionary, givenSymbol.or(report::symbol), givenBody);
    return extraction.read();
  }

  private Parsed<ReportFacts> read() {
    List<Paragraph> paragraphs = report.paragraphs();
    for (int i = 0; i < paragraphs.size(); i++) {
      Paragraph paragraph = paragraphs.get(i);
      String following = i + 1 < paragraphs.size() ? paragraphs.get(i + 1).number() : "";
      int own = sureEnd(paragraph, following);
      for (Rule rule : RuleSet.ALL) {
        RuleResult result = context.reading(rule, paragraph);
        for (Fact fact : result.facts()) {
          if (fact.quotation().start() < own) {
            add(fact, rule);
          }
        }
        for (RuleResult.Doubt doubt : result.doubts()) {
          diagnose(doubt.severity(), doubt.code(), doubt.message(), doubt.words());
        }
      }
    }
    dropOwnerlessRepeats();
    Optional<SessionKey> session = settleSession();
    List<Correction> corrections = new ArrayList<>();
    for (ReportFacts.Finding finding : findings) {
      CorrectionRules.of(finding.fact(), context).ifPresent(corrections::add);
    }
    corrections.forEach(
        correction ->
            diagnose(
                Severity.WARNING,
                CorrectionRules.code(correction),
                CorrectionRules.advice(correction),
                correction.corrected().quotation()));
    warnOfUnknownNames(corrections);
    CrossChecks.of(
            findings.stream().map(ReportFacts.Finding::fact).toList(),
            presentByOtherWords(corrections))
        .forEach(doubt -> diagnose(doubt.severity(), doubt.code(), doubt.message(), doubt.words()));
    return new Parsed<>(
        new ReportFacts(report, symbol, body, session, findings, corrections), diagnostics);
  }

  /** Returns where the paragraph's own text ends; warns if other text follows. */
  private int sureEnd(Paragraph paragraph, String following) {
    OptionalInt swallowed = Swallowed.from(paragraph, following);
    if (swallowed.isEmpty()) {
      return Integer.MAX_VALUE;
    }
    Quotation rest = paragraph.quote(swallowed.getAsInt(), paragraph.text().length());
    diagnose(
        Severity.WARNING,
        "PARAGRAPH_UNSURE",
        "cannot tell where paragraph "
            + paragraph.number()
            + " ends; facts from here on are left out",
        rest);
    return rest.start();
  }

  /** Adds a fact, unless an earlier one has the same address. */
  private void add(Fact fact, Rule rule) {
    if (seen.add(fact.match(FactIdentity.INSTANCE))) {
      findings.add(new ReportFacts.Finding(fact, rule.name()));
    }
  }

  /** Marks the session that the report is about; warns if it is unknown. */
  private Optional<SessionKey> settleSession() {
    List<Fact.Session> sessions =
        findings.stream()
            .map(ReportFacts.Finding::fact)
            .filter(Fact.Session.class::isInstance)
            .map(Fact.Session.class::cast)
            .toList();
    Optional<Fact.Session> reported = ReportedSession.of(report.title(), sessions);
    if (reported.isEmpty()) {
      diagnostics.add(
          new Diagnostic(
              Severity.WARNING,
              "NO_SESSION",
              report.fileName(),
              PlaceRange.between(
                  report.whereAll().first(),
                  report.text().placeAt(report.text().text().length() - 1)),
              "cannot tell which session the report is about; agenda items and sittings are left out,"
                  + " other facts are published without a session"));
      return Optional.empty();
    }
    Fact.Session session = reported.get();
    findings.replaceAll(
        finding ->
            finding.fact().equals(session)
                ? new ReportFacts.Finding(session.reported(), finding.rule())
                : finding);
    return Optional.of(session.key());
  }

  /**
   * Drops a resolution of an unnamed organ if the report names the organ for the same number
   * elsewhere.
   */
  private void dropOwnerlessRepeats() {
    Set<String> owned = new HashSet<>();
    for (ReportFacts.Finding finding : findings) {
      if (finding.fact() instanceof Fact.ResolutionCited cited
          && cited.resolution().body().isPresent()) {
        owned.add(cited.resolution().number());
      }
    }
    findings.removeIf(
        finding ->
            finding.fact() instanceof Fact.ResolutionCited cited
                && cited.resolution().body().isEmpty()
                && owned.contains(cited.resolution().number()));
  }

  private void warnOfUnknownNames(List<Correction> corrections) {
    Set<Fact> corrected = new HashSet<>();
    corrections.forEach(correction -> corrected.add(correction.corrected()));
    for (ReportFacts.Finding finding : findings) {
      if (!corrected.contains(finding.fact())) {
        CorrectionRules.unknownName(finding.fact())
            .ifPresent(
                name ->
                    diagnose(
                        Severity.WARNING,
                        UnknownName.CODE,
                        context.dictionary().adviceOn(name),
                        finding.fact().quotation()));
      }
    }
  }

  /** Returns those present under a misprinted name. */
  private List<Name> presentByOtherWords(List<Correction> corrections) {
    List<Name> present = new ArrayList<>();
    corrections.stream()
        .filter(correction -> correction.corrected() instanceof Fact.Participation)
        .forEach(correction -> correction.suggests().ifPresent(present::add));
    return present;
  }

  private void diagnose(Severity severity, String code, String message, Quotation words) {
    diagnostics.add(new Diagnostic(severity, code, report.fileName(), words.where(), message));
  }
}
