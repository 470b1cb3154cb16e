package org.w3id.rapporteur.document;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Takes the notes at the foot of pages out of the text, and the numbers that call them.
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

  /** The marks of notes that are on the page of their call, by the line that each begins. */
  private final SortedMap<Integer, String> called = new TreeMap<>();

  private final FootnoteList notes;

  private Footnotes(Pages pages) {
    this.pages = pages;
    notes = new FootnoteList(pages);
  }

  /** Takes the notes out of a source that does not say itself which lines they are. */
  static Footnotes takeFrom(Pages pages) {
    Footnotes found = new Footnotes(pages);
    if (pages.isInBlocks() || pages.isLaidOut()) {
      MarkedNotes.takeFrom(pages, found.notes);
      return found;
    }
    found.takeUnderRules();
    found.takeAtPageEnds();
    found.takeBetweenBlocks();
    FootnoteCalls.cutFrom(pages, found.called);
    return found;
  }

  /**
   * Returns the marks as printed: {@code 1}, {@code *}. Calls of these notes may still be attached
   * to words; a source that says which lines are notes has none.
   */
  Set<String> marks() {
    return marks;
  }

  List<NoteLines> notes() {
    return notes.notes();
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
      } else {
        notes.goOn(i);
      }
      pages.take(i);
    }
  }

  private void add(int line, String mark) {
    marks.add(mark);
    called.put(line, mark);
    notes.begin(line, mark);
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
      } else {
        notes.goOn(i);
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
    pages.take(first);
    for (int i = first + 1; i <= last; i++) {
      pages.take(i);
      notes.goOn(i);
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
        notes.begin(i, "" + expected);
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
