package org.w3id.rapporteur.source.pdf;

import java.util.ArrayList;
import java.util.List;

/** Puts the characters of one row into cells: words, and spaces between them. */
final class FragmentBuilder {
  /** A gap as wide as this, as a part of the font size, may separate columns. */
  private static final float WIDE = 1.0f;

  /** Between numbers a narrower one does; thousands are set apart less. */
  private static final float BETWEEN_NUMBERS = 0.6f;

  /** A wider gap always does. */
  private static final float SURELY_WIDE = 2.2f;

  /** Between columns there is so much more room than between words. */
  private static final float WIDER = 1.6f;

  /** The gaps of a justified line differ at most so much. */
  private static final float ALIKE = 1.4f;

  private static final int FEWEST_JUSTIFIED = 4;
  private static final int LETTERS_OF_WORD = 4;

  /** A gap as wide as this is a space. */
  private static final float SPACE = 0.15f;

  /** A printed space counts if it keeps letters at least so far apart. */
  private static final float PRINTED_SPACE = 0.06f;

  /** Chinese and Japanese are set without spaces. */
  private static final float SPACE_OF_IDEOGRAPHS = 0.6f;

  /** Letters this close to their like are the same letter, printed twice to be bold. */
  private static final float TWICE = 0.2f;

  private static final float RAISED = 0.12f;
  private static final float HIGH = 0.3f;
  private static final float SMALLER = 0.85f;

  private final float baseline;
  private final float size;
  private final List<Fragment> cells = new ArrayList<>();
  private final List<Glyph> letters = new ArrayList<>();
  private final List<Boolean> spaced = new ArrayList<>();
  private boolean twice;

  FragmentBuilder(float baseline, float size) {
    this.baseline = baseline;
    this.size = size;
  }

  /**
   * @param glyphs from left to right
   */
  List<Fragment> cells(List<Glyph> glyphs) {
    List<Glyph> printed = new ArrayList<>();
    List<Float> gaps = new ArrayList<>();
    List<Boolean> spaces = new ArrayList<>();
    boolean space = false;
    for (Glyph glyph : glyphs) {
      Glyph before = printed.isEmpty() ? null : printed.get(printed.size() - 1);
      if (glyph.isSpace()) {
        space = true;
      } else if (before != null && isSame(before, glyph)) {
        twice = true;
      } else if (before != null && isAccentOf(before, glyph)) {
        printed.set(printed.size() - 1, before.with(before.text() + glyph.text()));
      } else {
        float gap = before == null ? 0 : glyph.left() - before.right();
        printed.add(glyph);
        gaps.add(gap);
        spaces.add(before != null && isSpace(before, glyph, gap, space));
        space = false;
      }
    }
    float least = leastBreak(gaps, spaces);
    for (int i = 0; i < printed.size(); i++) {
      if (i > 0 && (gaps.get(i) > least || isBetweenNumbers(printed, i, gaps.get(i)))) {
        endCell();
      }
      letters.add(printed.get(i));
      spaced.add(spaces.get(i));
    }
    endCell();
    return cells;
  }

  /** Columns of numbers may stand close together. */
  private boolean isBetweenNumbers(List<Glyph> printed, int i, float gap) {
    return gap > BETWEEN_NUMBERS * size && isDigit(printed.get(i - 1)) && isDigit(printed.get(i));
  }

  private static boolean isDigit(Glyph glyph) {
    return Character.isDigit(glyph.text().charAt(0));
  }

  /**
   * Returns the width of the gaps that separate cells. In a justified line all gaps may be wide,
   * but they are alike.
   */
  private float leastBreak(List<Float> gaps, List<Boolean> spaces) {
    float narrowest = Float.MAX_VALUE;
    float widest = 0;
    int count = 0;
    for (int i = 0; i < gaps.size(); i++) {
      if (spaces.get(i)) {
        narrowest = Math.min(narrowest, gaps.get(i));
        widest = Math.max(widest, gaps.get(i));
        count++;
      }
    }
    if (count >= FEWEST_JUSTIFIED
        && gaps.size() > LETTERS_OF_WORD * count
        && widest < ALIKE * narrowest) {
      return Float.MAX_VALUE;
    }
    return Math.max(WIDE * size, Math.min(SURELY_WIDE * size, WIDER * narrowest));
  }

