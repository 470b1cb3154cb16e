package org.w3id.rapporteur.source.office;

import java.util.Optional;

/**
 * How one level of a list is numbered.
 *
 * @param start the first number
 * @param startsAnew whether the list states its start itself, and does not count on from others
 * @param format a value of {@code w:numFmt}; {@code bullet} has no number
 * @param text with the numbers of levels as %1 to %9: {@code %1.%2}
 * @param font of that text, if it is stated
 * @param separator between number and words
 * @param restartsAfter the deepest level, from 1, that starts this one again; 0 if none does, empty
 *     if any higher level does
 * @param isLegal whether the numbers of all levels are printed in Arabic numerals
 * @param style of paragraphs that stand at this level, or empty
 */
record NumberingLevel(
    int start,
    boolean startsAnew,
    String format,
    String text,
    String font,
    String separator,
    Optional<Integer> restartsAfter,
    boolean isLegal,
    String style) {

  /**
   * @param ownStart where the list starts this level, if it states so itself
   */
  static NumberingLevel of(WordElement level, Optional<Integer> ownStart) {
    WordElement printed = level.child("rPr");
    return new NumberingLevel(
        ownStart.or(() -> level.number("start")).orElse(0),
        ownStart.isPresent(),
        level.value("numFmt").orElse("decimal"),
        printed.isOn("vanish") ? "" : level.value("lvlText").orElse(""),
        printed.child("rFonts").attribute("ascii").orElse(""),
        switch (level.value("suff").orElse("tab")) {
          case "space" -> " ";
          case "nothing" -> "";
          default -> "\t";
        },
        level.number("lvlRestart"),
        level.isOn("isLgl"),
        level.value("pStyle").orElse(""));
  }

  boolean isBullet() {
    return format.equals("bullet");
  }

  /** Returns whether a paragraph at another level lets this one count from its start again. */
  boolean restartsAfter(int level, int own) {
    return level < own && restartsAfter.map(deepest -> level < deepest).orElse(true);
  }
}
