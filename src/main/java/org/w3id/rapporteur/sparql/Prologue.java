package org.w3id.rapporteur.sparql;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the prefixes that a query declares and uses. The query need not be valid. */
public final class Prologue {
  /**
   * Tokens that may contain a colon but are not prefixed names, then declarations, then prefixed
   * names.
   */
  private static final Pattern TOKEN =
      Pattern.compile(
          "<[^<>\"{}|^`\\\\\\s]*>|\"(?:[^\"\\\\\\n]|\\\\.)*\"|'(?:[^'\\\\\\n]|\\\\.)*'|#[^\\n]*"
              + "|[?$]\\w+|_:\\w*"
              + "|\\b(?i:prefix)\\s+(?<declared>[A-Za-z][\\w.-]*)?:"
              + "|(?<used>[A-Za-z][\\w-]*(?:\\.[\\w-]+)*)?:[\\w:%\\\\.-]*");

  /** The end of the prologue: the first line that is neither a comment nor a declaration. */
  private static final Pattern BODY =
      Pattern.compile("(?im)^(?!\\s*(?:#.*|base\\b.*|prefix\\b.*)?$)");

  private Prologue() {}

  /**
   * The query with declarations added for the known prefixes that it uses without one.
   *
   * @param known the namespace of each prefix
   */
  public static String completed(String query, Map<String, String> known) {
    Map<String, String> missing = missing(query, known);
    if (missing.isEmpty()) return query;
    StringBuilder lines = new StringBuilder();
    missing.forEach(
        (prefix, namespace) ->
            lines.append("PREFIX ").append(prefix).append(": <").append(namespace).append(">\n"));
    Matcher body = BODY.matcher(query);
    int at = body.find() ? body.start() : 0;
    return query.substring(0, at) + lines + query.substring(at);
  }

  /** The known prefixes that the query uses without a declaration. */
  static Map<String, String> missing(String query, Map<String, String> known) {
    Set<String> used = new TreeSet<>();
    Set<String> declared = new TreeSet<>();
    Matcher token = TOKEN.matcher(query);
    while (token.find()) {
      if (token.group("declared") != null) declared.add(token.group("declared"));
      if (token.group("used") != null) used.add(token.group("used"));
    }
    used.removeAll(declared);
    used.retainAll(known.keySet());
    Map<String, String> missing = new LinkedHashMap<>();
    used.forEach(prefix -> missing.put(prefix, known.get(prefix)));
    return missing;
  }
}