  private static boolean isSame(Glyph one, Glyph other) {
    return Math.abs(one.left() - other.left())
            < TWICE * Math.min(one.size(), one.right() - one.left())
        && one.text().equals(other.text())
        && Math.abs(one.baseline() - other.baseline()) < TWICE * one.size();
  }

  private static boolean isAccentOf(Glyph letter, Glyph accent) {
    return Character.getType(accent.text().charAt(0)) == Character.NON_SPACING_MARK
        && accent.left() < letter.right() + SPACE * accent.size();
  }

  private static boolean isSpace(Glyph before, Glyph after, float gap, boolean printed) {
    float least = Math.min(before.size(), after.size());
    if (printed) {
      return gap > PRINTED_SPACE * least;
    }
    return gap > (isIdeograph(before) && isIdeograph(after) ? SPACE_OF_IDEOGRAPHS : SPACE) * least;
  }

  private static boolean isIdeograph(Glyph glyph) {
    return glyph.text().charAt(0) >= 0x2E80 && glyph.text().charAt(0) < 0xFE50;
  }

  private void endCell() {
    if (letters.isEmpty()) {
      return;
    }
    StringBuilder text = new StringBuilder();
    List<Fragment.Raised> raised = new ArrayList<>();
    if (VisualOrder.hasRightToLeft(letters)) {
      text.append(VisualOrder.logical(letters, spaced));
    } else {
      append(text, raised);
    }
    cells.add(cell(text.toString(), raised));
    letters.clear();
    spaced.clear();
    twice = false;
  }

  private void append(StringBuilder text, List<Fragment.Raised> raised) {
    int start = -1;
    for (int i = 0; i < letters.size(); i++) {
      boolean up = isRaised(letters.get(i));
      if (start >= 0 && (!up || spaced.get(i))) {
        raised.add(new Fragment.Raised(start, text.length()));
        start = -1;
      }
      if (i > 0 && spaced.get(i)) {
        text.append(' ');
      }
      if (up && start < 0) {
        start = text.length();
      }
      text.append(letters.get(i).text());
    }
    if (start >= 0) {
      raised.add(new Fragment.Raised(start, text.length()));
    }
  }

  private boolean isRaised(Glyph glyph) {
    float height = baseline - glyph.baseline();
    return glyph.size() < SMALLER * size && height > RAISED * size || height > HIGH * size;
  }

  private Fragment cell(String text, List<Fragment.Raised> raised) {
    int bold = 0;
    int italic = 0;
    int first = Integer.MAX_VALUE;
    int last = 0;
    float right = 0;
    for (Glyph glyph : letters) {
      bold += glyph.face().bold() ? 1 : 0;
      italic += glyph.face().italic() ? 1 : 0;
      first = Math.min(first, glyph.order());
      last = Math.max(last, glyph.order());
      right = Math.max(right, glyph.right());
    }
    int half = letters.size() / 2;
    return new Fragment(
        text,
        letters.get(0).left(),
        right,
        baseline(),
        sizeOfMost(),
        new Face(bold > half || twice, italic > half),
        first,
        last,
        raised);
  }

  /** Raised letters alone keep their own height. */
  private float baseline() {
    float lowest = 0;
    for (Glyph glyph : letters) {
      lowest = Math.max(lowest, glyph.baseline());
    }
    return Math.min(lowest, baseline);
  }

  private float sizeOfMost() {
    float most = 0;
    int count = 0;
    for (Glyph glyph : letters) {
      if (count == 0) {
        most = glyph.size();
      }
      count += Math.abs(glyph.size() - most) < 0.05f * most ? 1 : -1;
    }
    return most;
  }
}
