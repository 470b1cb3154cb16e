package org.w3id.rapporteur.source.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3id.rapporteur.source.LineRole;

/** Finds the part that each row of the pages has in the document, and puts rows into lines. */
final class DocumentLayout {
  private final List<MarginNumbers> margins;
  private final List<SheetRows> pages;
  private final BodyType body;
  private final Map<PrintedRow, LineRole> running;
  private final List<NotesAtFoot> notes = new ArrayList<>();
  private final List<SheetRows> texts = new ArrayList<>();

  private DocumentLayout(List<SheetRows> printed) {
    margins = MarginNumbers.of(printed);
    pages = margins.stream().map(MarginNumbers::page).toList();
    body = BodyType.of(pages);
    running = RunningLines.of(pages);
  }

  /** Returns all lines in reading order, blank ones included. */
  static List<PdfLine> lines(List<SheetRows> pages) {
    DocumentLayout layout = new DocumentLayout(pages);
    layout.findNotes();
    return Gaps.withBlanks(ContentsEntries.marked(layout.lines()), layout.body);
  }

  private void findNotes() {
    boolean continued = false;
    for (SheetRows page : pages) {
      List<PrintedRow> rows =
          page.rows().stream().filter(row -> !running.containsKey(row)).toList();
      NotesAtFoot found = NotesAtFoot.of(page.with(rows), body, continued);
      continued = !found.notes().isEmpty();
      notes.add(found);
      Set<PrintedRow> taken = Collections.newSetFromMap(new IdentityHashMap<>());
      taken.addAll(found.notes());
      taken.addAll(found.rules());
      texts.add(page.with(rows.stream().filter(row -> !taken.contains(row)).toList()));
    }
  }

  private List<PdfLine> lines() {
    List<PdfLine> lines = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      int page = i + 1;
      addRunning(pages.get(i), true, lines);
      lines.addAll(ReadingOrder.lines(withoutCalls(i), body));
      for (PrintedRow note : notes.get(i).notes()) {
        lines.add(PdfLine.of(page, List.of(joined(note)), LineRole.FOOTNOTE));
      }
      for (PrintedRow rule : notes.get(i).rules()) {
        lines.add(PdfLine.of(page, rule.cells(), LineRole.RUNNING_FOOT));
      }
      addRunning(pages.get(i), false, lines);
      margins.get(i).numbers().stream()
          .reduce(Fragment::joined)
          .ifPresent(
              numbers -> lines.add(PdfLine.of(page, List.of(numbers), LineRole.PAGE_NUMBER)));
    }
    return lines;
  }

  private void addRunning(SheetRows page, boolean head, List<PdfLine> lines) {
    for (PrintedRow row : page.rows()) {
      LineRole role = running.get(row);
      if (role != null && head == row.baseline() < page.height() / 2) {
        lines.add(PdfLine.of(page.page(), row.cells(), role));
      }
    }
  }

  /** A note may stand on the page before or after its call. */
  private SheetRows withoutCalls(int page) {
    Set<String> marks = new HashSet<>();
    for (int i = Math.max(0, page - 1); i <= Math.min(page + 1, notes.size() - 1); i++) {
      marks.addAll(notes.get(i).marks());
    }
    List<PrintedRow> rows =
        texts.get(page).rows().stream()
            .map(row -> new PrintedRow(without(row, marks)))
            .filter(row -> !row.cells().isEmpty())
            .toList();
    return texts.get(page).with(rows);
  }

  private static List<Fragment> without(PrintedRow row, Set<String> marks) {
    return row.cells().stream()
        .map(cell -> NoteCalls.without(cell, marks))
        .filter(cell -> !cell.text().isBlank())
        .toList();
  }

  /** Returns a note's row as one cell, with a space after a raised mark. */
  private static Fragment joined(PrintedRow note) {
    Fragment joined = note.cells().stream().reduce(Fragment::joined).orElseThrow();
    int end =
        joined.raised().isEmpty() || joined.raised().get(0).start() > 0
            ? 0
            : joined.raised().get(0).end();
    if (end == 0 || end == joined.text().length() || joined.text().charAt(end) == ' ') {
      return joined;
    }
    return joined.with(joined.text().substring(0, end) + " " + joined.text().substring(end));
  }
}
