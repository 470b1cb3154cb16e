package org.w3id.rapporteur.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.rapporteur.corpus.Line;
import org.w3id.rapporteur.corpus.SourceText;

/**
 * What pages print around the text: running heads, page numbers, job numbers, footnotes, a table of
 * contents.
 *
 * <p>A symbol on a line of its own is a running head when it is the report's own or stands beside a
 * page number; “contained in document ⏎ CTOC/COP/WG.7/2015/INF/1.” is text.
 */
final class PageFurniture {
  /** “V.17-06692 (E) 290917”, “GE.25-02819 3”, “2/14 V.17-06692”, “18-18418 (E) 071118”. */
  private static final Pattern JOB_NUMBER =
      Pattern.compile(
          "(?:\\d{1,3}(?:/\\d{1,3})?\\s+)?(?:[A-Z]{1,3}\\.)?\\d{2}-\\d{5}(?:\\s+\\([A-Z]\\))?"
              + "(?:\\s+\\d{6})*(?:\\s+\\*\\d{7}\\*)?(?:\\s+\\d{1,3}(?:/\\d{1,3})?)?");

  private static final Pattern BAR_CODE = Pattern.compile("\\*\\d{7}\\*");

  /** “Page 2”, “page ii”, “2/14”, “- 3 -”. */
  private static final Pattern PAGE =
      Pattern.compile(
          "(?i:page)\\s+(?:\\d{1,3}|[ivx]+)|\\d{1,3}/\\d{1,3}|[-–]\\s*\\d{1,3}\\s*[-–]");

  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");

  /** A running head: a symbol, with a page number before or after it, or none. */
  private static final Pattern HEAD =
      Pattern.compile(
          "(?:\\d{1,3}\\s+)?(?<symbol>[A-Z][A-Za-z.]*(?:/[\\w.-]+)+)\\*?"
              + "(?:\\s+(?:(?i:page)\\s+)?\\d{1,3}(?:/\\d{1,3})?)?");

  private static final Pattern FOOTNOTE_RULE = Pattern.compile("[_─—]{4,}");

  /** “1 See CTOC/COP/2012/15, chap. I.”, “* Reissued for technical reasons.” */
  private static final Pattern FOOTNOTE =
      Pattern.compile("(?<mark>\\d{1,2}|\\*{1,3}|∗)\\s+(?<text>[\\p{Lu}“(].*)");

  private static final Pattern CONTENTS =
      Pattern.compile("(?:Table of )?[Cc]ontents|CONTENTS|TABLE OF CONTENTS");
  private static final Pattern DOT_LEADERS = Pattern.compile(".*(?:\\.\\s?){4,}\\s*\\d*\\s*");

  /** A text line that is kept, and whether a page ended just before it. */
  record Kept(Line line, boolean afterBlank, boolean afterPage) {}

  private final List<Line> lines;
  private final boolean[] dropped;
  private final boolean[] pageEnd;
  private final Set<String> footnotes = new HashSet<>();
  private final Optional<DocumentSymbol> ownSymbol;

  PageFurniture(SourceText source) {
    lines = source.lines();
    dropped = new boolean[lines.size()];
    pageEnd = new boolean[lines.size()];
    ownSymbol = findOwnSymbol();
    dropHeadsAndNumbers();
    dropFootnotes();
    dropContents();
  }

  /** The report's own symbol: printed in the masthead, or at the head of most pages. */
  Optional<DocumentSymbol> ownSymbol() {
    return ownSymbol;
  }

  /** Marks of the footnotes taken out; their references stand glued to words. */
  Set<String> footnoteMarks() {
    return Set.copyOf(footnotes);
  }

  /** The lines of text that remain, blank ones left out. */
  List<Kept> kept() {
    List<Kept> kept = new ArrayList<>();
    boolean blank = true;
    boolean page = false;
    for (int i = 0; i < lines.size(); i++) {
      if (dropped[i]) {
        page |= pageEnd[i];
      } else if (lines.get(i).isBlank()) {
        blank = true;
      } else {
        page |= lines.get(i).text().indexOf('\f') >= 0;
        kept.add(new Kept(lines.get(i), blank, page));
        blank = false;
        page = false;
      }
    }
    return kept;
  }

  private String text(int i) {
    return lines.get(i).text().strip();
  }

