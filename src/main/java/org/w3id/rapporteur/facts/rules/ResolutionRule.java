package org.w3id.rapporteur.facts.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.rapporteur.diagnostic.Severity;
import org.w3id.rapporteur.document.Paragraph;
import org.w3id.rapporteur.facts.BodyName;
import org.w3id.rapporteur.facts.Fact;
import org.w3id.rapporteur.facts.ResolutionNumber;

/**
 * Reads cited resolutions, with their titles, and the organ that adopted them if the text names it.
 *
 * <p>“In its resolution 6/3, entitled “Implementation of …”, the Conference decided” (para. 2);
 * “resolutions 5/3 and 6/3” is two resolutions of an unnamed organ; “General Assembly resolution
 * 55/25” is one of the Assembly. Silent on decisions and drafts.
 */
public final class ResolutionRule implements Rule {
  static final String OWNER_UNKNOWN = "RESOLUTION_OWNER_UNKNOWN";

  private static final String NUMBER = "\\d{1,4}/\\d{1,3}(?: [A-Z]\\b)?(?![/\\d])";
  private static final String DATE = "(?: of \\d{1,2} \\w{3,9} \\d{4})?";
  private static final String ENTITLED =
      ",?(?: which (?:is|was))? entitled [“\"][^“”\"]{1,600}[”\"]";
  private static final String ONE_CITED = NUMBER + DATE + "(?:" + ENTITLED + ")?";

  /** One or more numbers, each with or without a title. */
  static final Pattern CITED =
      Pattern.compile(
          "(?<draft>\\b[Dd]raft )?\\b(?<words>[Rr]esolutions? (?<list>"
              + ONE_CITED
              + "(?:(?:, and |, | and )"
              + ONE_CITED
              + "){0,40}))");

  private static final Pattern ONE =
      Pattern.compile(
          "(?<number>"
              + NUMBER
              + ")"
              + DATE
              + "(?:,?(?: which (?:is|was))? entitled [“\"](?<title>[^“”\"]{1,600})[”\"])?");

  @Override
  public String name() {
    return "resolution";
  }

  @Override
  public RuleResult read(Paragraph paragraph, Context context) {
    List<Fact> facts = new ArrayList<>();
    List<RuleResult.Doubt> doubts = new ArrayList<>();
    Matcher cited = CITED.matcher(paragraph.text());
    Optional<BodyName> last = Optional.empty();
    int lastEnd = 0;
    while (cited.find()) {
      if (cited.group("draft") != null || QuotationMarks.enclose(paragraph.text(), cited.start())) {
        continue;
      }
      Optional<BodyName> owner = ResolutionOwner.of(paragraph.text(), cited, context.bodies());
      if (owner.isEmpty() && ResolutionOwner.goesOn(paragraph.text(), lastEnd, cited)) {
        owner = last;
      }
      last = owner;
      lastEnd = cited.end();
      if (owner.isEmpty()) {
        doubts.add(doubt(cited, paragraph));
      }
      Matcher one = ONE.matcher(cited.group("list"));
      while (one.find()) {
        facts.add(
            new Fact.ResolutionCited(
                new ResolutionNumber(owner, one.group("number")),
                Optional.ofNullable(one.group("title")).map(title -> title.replaceFirst(",$", "")),
                paragraph,
                paragraph.quote(cited.start("words"), cited.end("words"))));
      }
    }
    return new RuleResult(facts, doubts);
  }

  private static RuleResult.Doubt doubt(Matcher cited, Paragraph paragraph) {
    return new RuleResult.Doubt(
        Severity.NOTE,
        OWNER_UNKNOWN,
        "cannot tell which organ adopted resolution "
            + cited.group("list")
            + "; published without one, unless the report names it elsewhere",
        paragraph.quote(cited.start("words"), cited.end("words")));
  }

  /** Returns the number if one resolution is cited; empty if several are. */
  static Optional<String> single(Matcher cited) {
    Matcher one = ONE.matcher(cited.group("list"));
    one.find();
    String number = one.group("number");
    return one.find() ? Optional.empty() : Optional.of(number);
  }
}
