package org.w3id.rapporteur.facts.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.w3id.rapporteur.document.ListItem;
import org.w3id.rapporteur.document.Paragraph;
import org.w3id.rapporteur.facts.Fact;

/**
 * The items of the agenda that was adopted.
 *
 * <p>“… the Working Group adopted by consensus its provisional agenda and organization of work: 1.
 * Organizational matters: (a) Opening of the meeting; …” (para. 55). Silent on other numbered
 * lists.
 */
public final class AgendaRule implements Rule {
  private static final Pattern ADOPTED =
      Pattern.compile(
          "\\badopted\\b[^.;]*\\bagenda\\b|\\bagenda\\b[^.;]*\\b(?:was|were|as) adopted\\b");
  private static final Pattern FINAL_SIGNS = Pattern.compile("[\\s.:;,]+$");

  @Override
  public String name() {
    return "agenda";
  }

  @Override
  public Reading read(Paragraph paragraph, Context context) {
    List<ListItem> items = paragraph.items();
    if (items.isEmpty() || !Character.isDigit(items.get(0).path().charAt(0))) {
      return Reading.nothing();
    }
    String leadIn = paragraph.text().substring(0, paragraph.startOf(items.get(0)));
    if (!ADOPTED.matcher(leadIn).find()
        || !context.isOwnBody(leadIn) && !leadIn.contains("following")) {
      return Reading.nothing();
    }
    List<Fact> facts = new ArrayList<>();
    for (ListItem item : items) {
      String title = FINAL_SIGNS.matcher(item.text().replaceFirst("; and$", "")).replaceFirst("");
      facts.add(new Fact.AgendaItem(item, title, paragraph, paragraph.source().quote(item.line())));
    }
    return Reading.of(facts);
  }
}
