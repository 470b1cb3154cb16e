package org.w3id.rapporteur.facts.rules;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds a word that follows another in the same clause, in one pass. A single pattern for both
 * would search the rest of the clause again for each first word.
 */
final class WithinClause {
  private static final Pattern CLAUSE = Pattern.compile("[^.;]+");

  private WithinClause() {}

  /**
   * Whether one clause contains both words, in this order; clauses end at a full stop or semicolon.
   */
  static boolean follow(Pattern first, Pattern then, String text) {
    return CLAUSE
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .anyMatch(clause -> followIn(clause, first, then));
  }

  private static boolean followIn(String clause, Pattern first, Pattern then) {
    Matcher begun = first.matcher(clause);
    return begun.find() && then.matcher(clause).find(begun.end());
  }
}
