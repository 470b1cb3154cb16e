package org.w3id.rapporteur.document;

import java.util.ArrayList;
import java.util.List;
import org.w3id.rapporteur.corpus.Line;
import org.w3id.rapporteur.corpus.SourceText;

/** A report's lines as its pages print them, from which all that is not text is taken out. */
final class Pages {
  /** Wider than any page prints; only a text that was not wrapped has such lines. */
  private static final int WIDER_THAN_A_PAGE = 250;

  private final List<Line> lines;
  private final String[] printed;
  private final String[] stripped;
  private final boolean[] startsPage;
  private final boolean[] taken;
  private final boolean[] endsPage;

  Pages(SourceText source) {
    lines = source.lines();
    printed = new String[lines.size()];
    stripped = new String[lines.size()];
    startsPage = new boolean[lines.size() + 1];
    taken = new boolean[lines.size()];
    endsPage = new boolean[lines.size()];
    for (int i = 0; i < lines.size(); i++) {
      printed[i] = Typography.plain(lines.get(i).text());
      // A soft hyphen alone prints nothing.
      stripped[i] = Typography.folded(printed[i]).isEmpty() ? "" : printed[i].strip();
      markPages(i);
    }
  }

  /** A form feed stands before a page's first line, or after the last of the page before. */
  private void markPages(int i) {
    int feed = lines.get(i).text().indexOf('\f');
    if (feed >= 0) {
      startsPage[lines.get(i).text().substring(0, feed).isBlank() ? i : i + 1] = true;
    }
  }

  int size() {
    return lines.size();
  }

  /** A line without white space at its ends. */
  String text(int i) {
    return stripped[i];
  }

  boolean isBlank(int i) {
    return stripped[i].isEmpty();
  }

  /** Whether a form feed says so. */
  boolean startsPage(int i) {
    return startsPage[i];
  }

  /** Whether a line taken out stood at a page's head or foot. */
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

  /** Takes out a line that stands at a page's head or foot. */
  void takeFromEdge(int i) {
    take(i);
    endsPage[i] = true;
  }

  /** The nearest line before this one that is not blank, or -1. */
  int before(int i) {
    int before = i - 1;
    while (before >= 0 && isBlank(before)) {
      before--;
    }
    return before;
  }

  /** The nearest line after this one that is not blank, or {@link #size}. */
  int after(int i) {
    int after = i + 1;
    while (after < size() && isBlank(after)) {
      after++;
    }
    return after;
  }

  /** Whether the lines around this one are blank, of another page, or none. */
  boolean standsAlone(int i) {
    return (i == 0 || isBlank(i - 1) || startsPage[i])
        && (i + 1 == size() || isBlank(i + 1) || startsPage[i + 1]);
  }

  /** What is left, blank lines apart. What was taken out parts the text as a page's end does. */
  List<TextLine> left() {
    boolean wrapped = isWrapped();
    List<TextLine> left = new ArrayList<>();
    boolean blank = true;
    boolean page = false;
    for (int i = 0; i < size(); i++) {
      page |= startsPage[i] || taken[i];
      blank |= isBlank(i) || !wrapped;
      if (!isBlank(i) && !taken[i]) {
        left.add(new TextLine(lines.get(i).number(), printed[i], blank, page));
        blank = false;
        page = false;
      }
    }
    return left;
  }

  /**
   * A text without blank lines, but with lines wider than a page, prints one block a line: so does
   * the {@link NormalisedText}, which can thus be read again.
   */
  private boolean isWrapped() {
    boolean hasBlank = false;
    boolean hasWide = false;
    for (int i = 0; i < size(); i++) {
      hasBlank |= isBlank(i);
      hasWide |= stripped[i].length() > WIDER_THAN_A_PAGE;
    }
    return hasBlank || !hasWide;
  }
}
