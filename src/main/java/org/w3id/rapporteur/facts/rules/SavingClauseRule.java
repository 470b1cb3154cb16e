package org.w3id.rapporteur.facts.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.w3id.rapporteur.document.Paragraph;
import org.w3id.rapporteur.facts.Fact;

/**
 * Reads a reservation that applies to all recommendations.
 *
 * <p>“The recommendations should not be construed or executed in a way that prejudices the freedom
 * of navigation …” (para. 4); “Nothing in those recommendations shall be understood as …”.
 */
public final class SavingClauseRule implements Rule {
  /** “the recommendations should not”; “be construed” may follow anywhere in the clause. */
  private static final Pattern THEY_SHOULD_NOT =
      Pattern.compile(
          "\\b(?:recommendations|they)\\b.{0,60}?\\b(?:should|shall|must|are|do|may) (?:not|in no way)\\b",
          Pattern.DOTALL);

  private static final Pattern BE_CONSTRUED =
      Pattern.compile("\\b(?:constru|interpret|understood|execut|prejudic|affect|read|appl)");

  private static final Pattern NOTHING =
      Pattern.compile("\\b(?:[Nn]othing|[Nn]one) (?:in|of) (?:the|these|those|its|them)\\b");

  private static final Pattern IS_UNDERSTOOD =
      Pattern.compile("\\b(?:constru|interpret|underst|prejudic|affect|read)");

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
      if (facts.isEmpty() && isSaving(sentence.text())) {
        facts.add(
            new Fact.SavingClause(paragraph, paragraph.quote(sentence.start(), sentence.end())));
      }
    }
    return RuleResult.of(facts);
  }

  private static boolean isSaving(String sentence) {
    return WithinClause.follow(THEY_SHOULD_NOT, BE_CONSTRUED, sentence)
        || WithinClause.follow(NOTHING, IS_UNDERSTOOD, sentence);
  }
}
