package org.w3id.rapporteur.facts.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.rapporteur.document.Paragraph;
import org.w3id.rapporteur.facts.Capacity;
import org.w3id.rapporteur.facts.Fact;

/**
 * Reads the views that unnamed speakers held.
 *
 * <p>“Some States parties raised the issue of the participation of civil society in the Working
 * Group, while others reiterated their objections …” (para. 64) is two views. Silent within
 * quotation marks.
 */
public final class ViewRule implements Rule {
  private static final String VERB =
      "raised|reiterated|expressed|stressed|underlined|emphasized|highlighted|noted|stated|recalled|supported|opposed"
          + "|called for|suggested|proposed|welcomed|objected|requested|questioned|regretted|argued|mentioned|observed"
          + "|underscored|voiced|pointed out|referred to|described|shared|reported|considered|was of the view|were of the view";
  private static final String HOLDER =
      "(?:[Ss]ome|[Ss]everal|[Mm]any|[Mm]ost|[Aa] number of|[Oo]ne|[Aa]nother|[Ss]ome other|[Oo]ther|[Vv]arious|[Aa] few|[Cc]ertain)"
          + " (?:States(?: parties)?|speakers?|delegations?|representatives?|participants?|parties|panellists?|States party|State party)";
  private static final Pattern VIEW =
      Pattern.compile(
          "\\b(?<holder>" + HOLDER + ") (?:also |further |in particular )?(?:" + VERB + ")\\b");
  private static final Pattern OTHERS =
      Pattern.compile(
          "(?:,|;)? ?(?:while|whereas|and|but) (?<holder>others|another|some|other (?:speakers|States parties|delegations)) (?:also |further )?(?:"
              + VERB
              + ")\\b");

  @Override
  public String name() {
    return "view";
  }

  @Override
  public RuleResult read(Paragraph paragraph, Context context) {
    if (RecommendationRule.isInRecommendations(paragraph, context)) {
      return RuleResult.nothing();
    }
    List<Fact> facts = new ArrayList<>();
    for (Sentence sentence : Sentence.of(paragraph.text())) {
      Matcher view = VIEW.matcher(sentence.text());
      if (!findUnquoted(view, sentence, paragraph)) {
        continue;
      }
      Optional<Capacity> capacity =
          view.group("holder").matches(".*States? part(?:y|ies)")
              ? Optional.of(Capacity.STATE_PARTY)
              : Optional.empty();
      Matcher others = OTHERS.matcher(sentence.text());
      int end = sentence.endOfWords();
      if (findUnquoted(others.region(view.end(), sentence.text().length()), sentence, paragraph)) {
        int othersStart = others.start("holder");
        add(
            facts,
            view.group("holder"),
            capacity,
            view.start(),
            others.start(),
            sentence,
            paragraph);
        add(
            facts,
            others.group("holder"),
            capacity,
            othersStart,
            end - sentence.start(),
            sentence,
            paragraph);
      } else {
        add(
            facts,
            view.group("holder"),
            capacity,
            view.start(),
            end - sentence.start(),
            sentence,
            paragraph);
      }
    }
    return RuleResult.of(facts);
  }

  /** Finds the next match outside quotation marks. */
  private static boolean findUnquoted(Matcher matcher, Sentence sentence, Paragraph paragraph) {
    while (matcher.find()) {
      if (!QuotationMarks.enclose(paragraph.text(), sentence.start() + matcher.start("holder"))) {
        return true;
      }
    }
    return false;
  }

  private static void add(
      List<Fact> facts,
      String holder,
      Optional<Capacity> capacity,
      int start,
      int end,
      Sentence sentence,
      Paragraph paragraph) {
    facts.add(
        new Fact.View(
            holder,
            capacity,
            facts.size() + 1,
            paragraph,
            paragraph.quote(sentence.start() + start, sentence.start() + end)));
  }
}
