package org.w3id.rapporteur.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.w3id.rapporteur.diagnostic.Place;
import org.w3id.rapporteur.source.Line;
import org.w3id.rapporteur.source.LineRole;
import org.w3id.rapporteur.source.SourceText;

/**
 * A report's lines as its pages print them, and which of them are taken out because they are not
 * text.
 */
final class Pages {
  /** No page has wider lines; only a text without line wraps has. */
  private static final int WIDER_THAN_A_PAGE = 250;

  /** In a wrapped text, at least one in this many lines is blank. */
  private static final int FEWEST_BLANK = 20;

  /** The last line of a paragraph seldom reaches further; other lines nearly always do. */
  private static final float SHORT_LINE = 0.9f;

  private static final Pattern ENDS_SENTENCE = Pattern.compile("[.:;?!][”\"»)]?$");

  private final List<Line> lines;
  private final String[] printed;
  private final String[] folded;
  private final boolean[] startsPage;
  private final boolean[] taken;
  private final boolean[] endsPage;
  private final int[] startOfPage;
  private final int[] endOfPage;
  private final int[] before;
  private final int[] after;
  private boolean hasFeeds;
  private int count;

  Pages(SourceText source) {
    lines = source.lines();
    printed = new String[lines.size()];
    folded = new String[lines.size()];
    startsPage = new boolean[lines.size() + 1];
    taken = new boolean[lines.size()];
    endsPage = new boolean[lines.size()];
    startOfPage = new int[lines.size()];
    endOfPage = new int[lines.size()];
    before = new int[lines.size()];
    after = new int[lines.size()];
    for (int i = 0; i < lines.size(); i++) {
      printed[i] = Typography.plain(lines.get(i).text());
      folded[i] = Typography.folded(printed[i]);
      markPages(i);
      takeByRole(i);
    }
    measurePages();
  }

  private void measurePages() {
    int last = -1;
    for (int i = 0; i < size(); i++) {
      hasFeeds |= i > 0 && startsPage[i];
      count += i == 0 || startsPage[i] ? 1 : 0;
      startOfPage[i] = i == 0 || startsPage[i] ? i : startOfPage[i - 1];
      before[i] = last;
      last = isBlank(i) ? last : i;
    }
    int next = size();
    for (int i = size() - 1; i >= 0; i--) {
      endOfPage[i] = i + 1 == size() || startsPage[i + 1] ? i + 1 : endOfPage[i + 1];
      after[i] = next;
      next = isBlank(i) ? next : i;
    }
  }

  /** What the source itself says is no text is taken out, except notes. */
  private void takeByRole(int i) {
    switch (role(i)) {
      case RUNNING_HEAD, RUNNING_FOOT, PAGE_NUMBER -> takeFromEdge(i);
      case CONTENTS -> take(i);
      default -> {}
    }
  }

  LineRole role(int i) {
    return lines.get(i).role();
  }

  /** Returns whether the source has pages, and says which lines belong to their heads and feet. */
  boolean isLaidOut() {
    return !lines.isEmpty() && lines.get(0).place() instanceof Place.OnPage;
  }

  /**
   * Returns whether the source has blocks instead of lines: a Word document, HTML. Such a source
   * has neither pages nor wrapped lines.
   */
  boolean isInBlocks() {
    return !lines.isEmpty()
        && (lines.get(0).place() instanceof Place.OfBlock
            || lines.get(0).place() instanceof Place.OfNode);
  }

  /**
   * A form feed is before the first line of a page, or after the last line of the page before.
   * Other sources number their pages.
   */
  private void markPages(int i) {
    startsPage[i] |= i > 0 && isLaidOut() && !isOnPageOf(i, i - 1);
    int feed = lines.get(i).text().indexOf('\f');
    if (feed >= 0) {
      startsPage[lines.get(i).text().substring(0, feed).isBlank() ? i : i + 1] = true;
    }
  }

  private boolean isOnPageOf(int i, int other) {
    return lines.get(i).place().number() == lines.get(other).place().number();
  }

  int size() {
    return lines.size();
  }

  /** Returns a line's words, white space folded: “8/102 25-09651”, even if they are far apart. */
  String text(int i) {
    return folded[i];
  }

  /** Returns a line as printed, white space included. */
  String printed(int i) {
    return printed[i];
  }

