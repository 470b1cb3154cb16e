package org.w3id.rapporteur.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The symbol of a United Nations document, such as {@code CTOC/COP/WG.7/2015/2/Add.1}.
 *
 * <p>It has at least two parts joined by slashes, the first in capitals, and a digit. Not a symbol:
 * {@code Add.1}, {@code and/or}, {@code 7/1}, {@code IV/2}.
 */
public record DocumentSymbol(String text) {
  /** Letters and digits of a part; bounded, so that long words do not slow down the search. */
  private static final String WORD = "[A-Za-z0-9]{1,30}";

  /** A part: WG.7, 2015, Add.1, INF, CRP.2, 2015-EUPCR. */
  private static final String PART = WORD + "(?:[.-]" + WORD + "){0,9}";

  /**
   * A part as printed. “A/77/1-S/2022/1” is two symbols, because a hyphen before the letter of a
   * principal organ (A, E, S) begins the second; “WFP/EB.A/2024/7-C/1” is one.
   */
  private static final String PRINTED_PART =
      WORD + "(?:(?:\\.|-(?![AES]/(?:[A-Z]{2}|[A-Z]\\.\\d|\\d\\d)))" + WORD + "){0,9}";

  private static final String FIRST_PART = "[A-Z]{1,6}(?:[.-][A-Z][A-Z0-9]{0,9}){0,3}";

  /** A line may end after a slash. */
  private static final String SLASH =
      "/(?: (?=\\d|(?:AC|Add|C|CN|Corr|CRP|GE|INF|L|P|Rev|SC|WG|WP)[./]))?";

  /**
   * “A/80/15 (Part III)”, “A/80/6 (Sect. 17)”, “S/RES/2768 (2025)”: a bracket that belongs to the
   * symbol.
   */
  private static final String BRACKET =
      "(?: ?\\((?:Part|Sect\\.) ?(?:[IVX]+|\\d{1,2}[A-Z]?)\\)| ?\\(Plan outline\\)|(?<=/RES/\\d{1,5}) ?\\(\\d{4}\\))?";

  private static final Pattern SYMBOL =
      Pattern.compile(
          "(?<![\\w/.:-]|[/\\d]-)(?<symbol>"
              + FIRST_PART
              + "(?:"
              + SLASH
              + PRINTED_PART
              + "){1,20})(?![\\w/])(?<bracket>"
              + BRACKET
              + ")");

  /** The second of two joined symbols follows a hyphen. */
  private static final Pattern JOINED =
      Pattern.compile(
          "-(?=[AES]/)(?<symbol>"
              + FIRST_PART
              + "(?:"
              + SLASH
              + PRINTED_PART
              + "){1,20})(?![\\w/])(?<bracket>"
              + BRACKET
              + ")");

  private static final Pattern WHOLE =
      Pattern.compile(
          FIRST_PART
              + "(?:/"
              + PART
              + "){1,20}(?:\\((?:(?:Part|Sect\\.)[IVX\\d]+[A-Z]?|Planoutline|\\d{4})\\))?");

  /** “IV/2”, “XII/15”: the number of a decision. */
  private static final Pattern DECISION = Pattern.compile("(?:[IVX]|[IVXL]{2,6})/\\d{1,3}");

  /** “…/2 and Add.1”, “…/2, Add.1 and Corr.1”: what follows a symbol and belongs to it. */
  private static final Pattern ADDENDA =
      Pattern.compile(
          "(?:,? and|,) (?<addendum>(?:Add|Corr|Rev)\\.\\d+(?:/(?:Add|Corr|Rev)\\.\\d+)*)"
              + "(?:[-–](?<last>\\d{1,2})(?![\\w/-]))?");

  /**
   * “Add.1 and 2”: another number of the same series, before punctuation or the end of the text.
   */
  private static final Pattern MORE_ADDENDA =
      Pattern.compile("(?:,? and|,) (?<number>\\d{1,2})(?=[),;.]|$)");

  /** “SR.3-6”, “Add.1–3”: several of a series. */
  private static final Pattern RANGE =
      Pattern.compile(
          "(?<stem>.*[/ ](?:Add|Corr|CRP|L|PV|SR)\\.)(?<first>\\d{1,3})-(?<last>\\d{1,3})");

  private static final Pattern ADDENDUM_STEM =
      Pattern.compile("(?<stem>.*/(?:Add|Corr|SR)\\.)\\d+");

  private static final Pattern RANGE_END = Pattern.compile("–(?<last>\\d{1,3})(?![\\w/–-])");

  /** A longer sequence is not a range. */
  private static final int LONGEST_RANGE = 50;

