package org.w3id.rapporteur.document;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Removes the notes at the foot of pages, and the numbers in the text that call them.
 *
 * <p>A note is under a rule, or is the last block before a page's end. If a conversion lost the
 * pages, it is between blocks of text; then it must have the next number, and a word before it must
 * have that number attached. A note's number may be on the line above it.
 */
final class Footnotes {
  private static final Pattern RULE = Pattern.compile("[_─—]{4,}");

  private static final String MARK = "(?<mark>\\d{1,3}|[¹²³⁰⁴-⁹]{1,2}|\\*{1,3}|∗)/?";

  /**
   * “1 See CTOC/COP/2012/15, chap. I.”, “1/ See …”, “* Reissued for technical reasons.”; not “20
   * July”.
   */
  private static final Pattern NOTE =
      Pattern.compile(
          MARK
              + "\\s+(?!(?:January|February|March|April|May|June|July|August|September|October|November"
              + "|December)\\b)(?:[\\p{Lu}“(]|https?:|www\\.).*");

  /** Under a rule a note may begin with any word: “3 www.example.org.” */
  private static final Pattern NOTE_UNDER_RULE = Pattern.compile(MARK + "(?:\\s+\\S.*)?");

  /** A note's number on its own line, with the words indented below it. */
  private static final Pattern MARK_ALONE = Pattern.compile(MARK);

  /** “crime1”, “Convention,2”, “thereto”³”. */
  private static final Pattern CALL =
      Pattern.compile("\\p{L}{2}[.,;:)”]{0,2}(?<mark>\\d{1,2})(?=[\\s.,;:)]|$)");

  /** Most lines of a block that only its mark shows to be notes. */
  private static final int LONGEST_BLOCK = 25;

  /** Most lines between a note and its call, also in a text without page breaks. */
  private static final int LONGEST_PAGE = 150;

  private final Pages pages;
  private final Set<String> marks = new LinkedHashSet<>();

  /** The marks, by the index of the line that each note begins. */
  private final SortedMap<Integer, String> notes = new TreeMap<>();

  private Footnotes(Pages pages) {
    this.pages = pages;
  }

  /** Removes the notes, and returns their marks as printed: {@code 1}, {@code *}. */
  static Set<String> takeFrom(Pages pages) {
    Footnotes notes = new Footnotes(pages);
    notes.takeUnderRules();
    notes.takeAtPageEnds();
    notes.takeBetweenBlocks();
    FootnoteCalls.cutFrom(pages, notes.notes);
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

  /**
   * Everything under a rule up to the page's end is notes, if there are page breaks and the first
   * line is a note.
   */
  private void takeFrom(int start) {
    int first = pages.isBlank(start - 1) ? start : pages.after(start - 1);
    int end = start;
    while (end < pages.size() && !pages.endsPage(end) && !pages.startsPage(end)) {
      end++;
    }
    boolean endsWithPage = end < pages.size() && pages.hasFeeds();
    if (endsWithPage && first < end && NOTE_UNDER_RULE.matcher(pages.text(first)).matches()) {
      takeNotes(start, end);
    } else {
      takeEachNote(start);
    }
  }

  /** A number on its own line begins a note only if its words are indented below it. */
  private void takeNotes(int start, int end) {
    for (int i = start; i < end; i++) {
      Matcher note = NOTE_UNDER_RULE.matcher(pages.text(i));
      if (isNote(i) && note.matches()) {
        add(i, note.group("mark"));
      }
      pages.take(i);
    }
  }

  private void add(int line, String mark) {
    marks.add(mark);
    notes.put(line, mark);
  }

  private boolean isMarkAbove(int i) {
    int below = pages.after(i);
    return MARK_ALONE.matcher(pages.text(i)).matches()
        && below < pages.endOfPage(i)
        && pages.indent(below) > pages.indent(i);
  }

  private void takeEachNote(int start) {
    boolean inNote = false;
    for (int i = start; i < pages.size() && !pages.endsPage(i) && !pages.startsPage(i); i++) {
      Matcher note = note(i);
      if (note.matches()) {
        inNote = true;
        add(i, note.group("mark"));
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

  /** Takes blocks upwards from a line while each begins with a note's mark. */
  private void takeUpFrom(int lastLine) {
    int last = lastLine;
    while (last >= 0 && !pages.isTaken(last)) {
      int top = topOfNotes(last);
      if (!isNote(top) || !hasTextAbove(top) || !isShortOrCalled(top, last)) {
        return;
      }
      takeNotes(top, last + 1);
      last = pages.before(top);
    }
  }

  /**
   * Returns the first line of a block of notes. Blocks that are indented below a called note belong
   * to that note.
   */
  private int topOfNotes(int last) {
    int block = topOfBlock(last);
    int top = block;
    int setIn = Integer.MAX_VALUE;
    while (!isNote(top)) {
      setIn = Math.min(setIn, pages.indent(top));
      int above = pages.before(top);
      if (above < pages.startOfPage(last) || last - above > LONGEST_BLOCK) {
        return block;
      }
      top = topOfBlock(above);
    }
    return top == block || isCalled(top) && setIn > pages.indent(top) ? top : block;
  }

  private int topOfBlock(int last) {
    int top = last;
    while (continuesBlock(top)) {
      top--;
    }
    return top;
  }

  /** A long block is notes only if the text above calls the first of them. */
  private boolean isShortOrCalled(int first, int last) {
    return last - first < LONGEST_BLOCK || isCalled(first);
  }

  private boolean isCalled(int note) {
    Matcher printed = note(note);
    String mark = printed.matches() ? printed.group("mark") : pages.text(note);
    return mark.matches("\\d+")
        && IntStream.range(Math.max(pages.startOfPage(note), note - LONGEST_PAGE), note)
            .anyMatch(line -> calls(line, Integer.parseInt(mark)));
  }

  /** A page does not begin with its notes. */
  private boolean hasTextAbove(int note) {
    int above = pages.before(note);
    return above >= pages.startOfPage(note) && !pages.endsPage(above);
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

  private boolean isNote(int i) {
    return note(i).matches() || isMarkAbove(i);
  }

  private Matcher note(int i) {
    return NOTE.matcher(pages.text(i));
  }
}
