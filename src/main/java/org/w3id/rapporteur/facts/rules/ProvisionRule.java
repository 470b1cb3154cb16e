package org.w3id.rapporteur.facts.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.rapporteur.diagnostic.Severity;
import org.w3id.rapporteur.dictionary.Name;
import org.w3id.rapporteur.document.Paragraph;
import org.w3id.rapporteur.facts.Fact;
import org.w3id.rapporteur.facts.Strength;

/**
 * Reads what a recommendation asks, of whom, and how strongly: one provision for each modal verb
 * whose subject is an addressee.
 *
 * <p>“States should, where appropriate, ensure …, should facilitate … and should provide …” (para.
 * 9) is three provisions, all for States. A subject may be a pronoun (“Their efforts should include
 * …”, 38) or left out. Not provisions: “measures that should be taken”, “Consideration should be
 * given”, “may contribute”.
 */
public final class ProvisionRule implements Rule {
  @Override
  public String name() {
    return "provision";
  }

  @Override
  public RuleResult read(Paragraph paragraph, Context context) {
    if (!RecommendationRule.isInRecommendations(paragraph, context)) {
      return RuleResult.nothing();
    }
    List<Fact> facts = new ArrayList<>();
    List<RuleResult.Doubt> doubts = new ArrayList<>();
    for (Clause clause : Clause.of(paragraph, context)) {
      Wording wording =
          Wording.of(clause.afterSubject(paragraph.text()), context.dictionary().hedges());
      if (wording.strength().isEmpty()) {
        doubts.add(
            new RuleResult.Doubt(
                Severity.NOTE,
                "STRENGTH_UNKNOWN",
                "unknown strength of “"
                    + wording.modal()
                    + "”; provision published without a strength",
                paragraph.quote(clause.start(), clause.end())));
      }
      facts.add(
          new Fact.Provision(
              facts.size() + 1,
              clause.addressee(),
              clause.known(),
              wording.strength(),
              wording.isNegated(),
              wording.hedges(),
              wording.action(),
              paragraph,
              paragraph.quote(clause.start(), clause.end())));
    }
    return new RuleResult(facts, doubts);
  }

  /** How a provision is worded, from its modal verb on. */
  record Wording(
      String modal,
      Optional<Strength> strength,
      boolean isNegated,
      List<Name> hedges,
      String action) {
    /**
     * “, as provided for in article 46, paragraph 8, of the Convention,” inserted after the modal
     * verb.
     */
    private static final String ASIDE = ",(?:[^,;:]|, (?=paragraph|of the|inter alia|\\d)){0,200},";

    private static final Pattern NEGATION =
        Pattern.compile(
            "^(?:"
                + ASIDE
                + ")?\\s*(?:also )?(?:not(?! only\\b)|never|in no (?:case|way|circumstances?|event)|under no circumstances|at no time|neither)\\b");
    private static final Pattern SKIPPED =
        Pattern.compile(
            "^(?:"
                + ASIDE
                + "|\\s+|(?:also|again|further|furthermore|therefore|then|strongly|duly|thus|seriously|actively"
                + "|urgently|always|continue to|not only|not|never|in particular|in no case|at no time|to)\\b)");
    private static final Pattern CONSIDER = Pattern.compile("^consider\\b(?! that\\b)");

    static Wording of(String words, Map<String, Name> knownHedges) {
      Matcher modal = Modal.PATTERN.matcher(words);
      if (!modal.lookingAt()) {
        throw new IllegalArgumentException("no modal verb at the start of: " + words);
      }
      String after = words.substring(modal.end());
      String head = modal.group();
      boolean negated =
          NEGATION.matcher(after).find()
              || head.contains(" not ")
              || after.matches("^ not to\\b.*");
      List<Name> hedges = new ArrayList<>();
      Matcher skipped = SKIPPED.matcher(after);
      int start = 0;
      while (skipped.region(start, after.length()).lookingAt()) {
        collectHedges(skipped.group(), knownHedges, hedges);
        start = skipped.end();
      }
      String verb = after.substring(start);
      collectAfterVerb(verb, knownHedges, hedges);
      return new Wording(head, strength(head, verb), negated, hedges, verb.strip());
    }

    private static Optional<Strength> strength(String modal, String verb) {
      if (modal.startsWith("must") || modal.startsWith("shall")) {
        return Optional.of(Strength.MUST);
      }
      if (modal.startsWith("may") || modal.startsWith("might")) {
        return Optional.of(Strength.MAY);
      }
      if (modal.startsWith("should")) {
        if (verb.startsWith("endeavour")) {
          return Optional.of(Strength.SHOULD_ENDEAVOUR);
        }
        if (verb.startsWith("seek ")) {
          return Optional.of(Strength.SHOULD_SEEK);
        }
        return Optional.of(
            CONSIDER.matcher(verb).find() ? Strength.SHOULD_CONSIDER : Strength.SHOULD);
      }
      if (modal.contains("encouraged")) {
        return Optional.of(Strength.ENCOURAGED);
      }
      return modal.contains("invited") ? Optional.of(Strength.INVITED) : Optional.empty();
    }

    private static void collectHedges(String words, Map<String, Name> known, List<Name> hedges) {
      known.forEach(
          (label, hedge) -> {
            if (words.contains(label) && !hedges.contains(hedge)) {
              hedges.add(hedge);
            }
          });
      hedges.sort((a, b) -> a.key().compareTo(b.key()));
    }

    /**
     * “should seek to establish, where appropriate, bilateral …”: a hedge between commas, right
     * after the verb.
     */
    private static void collectAfterVerb(String verb, Map<String, Name> known, List<Name> hedges) {
      Matcher aside = Pattern.compile("^(?:\\w+ ){0,5}\\w+, (?<aside>[^,]+),").matcher(verb);
      if (aside.find()) {
        collectHedges(aside.group("aside"), known, hedges);
      }
    }
  }
}
