package org.w3id.rapporteur.facts.rules;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.w3id.rapporteur.document.Paragraph;
import org.w3id.rapporteur.document.Section;
import org.w3id.rapporteur.facts.Fact;

/**
 * The numbered paragraphs of a recommendations chapter that hold a provision.
 *
 * <p>Silent on the chapter's introduction (“The Working Group adopted the recommendations provided
 * below.”, para. 4), and on a summary of deliberations.
 */
public final class RecommendationRule implements Rule {
  private static final Pattern RECOMMENDATIONS = Pattern.compile("\\brecommendations?\\b");
  private static final Pattern DISCUSSED =
      Pattern.compile(
          "\\b(?:deliberations?|discussions?|summary|follow-up to the recommendations|implementation of)\\b");

  private final Rule provisions = new ProvisionRule();

  @Override
  public String name() {
    return "recommendation";
  }

  @Override
  public Reading read(Paragraph paragraph, Context context) {
    return context.reading(provisions, paragraph).facts().isEmpty()
        ? Reading.nothing()
        : Reading.of(List.of(new Fact.Recommendation(paragraph, paragraph.quote())));
  }

  /** Whether a paragraph stands under “Recommendations”, and under no discussion of them. */
  static boolean isInRecommendations(Paragraph paragraph) {
    boolean found = false;
    for (Optional<Section> at = paragraph.section(); at.isPresent(); at = at.get().parent()) {
      String heading = at.get().heading().toLowerCase(Locale.ROOT);
      if (heading.contains("recommendation")) {
        if (DISCUSSED.matcher(heading).find()) {
          return false;
        }
        found |= RECOMMENDATIONS.matcher(heading).find();
      }
    }
    return found;
  }
}
