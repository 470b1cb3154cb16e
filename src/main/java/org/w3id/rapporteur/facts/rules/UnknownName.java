package org.w3id.rapporteur.facts.rules;

import org.w3id.rapporteur.diagnostic.Severity;
import org.w3id.rapporteur.document.Paragraph;

/** The doubt about an unknown name where a known one is expected. */
final class UnknownName {
  static final String CODE = "NAME_UNKNOWN";

  private UnknownName() {}

  static RuleResult.Doubt doubt(NameList.Printed name, Paragraph paragraph, Context context) {
    return new RuleResult.Doubt(
        Severity.WARNING,
        CODE,
        context.dictionary().adviceOn(name.agent().printed()),
        paragraph.quote(name.start(), name.end()));
  }
}
