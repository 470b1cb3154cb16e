package org.w3id.rapporteur.facts.rules;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.w3id.rapporteur.diagnostic.Severity;
import org.w3id.rapporteur.document.Quotation;
import org.w3id.rapporteur.facts.Fact;

/** What a rule found in a paragraph, and what it doubts. */
public record Reading(List<Fact> facts, List<Doubt> doubts) {
  private static final Reading NOTHING = new Reading(List.of(), List.of());

  /**
   * Words that a person should look at.
   *
   * @param code as a diagnostic's
   */
  public record Doubt(Severity severity, String code, String message, Quotation words) {
    public Doubt {
      Objects.requireNonNull(severity);
      Objects.requireNonNull(code);
      Objects.requireNonNull(message);
      Objects.requireNonNull(words);
    }
  }

  public Reading {
    facts = List.copyOf(facts);
    doubts = List.copyOf(doubts);
  }

  public static Reading nothing() {
    return NOTHING;
  }

  public static Reading of(Collection<? extends Fact> facts) {
    return new Reading(List.copyOf(facts), List.of());
  }
}
