package org.w3id.rapporteur.facts.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.rapporteur.document.Paragraph;
import org.w3id.rapporteur.facts.BodyName;
import org.w3id.rapporteur.facts.Fact;
import org.w3id.rapporteur.facts.ResolutionNumber;
import org.w3id.rapporteur.facts.Strength;

/**
 * Reads what a resolution decided, in the words of this report.
 *
 * <p>“In its resolution 7/1, …, the Conference decided, inter alia, that …, and encouraged the
 * working groups … to consider meeting on an annual basis” (para. 3) is two decisions; “Pursuant to
 * resolution 5/3, …, a working group … was established to …” (1) is one. Silent on what another
 * body did because of it: “Pursuant to General Assembly resolution 60/1, the Committee decided”.
 */
public final class DecisionRule implements Rule {
  private static final String VERB =
      "decided|encouraged|requested|urged|invited|called upon|called for|recommended|endorsed|established|reaffirmed"
          + "|welcomed|emphasized|stressed|noted|recognized|approved|launched|recalled|asked";

  private static final Pattern SUBJECT =
      Pattern.compile(
          "\\b(?<subject>the \\p{Lu}[\\p{L}]*(?: \\p{Lu}[\\p{L}]*| of the| and){0,40}?) (?:had )?(?:also )?(?<verb>"
              + VERB
              + ")\\b");
  private static final Pattern NEXT =
      Pattern.compile("(?:,? and|,|;) (?<verb>" + VERB + ")\\b(?! by)");
  private static final Pattern ESTABLISHED =
      Pattern.compile(
          "(?:^|, )(?<words>(?:an?|the) [^,]*? (?:was|were) (?<verb>established|created|set up) (?!by )[^.;]*)");
  private static final Pattern LEAD_IN =
      Pattern.compile("^(?:In|By|Pursuant to|In accordance with|Further to|Through) ");

  /** “, in order to ensure the effective use of resources”: the purpose, not the decision. */
  private static final Pattern PURPOSE =
      Pattern.compile(", (?:in order to|with a view to|so as to) .*$");

  @Override
  public String name() {
    return "decision";
  }

  @Override
  public RuleResult read(Paragraph paragraph, Context context) {
    List<Fact> facts = new ArrayList<>();
    for (Sentence sentence : Sentence.of(paragraph.text())) {
      Matcher cited = ResolutionRule.CITED.matcher(sentence.text());
      if (!LEAD_IN.matcher(sentence.text()).find()
          || !cited.find()
          || ResolutionRule.single(cited).isEmpty()
          || cited.group("draft") != null) {
        continue;
      }
      Optional<BodyName> owner = ResolutionOwner.of(sentence.text(), cited, context.bodies());
      if (owner.isEmpty()) {
        continue;
      }
      ResolutionNumber resolution = new ResolutionNumber(owner, ResolutionRule.single(cited).get());
      Matcher subject = SUBJECT.matcher(sentence.text());
      Matcher established = ESTABLISHED.matcher(sentence.text());
      if (subject.find(cited.end())) {
        if (context
            .bodies()
            .named(subject.group("subject").substring("the ".length()))
            .equals(owner)) {
          addDecisions(sentence, subject, resolution, paragraph, facts);
        }
      } else if (established.find(cited.end())) {
        facts.add(
            decision(
                resolution,
                facts.size() + 1,
                established.group("verb"),
                sentence.start() + established.start("words"),
                sentence.start() + established.end("words"),
                paragraph));
      }
    }
    return RuleResult.of(facts);
  }

  private static void addDecisions(
      Sentence sentence,
      Matcher subject,
      ResolutionNumber resolution,
      Paragraph paragraph,
      List<Fact> facts) {
    int start = subject.start("subject");
    String verb = subject.group("verb");
    Matcher next = NEXT.matcher(sentence.text());
    int from = subject.end();
    while (next.find(from)) {
      facts.add(
          decision(
              resolution,
              facts.size() + 1,
              verb,
              sentence.start() + start,
              sentence.start() + next.start(),
              paragraph));
      start = next.start("verb");
      verb = next.group("verb");
      from = next.end();
    }
    int end = sentence.endOfWords();
    facts.add(
        decision(resolution, facts.size() + 1, verb, sentence.start() + start, end, paragraph));
  }

  private static Fact decision(
      ResolutionNumber resolution,
      int position,
      String verb,
      int start,
      int end,
      Paragraph paragraph) {
    Matcher purpose = PURPOSE.matcher(paragraph.text().substring(start, end));
    int quoteEnd = purpose.find() ? start + purpose.start() : end;
    Optional<Strength> strength =
        switch (verb) {
          case "encouraged" -> Optional.of(Strength.ENCOURAGED);
          case "invited" -> Optional.of(Strength.INVITED);
          default -> Optional.empty();
        };
    return new Fact.ReportedDecision(
        resolution, position, verb, strength, paragraph, paragraph.quote(start, quoteEnd));
  }
}
