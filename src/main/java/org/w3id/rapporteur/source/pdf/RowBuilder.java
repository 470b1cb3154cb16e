package org.w3id.rapporteur.source.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts a page's characters into rows of words. */
final class RowBuilder {
  /** Letters no further apart in height, as a part of their size, stand on one baseline. */
  private static final float SAME_BASELINE = 0.22f;

  /** Raised and lowered letters are at least so much smaller than the words beside them. */
  private static final float SMALLER = 0.85f;

  private static final float HIGH = 0.3f;
  private static final float HIGHEST_RAISED = 0.75f;
  private static final float LOWEST = 0.4f;

  /** How far from the word a raised letter may stand. */
  private static final float BESIDE = 0.8f;

  /** No row has so many words, nor its neighbour. */
  private static final int MOST_PAIRS = 40_000;

  private static final int LONGEST_MARK = 4;
  private static final float FARTHEST_MARK = 4;

  /** A step back or forth that no letter of the same word or the next one makes. */
  private static final float JUMP = 1f;

  private final Sheet sheet;

  private RowBuilder(Sheet sheet) {
    this.sheet = sheet;
  }

  /** Returns the rows from the top down. */
  static List<PrintedRow> rows(Sheet sheet) {
    return new RowBuilder(sheet).rows();
  }

  private List<PrintedRow> rows() {
    List<Strip> strips = strips(runs());
    attachRaised(strips);
    List<PrintedRow> rows = new ArrayList<>();
    for (Strip strip : strips) {
      if (!strip.runs.isEmpty()) {
        List<Fragment> cells =
            new FragmentBuilder(strip.baseline, strip.size).cells(strip.glyphs());
        if (!cells.isEmpty()) {
          rows.add(new PrintedRow(cells));
        }
      }
    }
    rows.sort(Comparator.comparing(PrintedRow::baseline));
    return rows;
  }

  /** Characters drawn one after the other from left to right, on one baseline. */
  private static final class Run {
    private final List<Glyph> glyphs = new ArrayList<>();
    private final float left;
    private final float baseline;
    private final float size;
    private float right;
    private boolean attached;

    Run(Glyph first) {
      left = first.left();
      baseline = first.baseline();
      size = first.size();
      add(first);
    }

    void add(Glyph glyph) {
      glyphs.add(glyph);
      right = Math.max(right, glyph.right());
    }

    boolean continues(Glyph glyph) {
      return Math.abs(glyph.baseline() - baseline) <= 0.05f * size
          && Math.abs(glyph.size() - size) <= 0.1f * size
          && glyph.left() >= right - 0.5f * size
          && glyph.left() <= right + JUMP * size;
    }

    boolean isBeside(Run other, float reach) {
      return left <= other.right + reach && other.left <= right + reach;
    }
  }

  /** The runs on one baseline. */
  private static final class Strip {
    private final List<Run> runs = new ArrayList<>();
    private final float baseline;
    private float size;

    Strip(Run first) {
      baseline = first.baseline;
      add(first);
    }

    void add(Run run) {
      runs.add(run);
      size = Math.max(size, run.size);
    }

    void attach(Run run) {
      run.attached = true;
      runs.add(run);
    }

    boolean takes(Run run) {
      return run.baseline - baseline <= SAME_BASELINE * Math.min(size, run.size);
    }

    List<Glyph> glyphs() {
      List<Glyph> glyphs = new ArrayList<>();
      runs.forEach(run -> glyphs.addAll(run.glyphs));
      glyphs.sort(Comparator.comparing(Glyph::left));
      return glyphs;
    }
  }

  private List<Run> runs() {
    List<Run> runs = new ArrayList<>();
    Run run = null;
    for (Glyph glyph : sheet.glyphs()) {
      if (run == null || !run.continues(glyph)) {
        if (glyph.isSpace() || glyph.size() <= 0) {
          continue;
        }
        run = new Run(glyph);
        runs.add(run);
      } else {
        run.add(glyph);
      }
    }
    return runs;
  }

  private static List<Strip> strips(List<Run> runs) {
    runs.sort(Comparator.<Run>comparingDouble(run -> run.baseline).thenComparing(run -> run.left));
    List<Strip> strips = new ArrayList<>();
    for (Run run : runs) {
      Strip strip = strips.isEmpty() ? null : strips.get(strips.size() - 1);
      if (strip == null || !strip.takes(run)) {
        strips.add(new Strip(run));
      } else {
        strip.add(run);
      }
    }
    return strips;
  }

  /** A short mark may be as large as the words if it is raised enough. */
  private static boolean isBesideAndRaised(Run small, Run word) {
    boolean high =
        small.glyphs.size() <= LONGEST_MARK
            && small.size <= word.size
            && word.baseline - small.baseline >= HIGH * word.size;
    return (small.size <= SMALLER * word.size || high) && small.isBeside(word, BESIDE * word.size);
  }

  /** The raised mark of a footnote may stand at a distance before its words. */
  private static boolean isMarkBefore(Strip mark, Strip words) {
    if (mark.runs.size() != 1 || mark.baseline >= words.baseline || words.runs.isEmpty()) {
      return false;
    }
    Run run = mark.runs.get(0);
    float left = Float.MAX_VALUE;
    for (Run word : words.runs) {
      left = Math.min(left, word.left);
    }
    return run.glyphs.size() <= LONGEST_MARK
        && run.size <= words.size
        && run.right <= left
        && left - run.right <= FARTHEST_MARK * words.size;
  }

  /** Moves small letters to the row of the word that they are raised or lowered beside. */
  private static void attachRaised(List<Strip> strips) {
    for (int i = 0; i < strips.size(); i++) {
      Strip strip = strips.get(i);
      for (int below = i + 1; below < strips.size() && below <= i + 3; below++) {
        Strip to = strips.get(below);
        if (to.baseline - strip.baseline <= HIGHEST_RAISED * to.size) {
          move(strip, to);
        }
      }
      for (int above = i - 1; above >= 0 && above >= i - 3; above--) {
        Strip to = strips.get(above);
        if (strip.baseline - to.baseline <= LOWEST * to.size) {
          move(strip, to);
        }
      }
    }
  }

  private static void move(Strip from, Strip to) {
    if ((long) from.runs.size() * to.runs.size() > MOST_PAIRS) {
      return;
    }
    if (isMarkBefore(from, to)) {
      to.attach(from.runs.remove(0));
    }
    for (int i = from.runs.size() - 1; i >= 0; i--) {
      Run small = from.runs.get(i);
      for (Run word : to.runs) {
        if (!small.attached && !word.attached && isBesideAndRaised(small, word)) {
          to.attach(from.runs.remove(i));
          break;
        }
      }
    }
  }
}
