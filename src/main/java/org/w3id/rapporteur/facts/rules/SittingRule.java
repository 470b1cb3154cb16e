package org.w3id.rapporteur.facts.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.rapporteur.document.Paragraph;
import org.w3id.rapporteur.facts.Fact;

/**
 * Reads on which day each separate meeting of the session was held.
 *
 * <p>“At the first meeting, on 18 November 2015, the Working Group adopted …” (para. 55); “At its
 * 3rd and 4th meetings, on 21 June 2023”. Silent on “At its third session, held from …”.
 */
public final class SittingRule implements Rule {
  private static final Pattern SITTING =
      Pattern.compile(
          "\\b[Aa]t (?:its|the) (?<first>"
              + Ordinal.PATTERN
              + ")(?:(?:, | and |, and )(?<second>"
              + Ordinal.PATTERN
              + "))?(?: plenary)? meetings?,? (?:held )?on (?=\\d)");

  @Override
  public String name() {
    return "sitting";
  }

  @Override
  public RuleResult read(Paragraph paragraph, Context context) {
    List<Fact> facts = new ArrayList<>();
    for (Sentence sentence : Sentence.of(paragraph.text())) {
      Matcher sitting = SITTING.matcher(sentence.text());
      while (sitting.find()) {
        Matcher days = DateRange.PATTERN.matcher(sentence.text());
        if (!days.find(sitting.end())
            || days.start() != sitting.end()
            || !isOwn(sentence.text().substring(days.end()), context)) {
          continue;
        }
        DateRange.of(days)
            .filter(dates -> dates.start().equals(dates.end()))
            .ifPresent(
                dates -> {
                  for (String group : List.of("first", "second")) {
                    if (sitting.group(group) != null) {
                      int ordinal = Ordinal.value(sitting.group(group).toLowerCase(Locale.ROOT));
                      facts.add(
                          new Fact.Sitting(
                              ordinal,
                              dates.start(),
                              paragraph,
                              paragraph.quote(
                                  sentence.start() + sitting.start(),
                                  sentence.start() + days.end())));
                    }
                  }
                });
      }
    }
    return RuleResult.of(facts);
  }

  /**
   * True for “…, the Working Group adopted” and “…, statements were made”; false if another body is
   * the subject.
   */
  private static boolean isOwn(String rest, Context context) {
    Matcher subject =
        Pattern.compile("^,? (?:the (?<body>\\p{Lu}[\\p{L}]*(?: \\p{Lu}\\p{L}*)*))?").matcher(rest);
    return !subject.find()
        || subject.group("body") == null
        || context.isOwnBody(subject.group("body"))
        || subject.group("body").matches("Chair.*|Secretar.*|Vice.*");
  }
}
