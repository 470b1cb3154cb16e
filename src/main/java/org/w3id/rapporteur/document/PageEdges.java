package org.w3id.rapporteur.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.w3id.rapporteur.source.LineRole;

/**
 * Removes what pages print at their head and foot: running heads, page numbers, job numbers.
 *
 * <p>A symbol on its own line is a running head if it is the report's own or next to another sign
 * of a page's end; “contained in document ⏎ CTOC/COP/WG.7/2015/INF/1.” is text. Where the source
 * itself says which lines these are, they are already taken out; only job numbers and the like are
 * searched for.
 */
final class PageEdges {
  /** “V.17-06692 (E) 290917”, “GE.25-02819 3”, “2/14 V.17-06692”, “18-18418 (E) 071118”. */
  private static final Pattern JOB_NUMBER =
      Pattern.compile(
          "(?:\\d{1,3}(?:/\\d{1,3})?\\s+)?(?:[A-Z]{1,3}\\.)?\\d{2}-\\d{5}(?:\\s+\\([A-Z]\\))?"
              + "(?:\\s+\\d{6}){0,3}(?:\\s+/\\.\\.\\.)?(?:\\s+\\*\\d{7}\\*)?(?:\\s+\\d{1,3}(?:/\\d{1,3})?)?");

  private static final Pattern BAR_CODE = Pattern.compile("\\*\\d{7}\\*");

  /** “Page 2”, “page ii”, “- 3 -”. */
  private static final Pattern PAGE =
      Pattern.compile("(?i:page)\\s+(?:\\d{1,3}|[ivx]{1,6})|[-–]\\s*\\d{1,3}\\s*[-–]");

  /** “2/14”; not “7/1”, which is a resolution. */
  private static final Pattern PAGE_OF = Pattern.compile("(?<page>\\d{1,3})/(?<pages>\\d{1,3})");

  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");

  /** A running head: a symbol, with a page number before or after it, or none. */
  private static final Pattern HEAD =
      Pattern.compile(
          "(?:\\d{1,3}\\s+)?(?<symbol>[A-Z][A-Za-z.]*/[\\w./-]+(?:\\s*\\((?:Part"
              + " [IVX]+|\\d{4})\\))?)\\*?(?:\\s+(?:(?i:page)\\s+)?\\d{1,3}(?:/\\d{1,3})?)?");

  /** Lines at the edge of a page are not longer; patterns are not tried on longer ones. */
  private static final int LONGEST = 100;

  /** A symbol in this many running heads is the report's; one is enough if it is surely a head. */
  private static final int FEWEST_HEADS = 2;

  /** A line on this many pages, apart from the numbers in it, is a running head or foot. */
  private static final int REPEATED = 3;

  /** A repeated line under a running head is on at least one in this many pages. */
  private static final int SHARE = 4;

  /** Most lines of a running head. */
  private static final int MOST_LINES = 4;

  private static final Pattern PARAGRAPH = Pattern.compile("\\d+\\. ?\\p{L}");

  private static final Pattern DIGITS = Pattern.compile("\\d+");

  private final Pages pages;
  private final Masthead masthead;
  private final Optional<DocumentSymbol> ownSymbol;
  private final Set<Integer> loneNumbers;

  private PageEdges(Pages pages) {
    this.pages = pages;
    masthead = Masthead.of(pages);
    ownSymbol = masthead.symbol().or(this::symbolOfMostHeads);
    loneNumbers =
        IntStream.range(0, pages.size())
            .filter(i -> isShort(i) && isNumber(i) && isAlone(i))
            .map(i -> Integer.parseInt(pages.text(i)))
            .boxed()
            .collect(Collectors.toSet());
  }

  /**
   * Removes these lines, and returns the report's own symbol, from its masthead or running heads.
   */
  static Optional<DocumentSymbol> takeFrom(Pages pages) {
    PageEdges edges = new PageEdges(pages);
    if (!pages.isInBlocks()) {
      edges.take(edges::isCertain);
    }
    if (!pages.isInBlocks() && !pages.isLaidOut()) {
      edges.takeRepeated();
      // Less certain lines count only next to certain ones, not next to each other.
      edges.take(edges::isLikely);
    }
    return edges.ownSymbol;
  }

  private void take(IntPredicate sign) {
    IntStream.range(0, pages.size())
        .filter(i -> !pages.isTaken(i) && isShort(i) && sign.test(i))
        .boxed()
        .toList()
        .forEach(pages::takeFromEdge);
  }

  private boolean isShort(int i) {
    return !pages.isBlank(i) && pages.text(i).length() <= LONGEST;
  }

  private Optional<DocumentSymbol> symbolOfMostHeads() {
    Map<String, Integer> heads = new HashMap<>();
    for (int i = 0; i < pages.size(); i++) {
      int weight = pages.role(i) == LineRole.RUNNING_HEAD ? FEWEST_HEADS : 1;
      head(i).ifPresent(symbol -> heads.merge(symbol, weight, Integer::sum));
    }
    return heads.entrySet().stream()
        .filter(entry -> entry.getValue() >= FEWEST_HEADS)
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(entry -> new DocumentSymbol(entry.getKey()));
  }

