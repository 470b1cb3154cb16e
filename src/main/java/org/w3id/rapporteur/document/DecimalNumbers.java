package org.w3id.rapporteur.document;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.rapporteur.source.LineRole;

/**
 * Finds paragraphs with numbers of two parts: “139.12 Ratify …”, “36.1 The proposed …”.
 *
 * <p>Such a number counts if it continues the one before it, or if it ends in 1 and either the next
 * one follows or its first part is the number of the paragraph that it is in. “3.1 Scope” is a
 * heading, “4.5 million” an amount.
 */
final class DecimalNumbers {
  private static final Pattern NUMBERED =
      Pattern.compile(
          "\\s*(?<first>\\d{1,3})\\.(?<second>\\d{1,3})\\.?(?:\\s+(?=\\S)|(?=\\p{Lu}))");

  /** What may follow a number: no small letter, since “4.5 million” is an amount. */
  private static final Pattern WORDS = Pattern.compile("[\\p{Lu}\\p{Lo}“\"«(\\[]");

  private static final Pattern ENDS = Pattern.compile("[.:;,?!)\\]”\"»。；]$|[;,] and$");

  /** In characters. */
  private static final int LONGEST_HEADING = 150;

  private static final int MOST_SKIPPED = 3;

  private record Number(int first, int second, int end) {
    boolean isAfter(Number other, int most) {
      return first == other.first && second > other.second && second <= other.second + most;
    }

    String text() {
      return first + "." + second;
    }
  }

  private final List<TextLine> lines;
  private Optional<Number> last = Optional.empty();

  DecimalNumbers(List<TextLine> lines) {
    this.lines = lines;
  }

  /**
   * Takes a line's number if a paragraph begins with it.
   *
   * @param paragraph the last paragraph's number of one part
   * @return the number as text, and where the words after it begin
   */
  Optional<Mark> take(int i, int paragraph) {
    Optional<Number> found = at(i).filter(number -> isParagraph(i) && counts(number, i, paragraph));
    last = found.or(() -> last);
    return found.map(number -> new Mark(number.text(), number.end()));
  }

  private boolean counts(Number number, int i, int paragraph) {
    if (last.filter(before -> number.isAfter(before, MOST_SKIPPED)).isPresent()) {
      return true;
    }
    return number.second() == 1 && (number.first() == paragraph || isFollowed(number, i));
  }

  /** Returns whether the next number of two parts is the next in order. */
  private boolean isFollowed(Number number, int i) {
    for (int next = i + 1; next < lines.size(); next++) {
      Optional<Number> following = at(next);
      if (following.isPresent()) {
        return following.get().isAfter(number, 1);
      }
    }
    return false;
  }

  private Optional<Number> at(int i) {
    String line = lines.get(i).text();
    Matcher number = NUMBERED.matcher(line);
    if (!number.lookingAt()
        || !WORDS.matcher(line).region(number.end(), line.length()).lookingAt()) {
      return Optional.empty();
    }
    return Optional.of(
        new Number(
            Integer.parseInt(number.group("first")),
            Integer.parseInt(number.group("second")),
            number.end()));
  }

  /** A heading has a number of two parts too, but is short and does not end as a sentence does. */
  private boolean isParagraph(int i) {
    if (lines.get(i).role() == LineRole.HEADING) {
      return false;
    }
    StringBuilder block = new StringBuilder(lines.get(i).words());
    for (int next = i + 1; next < lines.size() && !lines.get(next).isFresh(); next++) {
      if (at(next).isPresent() || block.length() > LONGEST_HEADING) {
        break;
      }
      block.append(' ').append(lines.get(next).words());
    }
    return block.length() > LONGEST_HEADING || ENDS.matcher(block).find();
  }
}