  /** Cuts the mark of a footnote out of a line. */
  void cut(int i, int start, int end) {
    printed[i] = printed[i].substring(0, start) + printed[i].substring(end);
    folded[i] = Typography.folded(printed[i]);
  }

  /** Returns a line alone, as if a block began with it. */
  TextLine line(int i) {
    return new TextLine(lines.get(i).place(), printed[i], true, false, role(i));
  }

  /** Returns the indentation of a line, in characters. */
  int indent(int i) {
    int indent = 0;
    while (indent < printed[i].length() && Character.isWhitespace(printed[i].charAt(indent))) {
      indent++;
    }
    return indent;
  }

  /** Returns whether form feeds separate the pages. */
  boolean hasFeeds() {
    return hasFeeds;
  }

  /** Returns the number of pages. */
  int count() {
    return count;
  }

  int startOfPage(int i) {
    return startOfPage[i];
  }

  /** Returns the index after the last line of a line's page. */
  int endOfPage(int i) {
    return endOfPage[i];
  }

  boolean isBlank(int i) {
    return folded[i].isEmpty();
  }

  /** Returns whether a form feed comes before this line. */
  boolean startsPage(int i) {
    return startsPage[i];
  }

  /** Returns whether this line was taken out as a page's head or foot. */
  boolean endsPage(int i) {
    return endsPage[i];
  }

  boolean isTaken(int i) {
    return taken[i];
  }

  /** Takes a line out of the text. */
  void take(int i) {
    taken[i] = true;
  }

  /** Takes out a line at a page's head or foot. */
  void takeFromEdge(int i) {
    take(i);
    endsPage[i] = true;
  }

  /** Returns the nearest line before this one that is not blank, or -1. */
  int before(int i) {
    return before[i];
  }

  /** Returns the nearest line after this one that is not blank, or {@link #size}. */
  int after(int i) {
    return after[i];
  }

  /** Returns whether the lines around this one are blank, on another page, or missing. */
  boolean standsAlone(int i) {
    return (i == 0 || isBlank(i - 1) || startsPage[i])
        && (i + 1 == size() || isBlank(i + 1) || startsPage[i + 1]);
  }

  /**
   * Returns the lines that are left, without blank ones. Lines taken out separate the text as a
   * page's end does.
   */
  List<TextLine> left() {
    boolean wrapped = isWrapped();
    List<TextLine> left = new ArrayList<>();
    boolean blank = true;
    boolean page = false;
    int last = 0;
    for (int i = 0; i < size(); i++) {
      page |= !isInBlocks() && (startsPage[i] || taken[i]);
      blank |= isBlank(i) || !wrapped || isInBlocks() && !isInBlockOf(i, last);
      if (!isBlank(i) && !taken[i]) {
        boolean cut = page && !endsParagraph(last);
        left.add(
            new TextLine(lines.get(i).place(), printed[i], blank || page && !cut, cut, role(i)));
        blank = false;
        page = false;
        last = i;
      }
    }
    return left;
  }

  private boolean isInBlockOf(int i, int other) {
    return lines.get(i).place().equals(lines.get(other).place());
  }

  /**
   * Returns whether a line is the last of its paragraph, because it ends a sentence and is shorter
   * than the lines of its page. Only a source with pages can tell.
   */
  private boolean endsParagraph(int i) {
    return lines.get(i).place() instanceof Place.OnPage place
        && place.box().right() > 0
        && place.box().right() < SHORT_LINE * rightEdge(i)
        && ENDS_SENTENCE.matcher(folded[i]).find();
  }

  /** Returns how far the lines of running text reach to the right on a line's page. */
  private float rightEdge(int i) {
    float right = 0;
    for (int line = startOfPage(i); line < endOfPage(i); line++) {
      if (!taken[line] && lines.get(line).place() instanceof Place.OnPage place) {
        right = Math.max(right, place.box().right());
      }
    }
    return right;
  }

  /**
   * A text with lines wider than a page and almost no blank lines is not wrapped: each line is a
   * block. The {@link NormalisedText} is such a text and can therefore be read again.
   */
  private boolean isWrapped() {
    int blank = 0;
    boolean hasWide = false;
    for (int i = 0; i < size(); i++) {
      blank += isBlank(i) ? 1 : 0;
      hasWide |= folded[i].length() > WIDER_THAN_A_PAGE;
    }
    return blank * FEWEST_BLANK > size() || !hasWide;
  }
}
