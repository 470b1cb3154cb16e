package org.w3id.rapporteur.facts.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.w3id.rapporteur.document.Paragraph;
import org.w3id.rapporteur.facts.Fact;

/**
 * A reservation over all recommendations.
 *
 * <p>“The recommendations should not be construed or executed in a way that prejudices the freedom
 * of navigation …” (para. 4); “Nothing in those recommendations shall be understood as …”.
 */
public final class SavingClauseRule implements Rule {
  private static final Pattern SAVING =
      Pattern.compile(
          "\\b(?:recommendations|they)\\b[^.;]{0,60}?\\b(?:should|shall|must|are|do|may) (?:not|in no way)\\b[^.;]*"
              + "\\b(?:constru|interpret|understood|execut|prejudic|affect|read|appl)"
              + "|\\b(?:[Nn]othing|[Nn]one) (?:in|of) (?:the|these|those|its|them)\\b[^.;]*\\b(?:constru|interpret|underst|prejudic|affect|read)");

  @Override
  public String name() {
    return "saving-clause";
  }

  @Override
  public RuleResult read(Paragraph paragraph, Context context) {
    if (!RecommendationRule.isInRecommendations(paragraph, context)
        || !paragraph.text().contains("recommendations")) {
      return RuleResult.nothing();
    }
    List<Fact> facts = new ArrayList<>();
    for (Sentence sentence : Sentence.of(paragraph.text())) {
      if (facts.isEmpty() && SAVING.matcher(sentence.text()).find()) {
        facts.add(
            new Fact.SavingClause(paragraph, paragraph.quote(sentence.start(), sentence.end())));
      }
    }
    return RuleResult.of(facts);
  }
}
