package org.w3id.rapporteur.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The open lists of a paragraph, one within another: “1.”, in it “(a)”, in it “(i)”.
 *
 * <p>A mark counts if it is the next of an open list, or the first of a list in another style.
 */
final class ItemNumbering {
  private enum Style {
    NUMBER,
    LETTER,
    ROMAN
  }

  private record Level(Style style, int last, String mark) {}

  /** Outermost first. */
  private final Deque<Level> levels = new ArrayDeque<>();

  /** Closes all lists, at a paragraph's end. */
  void close() {
    levels.clear();
  }

  boolean isOpen() {
    return !levels.isEmpty();
  }

  /** Returns the last number of the open numbered list, or 0 if there is none. */
  int lastNumber() {
    return levels.stream()
        .filter(level -> level.style() == Style.NUMBER)
        .mapToInt(Level::last)
        .findFirst()
        .orElse(0);
  }

  /**
   * Takes a mark that continues or opens a list.
   *
   * @param mark as printed without brackets and full stop: {@code 1}, {@code a}, {@code iv}
   * @param introduced whether a colon came just before, so that “(i)” after “(h) …:” begins a list
   * @return the item's path, {@code 1/a/iv}; empty if the mark is not an item's
   */
  Optional<String> take(String mark, boolean introduced) {
    boolean taken = introduced ? opens(mark) || goesOn(mark) : goesOn(mark) || opens(mark);
    return taken
        ? Optional.of(levels.stream().map(Level::mark).collect(Collectors.joining("/")))
        : Optional.empty();
  }

  /** Continues the deepest list whose next mark this is, and closes the lists within it. */
  private boolean goesOn(String mark) {
    int depth = levels.size();
    for (Iterator<Level> inward = levels.descendingIterator(); inward.hasNext(); depth--) {
      Level level = inward.next();
      if (value(mark, level.style()) == level.last() + 1) {
        while (levels.size() >= depth) {
          levels.removeLast();
        }
        levels.addLast(new Level(level.style(), level.last() + 1, mark));
        return true;
      }
    }
    return false;
  }

  private boolean opens(String mark) {
    for (Style style : Style.values()) {
      if (value(mark, style) == 1 && levels.stream().noneMatch(level -> level.style() == style)) {
        levels.addLast(new Level(style, 1, mark));
        return true;
      }
    }
    return false;
  }

  /** Returns the value of a mark in a style, or 0 if it is not in that style. */
  private static int value(String mark, Style style) {
    boolean digits = Character.isDigit(mark.charAt(0));
    return switch (style) {
      case NUMBER -> digits ? Integer.parseInt(mark) : 0;
      case LETTER -> !digits && mark.length() == 1 ? mark.charAt(0) - 'a' + 1 : 0;
      case ROMAN -> digits ? 0 : Roman.value(mark.toUpperCase(Locale.ROOT));
    };
  }
}
