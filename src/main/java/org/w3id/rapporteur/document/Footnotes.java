package org.w3id.rapporteur.document;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Notes at the foot of pages, and the marks in the text that call them.
 *
 * <p>A note stands under a rule, or as the last block before a page's end; where a conversion lost
 * the pages, between blocks of text, and is known by its number, the next, and by its mark, glued
 * to a word before it.
 */
final class Footnotes {
  private static final Pattern RULE = Pattern.compile("[_─—]{4,}");

  /** “1 See CTOC/COP/2012/15, chap. I.”, “* Reissued for technical reasons.” */
  private static final Pattern NOTE =
      Pattern.compile("(?<mark>\\d{1,2}|[¹²³⁰⁴-⁹]{1,2}|\\*{1,3}|∗)\\s+[\\p{Lu}“(].*");

  /** “crime1”, “Convention,2”, “thereto”³”. */
  private static final Pattern CALL =
      Pattern.compile("\\p{L}{2}[.,;:)”]{0,2}(?<mark>\\d{1,2})(?=[\\s.,;:)]|$)");

  private final Pages pages;
  private final Set<String> marks = new LinkedHashSet<>();

  private Footnotes(Pages pages) {
    this.pages = pages;
  }

  /** Takes the notes out, and returns their marks as printed: {@code 1}, {@code *}. */
  static Set<String> takeFrom(Pages pages) {
    Footnotes notes = new Footnotes(pages);
    notes.takeUnderRules();
    notes.takeAtPageEnds();
    notes.takeBetweenBlocks();
    return notes.marks;
  }

  private void takeUnderRules() {
    for (int i = 0; i < pages.size(); i++) {
      if (!pages.isTaken(i) && RULE.matcher(pages.text(i)).matches()) {
        pages.take(i);
        takeFrom(i + 1);
      }
    }
  }

  private void takeFrom(int start) {
    boolean inNote = false;
    for (int i = start; i < pages.size() && !pages.endsPage(i) && !pages.startsPage(i); i++) {
      Matcher note = note(i);
      if (note.matches()) {
        inNote = true;
        marks.add(note.group("mark"));
      } else if (pages.isBlank(i)) {
        inNote = false;
      } else if (!inNote) {
        return;
      }
      pages.take(i);
    }
  }

  private void takeAtPageEnds() {
    for (int i = pages.size() - 1; i > 0; i--) {
      if (pages.endsPage(i) || pages.startsPage(i)) {
        takeUpFrom(pages.before(i));
      }
    }
  }

  /** Goes up over blocks that each begin with a note's mark. */
  private void takeUpFrom(int lastLine) {
    int last = lastLine;
    while (last >= 0 && !pages.isTaken(last)) {
      int first = last;
      while (!note(first).matches() && continuesBlock(first)) {
        first--;
      }
      Matcher note = note(first);
      if (!note.matches() || continuesBlock(first) && !note(first - 1).matches()) {
        return;
      }
      marks.add(note.group("mark"));
      take(first, last);
      last = pages.before(first);
    }
  }

  private boolean continuesBlock(int i) {
    return i > 0 && !pages.isBlank(i - 1) && !pages.isTaken(i - 1) && !pages.startsPage(i);
  }

  private void take(int first, int last) {
    for (int i = first; i <= last; i++) {
      pages.take(i);
    }
  }

  /** “7 ⇥The recommendation as read …” between two paragraphs, after “… in full.7”. */
  private void takeBetweenBlocks() {
    int expected = 1;
    boolean called = false;
    for (int i = 0; i < pages.size(); i++) {
      while (marks.contains("" + expected)) {
        expected++;
        called = false;
      }
      Matcher note = note(i);
      if (called && note.matches() && note.group("mark").equals("" + expected) && beginsBlock(i)) {
        marks.add("" + expected);
        take(i, lastOfBlock(i));
      } else if (!pages.isTaken(i)) {
        called |= calls(i, expected);
      }
    }
  }

  private boolean calls(int i, int expected) {
    return CALL.matcher(pages.text(i))
        .results()
        .anyMatch(call -> Integer.parseInt(call.group(1)) == expected);
  }

  private boolean beginsBlock(int i) {
    return !pages.isTaken(i) && !continuesBlock(i);
  }

  private int lastOfBlock(int i) {
    int last = i;
    while (last + 1 < pages.size() && continuesBlock(last + 1)) {
      last++;
    }
    return last;
  }

  private Matcher note(int i) {
    return NOTE.matcher(pages.text(i));
  }
}
