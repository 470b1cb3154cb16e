package org.w3id.rapporteur.facts.rules;

import org.w3id.rapporteur.document.Paragraph;

/** Reads one kind of fact from a paragraph. */
public interface Rule {
  /** As facts name it: {@code session}; a concept of the scheme of rules. */
  String name();

  /** What this rule finds in a paragraph; nothing, where it says nothing of its kind. */
  RuleResult read(Paragraph paragraph, Context context);
}
