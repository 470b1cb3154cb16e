package org.w3id.rapporteur.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The symbol of a United Nations document, such as {@code CTOC/COP/WG.7/2015/2/Add.1}.
 *
 * <p>At least two parts joined by slashes, the first in capitals, a digit somewhere. Not a symbol:
 * {@code Add.1}, {@code and/or}, {@code 7/1}.
 */
public record DocumentSymbol(String text) {
  /**
   * A part: WG.7, 2015, Add.1, INF, CRP.2, 2015-EUPCR; “Rev.1” may follow a space in old prints.
   */
  private static final String PART = "[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*";

  private static final String FIRST_PART = "[A-Z]{1,6}(?:[.-][A-Z][A-Z0-9]*)*";
  private static final Pattern SYMBOL =
      Pattern.compile("(?<![\\w/.:-])" + FIRST_PART + "(?:/" + PART + ")+(?![\\w/])");
  private static final Pattern WHOLE = Pattern.compile(FIRST_PART + "(?:/" + PART + ")+");

  /** “…/2 and Add.1”, “…/2, Add.1 and Corr.1”: what follows a symbol and belongs to it. */
  private static final Pattern ADDENDA =
      Pattern.compile(
          "\\G(?:,? and|,) (?<addendum>(?:Add|Corr|Rev)\\.\\d+(?:/(?:Add|Corr|Rev)\\.\\d+)*)");

  public DocumentSymbol {
    if (!isSymbol(text)) {
      throw new IllegalArgumentException("not a document symbol: " + text);
    }
  }

  public static boolean isSymbol(String text) {
    return WHOLE.matcher(text).matches() && text.chars().anyMatch(Character::isDigit);
  }

  /** The symbol printed in a text that may hold spaces and an asterisk, if it is one. */
  public static Optional<DocumentSymbol> parse(String printed) {
    String text = printed.replaceAll("[\\s*]+", "");
    return isSymbol(text) ? Optional.of(new DocumentSymbol(text)) : Optional.empty();
  }

  /**
   * A place in a text that names documents.
   *
   * @param symbols one, or more where “and Add.1” follows
   * @param start of the words in the text searched
   * @param end not included
   */
  public record Found(List<DocumentSymbol> symbols, int start, int end) {}

  /** All places in a text that name documents, “and Add.1” expanded. */
  public static List<Found> findAll(String text) {
    List<Found> all = new ArrayList<>();
    Matcher symbol = SYMBOL.matcher(text);
    while (symbol.find()) {
      if (!isSymbol(symbol.group())) {
        continue;
      }
      List<DocumentSymbol> symbols = new ArrayList<>();
      symbols.add(new DocumentSymbol(symbol.group()));
      int end = symbol.end();
      // “…/2/Add.1 and Add.2”: both hang on …/2.
      String base = symbol.group().replaceFirst("/(?:Add|Corr)\\.\\d+$", "");
      Matcher addendum = ADDENDA.matcher(text);
      addendum.region(end, text.length());
      while (addendum.find()) {
        symbols.add(new DocumentSymbol(base + "/" + addendum.group("addendum")));
        end = addendum.end();
      }
      all.add(new Found(List.copyOf(symbols), symbol.start(), end));
    }
    return all;
  }

  /**
   * Whether this document belongs to the series of a body, as {@code CTOC/COP/WG.7} numbers its.
   */
  public boolean isInSeries(String bodySymbol) {
    return text.startsWith(bodySymbol + "/");
  }

  @Override
  public String toString() {
    return text;
  }
}
