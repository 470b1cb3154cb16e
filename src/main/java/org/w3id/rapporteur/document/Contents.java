package org.w3id.rapporteur.document;

import java.util.regex.Pattern;

/**
 * The table of contents, whose entries look like headings.
 *
 * <p>It extends from “Contents” to the line before its first entry appears again, as a heading.
 * Lines with dot leaders are entries wherever they are.
 */
final class Contents {
  private static final Pattern TITLE = Pattern.compile("(?i:(?:table of )?contents)");

  /** The heading of its columns: “Chapter Paragraphs Page”. */
  private static final Pattern COLUMNS =
      Pattern.compile(
          "(?i:(?:chapter|section|paragraphs?|pages?)(?:\\s+(?:paragraphs?|pages?)){0,4})");

  /** This many dots in a row, with or without spaces between, are not punctuation. */
  private static final int FEWEST_DOTS = 4;

  /** Entries may be wrapped or set apart, but by at most this many lines. */
  private static final int MOST_LINES_BETWEEN = 8;

  /** An entry and its heading are compared only so far, because they may be wrapped differently. */
  private static final int COMPARED = 12;

  private final Pages pages;

  private Contents(Pages pages) {
    this.pages = pages;
  }

  static void takeFrom(Pages pages) {
    Contents contents = new Contents(pages);
    for (int i = 0; i < pages.size(); i++) {
      if (!pages.isTaken(i) && TITLE.matcher(pages.text(i)).matches()) {
        contents.takeTable(i);
        break;
      }
    }
    for (int i = 0; i < pages.size(); i++) {
      if (hasLeaders(pages.text(i))) {
        pages.take(i);
      }
    }
  }

  private void takeTable(int title) {
    int end = end(title);
    for (int i = title; i < end; i++) {
      pages.take(i);
    }
  }

  /** Returns the index after the last line of the table of contents. */
  private int end(int title) {
    int first = pages.after(title);
    while (first < pages.size() && COLUMNS.matcher(pages.text(first)).matches()) {
      first = pages.after(first);
    }
    if (first == pages.size()) {
      return title + 1;
    }
    String entry = withoutSpaces(withoutPage(pages.text(first)));
    String start = entry.substring(0, Math.min(COMPARED, entry.length()));
    int again = -1;
    for (int i = first + 1; i < pages.size(); i++) {
      String line = pages.text(i);
      if (withoutSpaces(line).startsWith(start)) {
        // “Annexes: I. Introduction … 21” is another entry; “I. Resolution 7/1” may be the heading.
        if (withoutPage(line).equals(line)) {
          return i;
        }
        again = again < 0 ? i : again;
      }
    }
    return again < 0 ? lastWithLeaders(title) + 1 : again;
  }

  private static String withoutSpaces(String line) {
    StringBuilder without = new StringBuilder();
    for (int i = 0; i < line.length() && without.length() < COMPARED; i++) {
      if (!Character.isWhitespace(line.charAt(i))) {
        without.append(line.charAt(i));
      }
    }
    return without.toString();
  }

  /** “I. Chair” for “I. Chair . . . . 1–4 3”, and for “I.Chair1–43”. */
  private static String withoutPage(String line) {
    return line.substring(0, endBeforePage(line));
  }

  private static int endBeforePage(String line) {
    int end = line.length();
    while (end > 0 && "0123456789 -–\t".indexOf(line.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  private int lastWithLeaders(int title) {
    int last = title;
    for (int i = title; i < Math.min(pages.size(), last + MOST_LINES_BETWEEN); i++) {
      if (hasLeaders(pages.text(i))) {
        last = i;
      }
    }
    return last;
  }

  /** “Attendance . . . . . . 33-39 7”, “Attendance......7”, “Attendance………7”. */
  static boolean hasLeaders(String line) {
    int dots = 0;
    for (int i = endBeforePage(line) - 1; i >= 0 && dots < FEWEST_DOTS; i--) {
      switch (line.charAt(i)) {
        case '.' -> dots++;
        case '…' -> dots += 3;
        case ' ' -> {}
        default -> {
          return false;
        }
      }
    }
    return dots >= FEWEST_DOTS;
  }
}
