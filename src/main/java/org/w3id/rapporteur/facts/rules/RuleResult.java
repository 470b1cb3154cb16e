package org.w3id.rapporteur.facts.rules;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.w3id.rapporteur.diagnostic.Severity;
import org.w3id.rapporteur.document.Quotation;
import org.w3id.rapporteur.facts.Fact;

/** The facts that a rule found in a paragraph, and its doubts. */
public record RuleResult(List<Fact> facts, List<Doubt> doubts) {
  private static final RuleResult NOTHING = new RuleResult(List.of(), List.of());

  /**
   * Words that a person should check.
   *
   * @param code of the diagnostic
   */
  public record Doubt(Severity severity, String code, String message, Quotation words) {
    public Doubt {
      Objects.requireNonNull(severity);
      Objects.requireNonNull(code);
      Objects.requireNonNull(message);
      Objects.requireNonNull(words);
    }
  }

  public RuleResult {
    facts = List.copyOf(facts);
    doubts = List.copyOf(doubts);
  }

  public static RuleResult nothing() {
    return NOTHING;
  }

  public static RuleResult of(Collection<? extends Fact> facts) {
    return new RuleResult(List.copyOf(facts), List.of());
  }
}