  /**
   * The masthead prints “Distr.” near the symbol; without a masthead the symbol that heads several
   * pages is the report's.
   */
  private Optional<DocumentSymbol> findOwnSymbol() {
    int masthead = mastheadEnd();
    for (int i = 0; i < masthead; i++) {
      for (DocumentSymbol.Found found : DocumentSymbol.findAll(text(i).replace("*", ""))) {
        return Optional.of(found.symbols().get(0));
      }
    }
    Map<String, Integer> heads = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      Matcher head = HEAD.matcher(text(i));
      if (head.matches() && DocumentSymbol.isSymbol(head.group("symbol"))) {
        heads.merge(head.group("symbol"), 1, Integer::sum);
      }
    }
    return heads.entrySet().stream()
        .filter(entry -> entry.getValue() >= 2)
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(entry -> new DocumentSymbol(entry.getKey()));
  }

  /** Index after the masthead's last line (“Original: English”, “Distr.: General”), or 0. */
  private int mastheadEnd() {
    int end = 0;
    for (int i = 0; i < Math.min(lines.size(), 40); i++) {
      if (text(i).matches("(?i).*\\b(?:Distr\\.|Original\\s*:).*")) {
        end = i + 3;
      }
    }
    return Math.min(end, lines.size());
  }

  private void dropHeadsAndNumbers() {
    int first = mastheadEnd();
    for (int i = 0; i < lines.size(); i++) {
      String line = text(i);
      if (!line.isEmpty()
          && (JOB_NUMBER.matcher(line).matches() || BAR_CODE.matcher(line).matches())) {
        drop(i);
      } else if (i >= first && (PAGE.matcher(line).matches() || isOwnHead(line))) {
        drop(i);
      }
    }
    // Less certain lines are furniture only beside furniture.
    for (int i = first; i < lines.size(); i++) {
      String line = text(i);
      if (!dropped[i]
          && (NUMBER.matcher(line).matches() && (isBesidePageEnd(i) || standsAlone(i))
              || isHead(line) && isBesidePageEnd(i))) {
        drop(i);
      }
    }
  }

  private void drop(int i) {
    dropped[i] = true;
    pageEnd[i] = true;
  }

  private boolean isOwnHead(String line) {
    Matcher head = HEAD.matcher(line);
    return head.matches()
        && ownSymbol.isPresent()
        && head.group("symbol").equalsIgnoreCase(ownSymbol.get().text());
  }

  private static boolean isHead(String line) {
    Matcher head = HEAD.matcher(line);
    return head.matches() && DocumentSymbol.isSymbol(head.group("symbol"));
  }

  /** Between blank lines, form feeds or the ends of the file. */
  private boolean standsAlone(int i) {
    return (i == 0 || lines.get(i - 1).isBlank())
        && (i + 1 == lines.size() || lines.get(i + 1).isBlank() || startsPage(i + 1));
  }

  private boolean startsPage(int i) {
    return lines.get(i).text().indexOf('\f') >= 0;
  }

  /** Whether the nearest line with text, before or after, ends a page. */
  private boolean isBesidePageEnd(int i) {
    int before = i - 1;
    while (before >= 0 && lines.get(before).isBlank()) {
      before--;
    }
    int after = i + 1;
    while (after < lines.size() && lines.get(after).isBlank()) {
      after++;
    }
    return startsPage(i)
        || before >= 0 && pageEnd[before]
        || after < lines.size() && (pageEnd[after] || startsPage(after));
  }

  /** Footnotes stand at the foot of a page: under a rule, or as the last block before its end. */
  private void dropFootnotes() {
    for (int i = 0; i < lines.size(); i++) {
      if (!dropped[i] && FOOTNOTE_RULE.matcher(text(i)).matches()) {
        dropped[i] = true;
        dropNotesFrom(i + 1);
      }
    }
    for (int i = lines.size() - 1; i > 0; i--) {
      if (pageEnd[i]) {
        dropNotesBefore(i);
      }
    }
  }

  private void dropNotesFrom(int start) {
    int i = start;
    boolean inNote = false;
    while (i < lines.size() && !pageEnd[i] && !startsPage(i)) {
      String line = text(i);
      Matcher note = FOOTNOTE.matcher(line);
      if (note.matches()) {
        inNote = true;
        footnotes.add(note.group("mark"));
      } else if (line.isEmpty()) {
        inNote = false;
      } else if (!inNote) {
        return;
      }
      dropped[i++] = true;
    }
  }

  /** Walks up from a page's end over blocks that each begin with a footnote's mark. */
  private void dropNotesBefore(int page) {
    int end = page;
    while (true) {
      int last = end - 1;
      while (last >= 0 && (lines.get(last).isBlank() || pageEnd[last])) {
        last--;
      }
      int first = last;
      while (first > 0
          && !lines.get(first - 1).isBlank()
          && !dropped[first - 1]
          && !FOOTNOTE.matcher(text(first)).matches()) {
        first--;
      }
      if (first < 0 || dropped[first]) {
        return;
      }
      Matcher note = FOOTNOTE.matcher(text(first));
      if (!note.matches()
          || !(first == 0 || lines.get(first - 1).isBlank() || isNoteAt(first - 1))) {
        return;
      }
      footnotes.add(note.group("mark"));
      for (int i = first; i <= last; i++) {
        dropped[i] = true;
      }
      end = first;
    }
  }

  private boolean isNoteAt(int i) {
    return FOOTNOTE.matcher(text(i)).matches();
  }

  /** From “Contents” to the line before its first entry is printed again, now as a heading. */
  private void dropContents() {
    for (int i = 0; i < lines.size(); i++) {
      if (!dropped[i] && CONTENTS.matcher(text(i)).matches()) {
        int body = bodyAfterContents(i);
        for (int j = i; j < body; j++) {
          dropped[j] = true;
        }
        return;
      }
    }
    for (int i = 0; i < lines.size(); i++) {
      if (DOT_LEADERS.matcher(text(i)).matches()) {
        dropped[i] = true;
      }
    }
  }

  private int bodyAfterContents(int contents) {
    String firstEntry = null;
    int lastLeader = contents;
    for (int i = contents + 1; i < lines.size(); i++) {
      String line = text(i);
      if (DOT_LEADERS.matcher(line).matches()) {
        lastLeader = i;
      }
      if (firstEntry == null) {
        Matcher entry = Pattern.compile("(?:Chapter\\s+)?(I\\.\\s+\\p{L}+).*").matcher(line);
        if (entry.matches()) {
          firstEntry = entry.group(1).replaceAll("\\s+", " ");
        }
      } else if (!DOT_LEADERS.matcher(line).matches()
          && line.replaceAll("\\s+", " ").startsWith(firstEntry)
          && !line.matches(".*\\s\\d+\\s*$")) {
        return i;
      }
    }
    return lastLeader + 1;
  }
}