  /** Returns the symbol on a line, if the line could be a running head. */
  private Optional<String> head(int i) {
    if (!isShort(i)) {
      return Optional.empty();
    }
    Matcher head = HEAD.matcher(pages.text(i));
    return head.matches()
        ? Optional.of(head.group("symbol").replaceAll("\\s", "")).filter(DocumentSymbol::isSymbol)
        : Optional.empty();
  }

  private boolean isCertain(int i) {
    String line = pages.text(i);
    return JOB_NUMBER.matcher(line).matches()
        || BAR_CODE.matcher(line).matches()
        || i >= masthead.end()
            && (PAGE.matcher(line).matches() || isPageOfPages(line) || isOwnHead(i));
  }

  private static boolean isPageOfPages(String line) {
    Matcher page = PAGE_OF.matcher(line);
    return page.matches()
        && Integer.parseInt(page.group("page")) <= Integer.parseInt(page.group("pages"));
  }

  private boolean isOwnHead(int i) {
    Optional<String> head = head(i);
    return head.filter(masthead::isOwn).isPresent()
        || ownSymbol.isPresent()
            && head.filter(ownSymbol.get().text()::equalsIgnoreCase).isPresent();
  }

  private boolean isLikely(int i) {
    return i >= masthead.end()
        && (isNumber(i) && (isBesidePageEnd(i) || isCountedOn(i))
            || head(i).isPresent() && isBesidePageEnd(i));
  }

  private boolean isNumber(int i) {
    return NUMBER.matcher(pages.text(i)).matches();
  }

  /**
   * Returns whether the nearest line with text, before or after, is on another page or at a page's
   * edge.
   */
  private boolean isBesidePageEnd(int i) {
    int before = pages.before(i);
    int after = pages.after(i);
    return pages.startsPage(i)
        || before >= 0 && pages.endsPage(before)
        || after < pages.size() && (pages.endsPage(after) || pages.startsPage(after));
  }

  /**
   * A number on its own line is a page number if the number before or after it is on its own line
   * too, or if no text follows.
   */
  private boolean isCountedOn(int i) {
    int number = Integer.parseInt(pages.text(i));
    return isAlone(i)
        && (loneNumbers.contains(number - 1)
            || loneNumbers.contains(number + 1)
            || pages.after(i) == pages.size());
  }

  /** Returns whether a number is apart from all text and not in a column of numbers. */
  private boolean isAlone(int i) {
    int before = pages.before(i);
    int after = pages.after(i);
    return pages.standsAlone(i)
        && !(before >= 0 && isNumber(before))
        && !(after < pages.size() && isNumber(after));
  }

  /**
   * A running head may also be words: “Report of the Working Group” on every page except the first,
   * where it is the title. Numbers in it may differ from page to page. Under it there may be other
   * lines that are the same on each page.
   */
  private void takeRepeated() {
    UnaryOperator<String> withoutNumbers = line -> DIGITS.matcher(line).replaceAll("");
    takeRepeated(this::firstOfPage, withoutNumbers, REPEATED);
    takeRepeated(this::lastOfPage, withoutNumbers, REPEATED);
    int mostPages = Math.max(REPEATED, pages.count() / SHARE);
    for (int line = 1; line < MOST_LINES; line++) {
      takeRepeated(this::firstLeftOfPage, UnaryOperator.identity(), mostPages);
    }
  }

  private void takeRepeated(IntUnaryOperator edge, UnaryOperator<String> form, int fewest) {
    Map<String, List<Integer>> alike =
        IntStream.range(0, pages.size())
            .filter(i -> pages.startOfPage(i) == i)
            .map(edge)
            .filter(i -> i >= 0 && isShort(i) && !pages.isTaken(i))
            .filter(i -> !PARAGRAPH.matcher(pages.text(i)).lookingAt())
            .boxed()
            .collect(Collectors.groupingBy(i -> form.apply(pages.text(i))));
    alike.values().stream()
        .filter(lines -> lines.size() >= fewest)
        .forEach(lines -> lines.forEach(pages::takeFromEdge));
  }

  /**
   * Returns the first line with text of the page that begins at a line, or -1. The first page has
   * no running head.
   */
  private int firstOfPage(int start) {
    int first = pages.isBlank(start) ? pages.after(start) : start;
    return start == 0 || first >= pages.endOfPage(start) ? -1 : first;
  }

  private int lastOfPage(int start) {
    int end = pages.endOfPage(start);
    int last = pages.isBlank(end - 1) ? pages.before(end - 1) : end - 1;
    return last < start ? -1 : last;
  }

  private int firstLeftOfPage(int start) {
    int first = firstOfPage(start);
    while (first >= 0 && first < pages.endOfPage(start) && pages.endsPage(first)) {
      first = pages.after(first);
    }
    return first < pages.endOfPage(start) && first > firstOfPage(start) ? first : -1;
  }
}
