package org.w3id.rapporteur.facts.rules;

import java.util.Optional;
import java.util.regex.Pattern;
import org.w3id.rapporteur.dictionary.Name;
import org.w3id.rapporteur.document.DocumentSymbol;
import org.w3id.rapporteur.facts.Agent;
import org.w3id.rapporteur.facts.BodyName;
import org.w3id.rapporteur.facts.Correction;
import org.w3id.rapporteur.facts.Fact;

/**
 * Finds probable misprints in a report.
 *
 * <p>A name that is almost a known one: “Economic Community of Central Africa States” (para. 61).
 * The symbol of another body's series for this session's own agenda: “Provisional agenda and
 * annotations (CTOC/COP/WG.4/2015/1)” (63 (a)); but not for a note on another body's work (63 (e)).
 */
final class CorrectionRules {
  /** The title of a session's own agenda, which is always a document of its own body. */
  private static final Pattern OWN_AGENDA =
      Pattern.compile(
          "(?i)^(?:annotated )?(?:provisional )?(?:annotated )?agenda\\b(?!.*\\b(?:of|for) the .*\\b(?:working group|conference|commission|committee)\\b)");

  private static final String NEAREST_NAME = "nearest-name";

  private CorrectionRules() {}

  static Optional<Correction> of(Fact fact, Context context) {
    if (fact instanceof Fact.DocumentCited document) {
      return otherSeries(document, context);
    }
    return unknownAgent(fact).flatMap(agent -> nearestName(fact, agent, context));
  }

  /** Returns the code of the diagnostic for a correction. */
  static String code(Correction correction) {
    return correction.rule().equals(NEAREST_NAME) ? UnknownName.CODE : "SYMBOL_DOUBTFUL";
  }

  /** Returns the message for a correction: what was expected, what was found, and what to check. */
  static String advice(Correction correction) {
    String what =
        "expected “" + correction.suggested() + "”, found “" + correction.printed() + "”: ";
    return correction.rule().equals(NEAREST_NAME)
        ? what + "check for a misprint, or add the name to the dictionary"
        : what + "check the body's part of the symbol for a misprint";
  }

  /** Returns the name in a fact that the dictionary does not know. */
  static Optional<String> unknownName(Fact fact) {
    return unknownAgent(fact).map(Agent::printed);
  }

  private static Optional<Agent> unknownAgent(Fact fact) {
    Optional<Agent> agent = Optional.empty();
    if (fact instanceof Fact.Participation participation) {
      agent = Optional.of(participation.participant());
    } else if (fact instanceof Fact.Statement statement) {
      agent = Optional.of(statement.speaker());
    } else if (fact instanceof Fact.Officer officer) {
      agent = officer.bracketedState();
    }
    return agent.filter(found -> found.known().isEmpty());
  }

  private static Optional<Correction> nearestName(Fact fact, Agent agent, Context context) {
    return context
        .dictionary()
        .nearestAgent(agent.printed())
        .filter(label -> !isSplit(agent.printed(), label))
        .map(
            label -> {
              Optional<Name> known = context.dictionary().named(label);
              return new Correction(
                  fact,
                  agent.printed(),
                  label,
                  known,
                  "No such name is known; the nearest that is known is “" + label + "”.",
                  NEAREST_NAME);
            });
  }

  /** “Co -operation” is hyphenated at the end of a line, not misprinted. */
  private static boolean isSplit(String printed, String label) {
    return unsplit(printed).equals(unsplit(label));
  }

  private static String unsplit(String name) {
    return name.replaceAll("\\s*[-‐‑]\\s*", "").replaceAll("\\s+", " ");
  }

  private static Optional<Correction> otherSeries(Fact.DocumentCited document, Context context) {
    Optional<String> own = context.body().flatMap(BodyName::symbol);
    Optional<String> series =
        context.dictionary().bodyOfSeries(document.symbol().text()).map(Name::key);
    boolean isAgenda =
        document.isBeforeSession()
            && document
                .title()
                .map(OWN_AGENDA::matcher)
                .map(java.util.regex.Matcher::find)
                .orElse(false);
    if (own.isEmpty() || series.isEmpty() || series.equals(own) || !isAgenda) {
      return Optional.empty();
    }
    String rest = document.symbol().text().substring(series.get().length());
    DocumentSymbol suggested = new DocumentSymbol(own.get() + rest);
    return Optional.of(
        new Correction(
            document,
            document.symbol().text(),
            suggested.text(),
            Optional.empty(),
            "The symbol is of another body's series; this session's own agenda is numbered "
                + own.get()
                + "/….",
            "other-series"));
  }
}