  public DocumentSymbol {
    if (!isSymbol(text)) {
      throw new IllegalArgumentException("not a document symbol: " + text);
    }
  }

  public static boolean isSymbol(String text) {
    return WHOLE.matcher(text).matches()
        && text.chars().anyMatch(Character::isDigit)
        && !DECISION.matcher(text).matches();
  }

  /**
   * Returns the symbol in a text that may have spaces and asterisks; empty if it is not a symbol.
   */
  public static Optional<DocumentSymbol> parse(String printed) {
    String text = printed.replaceAll("[\\s*]+", "");
    return isSymbol(text) ? Optional.of(new DocumentSymbol(text)) : Optional.empty();
  }

  /**
   * A place in a text that names documents.
   *
   * @param symbols one, or more if “and Add.1” follows
   * @param start of the words in the text searched
   * @param end not included
   */
  public record Found(List<DocumentSymbol> symbols, int start, int end) {}

  /**
   * Returns all places in a text that name documents. Joined symbols are separated, and “and Add.1”
   * is expanded.
   */
  public static List<Found> findAll(CharSequence text) {
    List<Found> all = new ArrayList<>();
    Matcher symbol = SYMBOL.matcher(text);
    while (symbol.find()) {
      List<DocumentSymbol> symbols = new ArrayList<>();
      int end = addWithAddenda(symbol, text, symbols);
      Matcher joined = JOINED.matcher(text).region(end, text.length()).useTransparentBounds(true);
      while (joined.lookingAt()) {
        end = addWithAddenda(joined, text, symbols);
        joined.region(end, text.length());
      }
      if (!symbols.isEmpty()) {
        all.add(new Found(List.copyOf(symbols), symbol.start(), end));
      }
    }
    return all;
  }

  /** Adds a symbol that was found and its addenda; returns where their words end. */
  private static int addWithAddenda(
      Matcher found, CharSequence text, List<DocumentSymbol> symbols) {
    String printed = (found.group("symbol") + found.group("bracket")).replace(" ", "");
    if (!isSymbol(printed)) {
      return found.end();
    }
    Matcher rangeEnd = RANGE_END.matcher(text).region(found.end(), text.length());
    if (rangeEnd.lookingAt() && addRange(printed + "-" + rangeEnd.group("last"), symbols)) {
      return rangeEnd.end();
    }
    if (addRange(printed, symbols)) {
      return found.end();
    }
    symbols.add(new DocumentSymbol(printed));
    // “…/2/Add.1 and Add.2”: both belong to …/2.
    String base = printed.replaceFirst("/(?:Add|Corr)\\.\\d+$", "");
    int end = found.end();
    String last = printed;
    Matcher addendum = ADDENDA.matcher(text).region(end, text.length());
    while (addendum.lookingAt()) {
      last = base + "/" + addendum.group("addendum");
      if (addendum.group("last") == null
          || !addRange(last + "-" + addendum.group("last"), symbols)) {
        symbols.add(new DocumentSymbol(last));
      }
      end = addendum.end();
      addendum.region(end, text.length());
    }
    return addMore(last, end, text, symbols);
  }

  private static int addMore(
      String last, int end, CharSequence text, List<DocumentSymbol> symbols) {
    Matcher stem = ADDENDUM_STEM.matcher(last);
    Matcher more = MORE_ADDENDA.matcher(text).region(end, text.length()).useTransparentBounds(true);
    int moreEnd = end;
    while (stem.matches() && more.lookingAt()) {
      symbols.add(new DocumentSymbol(stem.group("stem") + more.group("number")));
      moreEnd = more.end();
      more.region(moreEnd, text.length());
    }
    return moreEnd;
  }

  private static boolean addRange(String printed, List<DocumentSymbol> symbols) {
    Matcher range = RANGE.matcher(printed);
    if (!range.matches()) {
      return false;
    }
    int first = Integer.parseInt(range.group("first"));
    int last = Integer.parseInt(range.group("last"));
    if (last <= first || last - first > LONGEST_RANGE) {
      return false;
    }
    IntStream.rangeClosed(first, last)
        .forEach(number -> symbols.add(new DocumentSymbol(range.group("stem") + number)));
    return true;
  }

  /** Returns whether two symbols are of one document; case does not matter. */
  public boolean isAlso(DocumentSymbol other) {
    return text.equalsIgnoreCase(other.text);
  }

  /** Returns whether this document is in the series of a body, such as {@code CTOC/COP/WG.7}. */
  public boolean isInSeries(String bodySymbol) {
    return text.startsWith(bodySymbol + "/");
  }

  @Override
  public String toString() {
    return text;
  }
}
