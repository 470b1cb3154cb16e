package org.w3id.rapporteur.facts.rules;

import org.w3id.rapporteur.document.Paragraph;

/** Reads one kind of fact from a paragraph. */
public interface Rule {
  /**
   * The name of the rule in facts, such as {@code session}; also a concept of the scheme of rules.
   */
  String name();

  /**
   * Returns what this rule finds in a paragraph; nothing if the paragraph states nothing of its
   * kind.
   */
  RuleResult read(Paragraph paragraph, Context context);
}
