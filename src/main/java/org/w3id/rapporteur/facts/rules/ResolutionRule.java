package org.w3id.rapporteur.facts.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.rapporteur.document.Paragraph;
import org.w3id.rapporteur.facts.Fact;
import org.w3id.rapporteur.facts.ResolutionNumber;

/**
 * Resolutions cited, with their titles.
 *
 * <p>“In its resolution 6/3, entitled “Implementation of …”, the Conference decided” (para. 2);
 * “resolutions 5/3 and 6/3”; “General Assembly resolution 55/25” is the Assembly's. Silent on
 * decisions and drafts.
 */
public final class ResolutionRule implements Rule {
  private static final String NUMBER = "\\d{1,4}/\\d{1,3}(?: [A-Z])?(?![/\\d])";
  private static final String ENTITLED =
      "(?: of \\d{1,2} \\w+ \\d{4})?,?(?: which (?:is|was))? entitled “[^”]+”";

  /** One or more numbers, each with its title or without. */
  static final Pattern CITED =
      Pattern.compile(
          "(?<body>General Assembly|Economic and Social Council|Human Rights Council|Assembly|Council)?(?:’s|'s)? ?(?<draft>draft )?"
              + "\\b(?<words>[Rr]esolutions? (?<list>"
              + NUMBER
              + "(?:"
              + ENTITLED
              + ")?"
              + "(?:(?:, and |, | and )"
              + NUMBER
              + "(?:"
              + ENTITLED
              + ")?)*))");

  private static final Pattern ONE =
      Pattern.compile(
          "(?<number>"
              + NUMBER
              + ")(?:(?: of \\d{1,2} \\w+ \\d{4})?,?(?: which (?:is|was))? entitled “(?<title>[^”]+)”)?");

  @Override
  public String name() {
    return "resolution";
  }

  @Override
  public Reading read(Paragraph paragraph, Context context) {
    List<Fact> facts = new ArrayList<>();
    Matcher cited = CITED.matcher(paragraph.text());
    while (cited.find()) {
      if (cited.group("draft") != null || QuotationMarks.enclose(paragraph.text(), cited.start())) {
        continue;
      }
      Matcher one = ONE.matcher(cited.group("list"));
      while (one.find()) {
        facts.add(
            new Fact.ResolutionCited(
                new ResolutionNumber(bodyOf(cited, context), one.group("number")),
                Optional.ofNullable(one.group("title")).map(title -> title.replaceFirst(",$", "")),
                paragraph,
                paragraph.quote(cited.start("words"), cited.end("words"))));
      }
    }
    return Reading.of(facts);
  }

  /** The number of a citation of one resolution; empty where it cites several. */
  static Optional<String> single(Matcher cited) {
    Matcher one = ONE.matcher(cited.group("list"));
    one.find();
    String number = one.group("number");
    return one.find() ? Optional.empty() : Optional.of(number);
  }

  /**
   * The symbol of the body that adopted it: its own name, else whose resolutions the report cites.
   */
  static String bodyOf(Matcher cited, Context context) {
    String body = cited.group("body");
    if (body == null) {
      return context.resolvingBody();
    }
    return switch (body) {
      case "General Assembly", "Assembly" -> "A";
      case "Human Rights Council" -> "A/HRC";
      default -> "E";
    };
  }
}
