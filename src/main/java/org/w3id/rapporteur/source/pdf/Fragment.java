package org.w3id.rapporteur.source.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * Words on one baseline without a wide gap between them.
 *
 * @param size font size of most of its letters, in points
 * @param first when its first letter was drawn, in the page's program
 * @param last when its last letter was drawn
 * @param raised the small raised parts of its text
 */
record Fragment(
    String text,
    float left,
    float right,
    float baseline,
    float size,
    Face face,
    int first,
    int last,
    List<Raised> raised) {

  /** A cell of a table without words. */
  static final Fragment EMPTY =
      new Fragment("", 0, 0, 0, 0, new Face(false, false), 0, 0, List.of());

  /** Small raised letters: {@code 2} in “session²”. Offsets count UTF-16 units of the text. */
  record Raised(int start, int end) {}

  float width() {
    return right - left;
  }

  /** Letters rise about so far above their baseline. */
  float top() {
    return baseline - 0.8f * size;
  }

  float bottom() {
    return baseline + 0.2f * size;
  }

  /** Returns this cell with the words of another one after it, to the right or in the next line. */
  Fragment joined(Fragment next) {
    int shift = text.length() + 1;
    List<Raised> both = new ArrayList<>(raised);
    next.raised.forEach(part -> both.add(new Raised(part.start + shift, part.end + shift)));
    Fragment longer = text.length() >= next.text.length() ? this : next;
    return new Fragment(
        text + " " + next.text,
        Math.min(left, next.left),
        Math.max(right, next.right),
        longer.baseline,
        longer.size,
        longer.face,
        Math.min(first, next.first),
        Math.max(last, next.last),
        both);
  }

  /** Returns this cell on a page of which left and right are exchanged. */
  Fragment mirrored(float width) {
    boolean number = text.chars().noneMatch(Character::isLetter);
    return new Fragment(
        number ? VisualOrder.logical(text) : text,
        width - right,
        width - left,
        baseline,
        size,
        face,
        first,
        last,
        raised);
  }

  /** Returns this cell with other words. */
  Fragment with(String words) {
    return new Fragment(words, left, right, baseline, size, face, first, last, List.of());
  }
}
