package org.w3id.rapporteur.document;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The notes found so far, each with its lines. */
final class FootnoteList {
  private static final int NONE = -1;

  private final Pages pages;

  /** The marks, by the index of the line that each note begins. */
  private final SortedMap<Integer, String> marks = new TreeMap<>();

  /** For each line, the first line of its note. */
  private final int[] noteOf;

  private int current = NONE;

  FootnoteList(Pages pages) {
    this.pages = pages;
    noteOf = new int[pages.size()];
    Arrays.fill(noteOf, NONE);
  }

  /** Returns a mark in plain digits and signs, without what stands after it: “¹” and “1/” are 1. */
  static String plain(String mark) {
    return Normalizer.normalize(mark, Normalizer.Form.NFKC)
        .replace('∗', '*')
        .replaceFirst("[/.)]$", "");
  }

  /** Begins a note at a line. */
  void begin(int line, String mark) {
    marks.put(line, plain(mark));
    current = line;
    noteOf[line] = line;
  }

  /** Adds a line to the last note begun; a line before all notes belongs to none. */
  void goOn(int line) {
    noteOf[line] = current;
  }

  /** Returns the notes in the order of the document. */
  List<NoteLines> notes() {
    SortedMap<Integer, List<TextLine>> lines = new TreeMap<>();
    for (int i = 0; i < noteOf.length; i++) {
      if (noteOf[i] != NONE && !pages.isBlank(i)) {
        lines.computeIfAbsent(noteOf[i], any -> new ArrayList<>()).add(pages.line(i));
      }
    }
    return lines.entrySet().stream()
        .map(note -> new NoteLines(marks.get(note.getKey()), note.getValue()))
        .toList();
  }
}
