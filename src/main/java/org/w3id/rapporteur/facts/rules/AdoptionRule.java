package org.w3id.rapporteur.facts.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.rapporteur.document.DocumentSymbol;
import org.w3id.rapporteur.document.Paragraph;
import org.w3id.rapporteur.facts.Fact;

/**
 * The adoption of the agenda and of the report.
 *
 * <p>“… the Working Group adopted by consensus its provisional agenda …” (para. 55); “On 20
 * November 2015, the Working Group adopted the report on its meeting (…/L.1 and Add.1, as orally
 * amended).” (65). Silent on what other bodies adopted, and on the title of an agenda item.
 */
public final class AdoptionRule implements Rule {
  private static final Pattern ADOPTED =
      Pattern.compile("\\b(?:considered and )?adopted\\b(?<object>[^:]*)");
  private static final Pattern NOT =
      Pattern.compile("\\bnot adopt|\\bto be adopted\\b|\\bas adopted\\b");
  private static final Pattern AGENDA = Pattern.compile("^[^;]{0,80}?\\bagenda\\b");
  private static final Pattern REPORT =
      Pattern.compile(
          "^(?: by consensus| its| the| draft| present|,? as orally amended,?)*\\breport\\b| (?:its|the) (?:draft )?report\\b");

  @Override
  public String name() {
    return "adoption";
  }

  @Override
  public Reading read(Paragraph paragraph, Context context) {
    List<Fact> facts = new ArrayList<>();
    int end =
        paragraph.items().isEmpty()
            ? paragraph.text().length()
            : paragraph.startOf(paragraph.items().get(0));
    for (Sentence sentence : Sentence.of(paragraph.text().substring(0, end))) {
      Matcher adopted = ADOPTED.matcher(sentence.text());
      if (!adopted.find() || NOT.matcher(sentence.text()).find()) {
        continue;
      }
      String subject = endOf(sentence.text().substring(0, adopted.start()));
      if (!context.isOwnBody(subject)) {
        continue;
      }
      String object = adopted.group("object");
      boolean agenda = AGENDA.matcher(object).find();
      if (!agenda && !REPORT.matcher(object).find()) {
        continue;
      }
      List<DocumentSymbol> documents =
          DocumentSymbol.findAll(object).stream()
              .flatMap(found -> found.symbols().stream())
              .toList();
      String printed = sentence.text().substring(0, adopted.end());
      facts.add(
          new Fact.Adoption(
              agenda ? Fact.Adopted.AGENDA : Fact.Adopted.REPORT,
              printed.contains("by consensus"),
              printed.contains("orally amended") || printed.contains("orally revised"),
              Dates.firstIn(subject)
                  .filter(dates -> dates.start().equals(dates.end()))
                  .map(Dates::start),
              documents,
              paragraph,
              paragraph.quote(
                  sentence.start(),
                  sentence.start()
                      + printed.replaceFirst("[\\s.:]+(?:\\d+\\.)?\\s*$", "").length())));
    }
    return Reading.of(facts);
  }

  /** What follows the last full stop, colon or semicolon. */
  private static String endOf(String text) {
    int start = text.length();
    while (start > 0 && ".:;".indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    return text.substring(start);
  }
}
