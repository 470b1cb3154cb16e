package org.w3id.rapporteur.facts.rules;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that follow others before the next full stop or semicolon, found in one pass: a pattern
 * with all between the two would search the rest of the clause anew from each of the first.
 */
final class WithinClause {
  private static final Pattern CLAUSE = Pattern.compile("[^.;]+");

  private WithinClause() {}

  /** Whether some clause has both words, in this order. */
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
