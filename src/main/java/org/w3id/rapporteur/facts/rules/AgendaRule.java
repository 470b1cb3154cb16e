package org.w3id.rapporteur.facts.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.w3id.rapporteur.document.ListItem;
import org.w3id.rapporteur.document.Paragraph;
import org.w3id.rapporteur.facts.Fact;

/**
 * Reads the items of the adopted agenda.
 *
 * <p>“… the Working Group adopted by consensus its provisional agenda and organization of work: 1.
 * Organizational matters: (a) Opening of the meeting; …” (para. 55). Silent on other numbered
 * lists.
 */
public final class AgendaRule implements Rule {
  private static final Pattern ADOPTED = Pattern.compile("\\badopted\\b");
  private static final Pattern AGENDA = Pattern.compile("\\bagenda\\b");
  private static final Pattern WAS_ADOPTED = Pattern.compile("\\b(?:was|were|as) adopted\\b");

  /** Any body; one that stands before the list must be the reporting body. */
  private static final Pattern BODY = Pattern.compile("\\b" + BodyNames.NOUN + "\\b");

  /**
   * A footnote, or the mark that calls it, after an item: “Adoption of the report. 1 See A/36/33”.
   */
  private static final Pattern FOOTNOTE =
      Pattern.compile("(?s)(?<=\\.)(?:\\s*\\d{1,2}\\s+\\p{Lu}.*|\\d{1,2}\\s*)$");

  private static final Pattern FINAL_SIGNS = Pattern.compile("[\\s.:;,]+$");

  @Override
  public String name() {
    return "agenda";
  }

  @Override
  public RuleResult read(Paragraph paragraph, Context context) {
    List<ListItem> items = paragraph.items();
    if (items.isEmpty() || !Character.isDigit(items.get(0).path().charAt(0))) {
      return RuleResult.nothing();
    }
    String leadIn = leadIn(paragraph, items.get(0));
    boolean another = paragraph.path().isInAnnex() || context.speaksOfOtherSession(leadIn);
    if (another
        || !isAdoptedAgenda(leadIn)
        || !context.isOwnBody(leadIn) && BODY.matcher(leadIn).find()) {
      return RuleResult.nothing();
    }
    List<Fact> facts = new ArrayList<>();
    for (ListItem item : items) {
      String title = title(item.text());
      facts.add(new Fact.AgendaItem(item, title, paragraph, paragraph.source().quote(item.line())));
    }
    return RuleResult.of(facts);
  }

  private static boolean isAdoptedAgenda(String leadIn) {
    return WithinClause.follow(ADOPTED, AGENDA, leadIn)
        || WithinClause.follow(AGENDA, WAS_ADOPTED, leadIn);
  }

  /** Returns the sentence before the list, which ends with a colon. */
  private static String leadIn(Paragraph paragraph, ListItem first) {
    List<Sentence> sentences = Sentence.of(paragraph.text().substring(0, paragraph.startOf(first)));
    return sentences.isEmpty() ? "" : sentences.get(sentences.size() - 1).text();
  }

  private static String title(String printed) {
    String words = FOOTNOTE.matcher(printed).replaceFirst("");
    return FINAL_SIGNS.matcher(words.replaceFirst("; and$", "")).replaceFirst("");
  }
}
