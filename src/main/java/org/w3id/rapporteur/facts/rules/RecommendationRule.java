package org.w3id.rapporteur.facts.rules;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.w3id.rapporteur.document.Paragraph;
import org.w3id.rapporteur.document.Section;
import org.w3id.rapporteur.facts.Fact;

/**
 * Reads the numbered paragraphs of a recommendations chapter that contain a provision.
 *
 * <p>Silent on the chapter's introduction (“The Working Group adopted the recommendations provided
 * below.”, para. 4), on a summary of deliberations, on drafts recommended for adoption, and on a
 * paragraph that numbers many recommendations within itself.
 */
public final class RecommendationRule implements Rule {
  private static final Pattern RECOMMENDATIONS = Pattern.compile("\\brecommendations?\\b");
  private static final Pattern DISCUSSED =
      Pattern.compile(
          "\\b(?:deliberations?|discussions?|summary|follow-up to the recommendations|implementation of|and/or recommendations)\\b");

  private static final Pattern DRAFTS =
      Pattern.compile(
          "\\brecommend(?:s|ed)?\\b[^.;:]{0,200}\\bdraft (?:resolutions?|decisions?|conclusions?)\\b");

  /** A paragraph that contains many recommendations: “121.1. Ratify …; 121.2. Consider …”. */
  private static final Pattern NUMBERED_WITHIN =
      Pattern.compile("(?:^|\\s)(?<n>\\d{1,3})\\.1\\.?\\s[^\\n]{1,2000}?\\s\\k<n>\\.2\\.?\\s");

  private final Rule provisions = new ProvisionRule();

  @Override
  public String name() {
    return "recommendation";
  }

  @Override
  public RuleResult read(Paragraph paragraph, Context context) {
    return context.reading(provisions, paragraph).facts().isEmpty()
        ? RuleResult.nothing()
        : RuleResult.of(List.of(new Fact.Recommendation(paragraph, paragraph.quote())));
  }

  /**
   * True for “recommends to the General Assembly the adoption of the following draft resolution”.
   */
  static boolean recommendsDrafts(Paragraph paragraph) {
    return DRAFTS.matcher(paragraph.text()).find();
  }

  /** Whether a paragraph stands under “Recommendations”, but not under a discussion of them. */
  static boolean isInRecommendations(Paragraph paragraph, Context context) {
    boolean found = false;
    if (NUMBERED_WITHIN.matcher(paragraph.text()).find()) {
      return false;
    }
    for (Optional<Section> at = paragraph.section(); at.isPresent(); at = at.get().parent()) {
      if (context.printsDrafts(at.get())) {
        return false;
      }
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
