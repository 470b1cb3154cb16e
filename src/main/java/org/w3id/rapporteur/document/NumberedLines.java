package org.w3id.rapporteur.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the lines that begin with a number and a full stop, and the numbers that follow. */
final class NumberedLines {
  /** Stands for a line without a number, or for no line. */
  static final int NONE = -1;

  /**
   * “12. States”, “ 14. States” (indented by a page break), “12.⇥States”, “12.States” (its space
   * lost), “1,012. States”; not “12. ⏎”, “1.5 million”.
   */
  private static final Pattern NUMBERED =
      Pattern.compile(
          "\\s*(?<number>\\d{1,3}|\\d{4}|\\d[, ]\\d{3})\\.(?:\\s+(?=\\S)|(?=[\\p{Lu}“]))");

  /**
   * “2015. The” begins with a year. A number this high counts only if the number before it was
   * printed.
   */
  private static final int LOWEST_DOUBTED = 1000;

  private final int[] numbers;
  private final int[] ends;

  /** For each line, the index of the next numbered one after it. */
  private final int[] next;

  /** For each line, the last line of the run of consecutive numbers that starts there. */
  private final int[] lastOfRun;

  /** For each number, the last line that begins with it. */
  private final Map<Integer, Integer> lastLines = new HashMap<>();

  NumberedLines(List<TextLine> lines) {
    numbers = new int[lines.size()];
    ends = new int[lines.size()];
    next = new int[lines.size()];
    lastOfRun = new int[lines.size()];
    for (int i = 0; i < lines.size(); i++) {
      Matcher marker = NUMBERED.matcher(lines.get(i).text());
      numbers[i] = marker.lookingAt() ? value(marker.group("number")) : NONE;
      if (numbers[i] >= LOWEST_DOUBTED && !lastLines.containsKey(numbers[i] - 1)) {
        numbers[i] = NONE;
      }
      ends[i] = numbers[i] == NONE ? 0 : marker.end();
      lastLines.put(numbers[i], i);
    }
    int following = lines.size();
    for (int i = lines.size() - 1; i >= 0; i--) {
      next[i] = following;
      lastOfRun[i] = after(i) == numbers[i] + 1 ? lastOfRun[following] : i;
      following = numbers[i] == NONE ? following : i;
    }
  }

  private static int value(String number) {
    return Integer.parseInt(number.replaceAll("\\D", ""));
  }

  /** Returns the number that a line begins with, or {@link #NONE}. */
  int at(int i) {
    return i < numbers.length ? numbers[i] : NONE;
  }

  /** Returns where the words after a line's number begin. */
  int end(int i) {
    return ends[i];
  }

  /** Returns the number of the next numbered line after this one, or {@link #NONE}. */
  int after(int i) {
    return next[i] < numbers.length ? numbers[next[i]] : NONE;
  }

  /** Returns whether at least this many consecutive numbers follow the number of a line. */
  boolean countOn(int i, int times) {
    int line = i;
    for (int n = 0; n < times; n++) {
      if (after(line) != numbers[line] + 1) {
        return false;
      }
      line = next[line];
    }
    return true;
  }

  /**
   * Returns whether {@code wanted} is the number after the run of consecutive numbers from this
   * line.
   */
  boolean returnTo(int wanted, int i) {
    return after(lastOfRun(i)) == wanted;
  }

  /** Returns whether a later line begins with the same number. */
  boolean comesAgain(int i) {
    return lastLines.get(numbers[i]) > i;
  }

  /** Returns the last line of the run of consecutive numbers from this line. */
  int lastOfRun(int i) {
    return lastOfRun[i];
  }
}
