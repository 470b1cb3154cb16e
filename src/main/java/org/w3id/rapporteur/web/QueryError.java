package org.w3id.rapporteur.web;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.QueryParseException;
import org.w3id.rapporteur.sparql.QueryPolicy;

/**
 * Why a query was refused, and where the error is.
 *
 * @param line counted from 1; 0 if the place is unknown
 * @param column counted from 1
 * @param text the line of the query
 */
public record QueryError(String message, int line, int column, String text) {
  /** The place in Jena's message, which is more exact than the place in its exception. */
  private static final Pattern PLACE =
      Pattern.compile("(?i)(?: at )?line (?<line>\\d+), column (?<column>\\d+)[.:]?\\s*");

  private static final Pattern END = Pattern.compile("Encountered \"<EOF>\".*");
  private static final Pattern TOKEN =
      Pattern.compile("Encountered \" (?:\"[^\"]*\"|<\\w+>) \"(?<token>.*) \"\"?", Pattern.DOTALL);
  private static final Pattern WORD =
      Pattern.compile(
          "Lexical error\\s*Encountered: (?:<EOF>|'\\d+' \\(\\d+\\),)\\s*after prefix \"(?<word>.*)\"",
          Pattern.DOTALL);
  private static final Pattern CHARACTER =
      Pattern.compile("Lexical error\\s*Encountered: (?:<EOF>|'(?<code>\\d+)').*", Pattern.DOTALL);

  /** What a message without a place names; the query is searched for it. */
  private static final Pattern NAMED = Pattern.compile("\\?\\w+|<[^<>\\s]+>|\\bSERVICE\\b");

  static QueryError of(RuntimeException refused, String query, PageLocale locale) {
    String reason = QueryPolicy.reason(refused);
    Matcher place = PLACE.matcher(reason);
    if (refused instanceof QueryParseException && place.find()) {
      Matcher word = WORD.matcher(place.replaceFirst(" ").strip());
      int back = word.matches() ? word.group("word").length() - (atEnd(reason) ? 1 : 0) : 0;
      int line = Integer.parseInt(place.group("line"));
      int column = Integer.parseInt(place.group("column")) - back;
      return at(query, line, column, explained(place.replaceFirst(" ").strip(), locale));
    }
    Matcher named = NAMED.matcher(reason);
    int at = named.find() ? query.indexOf(named.group()) : -1;
    if (at < 0) return new QueryError(sentence(reason), 0, 0, "");
    String before = query.substring(0, at);
    int line = (int) before.lines().count() + (before.isEmpty() || before.endsWith("\n") ? 1 : 0);
    return at(query, line, at - before.lastIndexOf('\n'), sentence(reason));
  }

  /**
   * At the end of the query, Jena gives the place of the last character; elsewhere, that of the
   * unexpected character.
   */
  private static boolean atEnd(String reason) {
    return reason.contains("Encountered: <EOF>");
  }

  /** Returns the error at this place, or at the nearest place inside the query. */
  private static QueryError at(String query, int line, int column, String message) {
    List<String> lines = query.isEmpty() ? List.of("") : List.of(query.split("\\R", -1));
    int found = Math.max(1, Math.min(line, lines.size()));
    String text = lines.get(found - 1);
    return new QueryError(message, found, Math.max(1, Math.min(column, text.length() + 1)), text);
  }

  private static String explained(String reason, PageLocale locale) {
    Matcher token = TOKEN.matcher(reason);
    if (token.matches()) return unexpected(token.group("token"), locale);
    Matcher word = WORD.matcher(reason);
    if (word.matches())
      return locale.translated(
          "“{0}” is no word of SPARQL, or is not ended.", word.group("word").replace("\\'", "'"));
    Matcher character = CHARACTER.matcher(reason);
    if (character.matches() && character.group("code") != null)
      return unexpected(Character.toString(Integer.parseInt(character.group("code"))), locale);
    boolean isEnd = character.matches() || END.matcher(reason).matches();
    return isEnd ? locale.translated("The query ends before it is complete.") : sentence(reason);
  }

  private static String unexpected(String found, PageLocale locale) {
    return locale.translated("“{0}” is not expected here.", found);
  }

  private static String sentence(String reason) {
    return TypeNames.capital(reason) + (reason.endsWith(".") ? "" : ".");
  }

  public boolean hasPlace() {
    return line > 0;
  }

  /** Returns the line with a mark below the column. */
  public String marked() {
    return text + "\n" + " ".repeat(column - 1) + "^";
  }
}
