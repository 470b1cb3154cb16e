package org.w3id.rapporteur.document;

import java.util.HashSet;
import java.util.Set;

/** The last numbers read so far: of paragraphs in the whole report, of headings at each level. */
final class Numbering {
  private final Set<String> annexes = new HashSet<>();
  private int paragraph;
  private int chapter;
  private int section;
  private int subsection;
  private boolean hasDecimals;
  private boolean spelledOut;
  private boolean atChapter;

  /** Returns whether a heading or paragraph was read, which ends the front matter. */
  boolean hasBegun() {
    return hasDecimals || paragraph + chapter + section > 0 || !annexes.isEmpty();
  }

  /** Returns the last paragraph's number, or 0 before the first. */
  int paragraph() {
    return paragraph;
  }

  int nextParagraph() {
    return paragraph + 1;
  }

  int nextChapter() {
    return chapter + 1;
  }

  /** 1 for A. */
  int nextSection() {
    return section + 1;
  }

  int nextSubsection() {
    return subsection + 1;
  }

  /** Returns whether there is a chapter or section above, which a subsection can belong to. */
  boolean isUnderHeading() {
    return chapter + section > 0;
  }

  /** Returns whether chapters have headings as “Chapter I”, so that “I.” alone begins none. */
  boolean isSpelledOut() {
    return spelledOut;
  }

  /** Returns whether this is the number of the next paragraph; a chapter may begin with 1 again. */
  boolean isDue(int number) {
    return number == paragraph + 1 || number == 1 && atChapter && spelledOut;
  }

  boolean hasAnnex(String number) {
    return annexes.contains(number);
  }

  void startParagraph(int number) {
    paragraph = number;
    atChapter = false;
  }

  /** A paragraph with a number of two parts began, which counts for itself. */
  void startDecimal() {
    hasDecimals = true;
  }

  void spellOutChapters() {
    spelledOut = true;
  }

  void startChapter(int number) {
    chapter = number;
    atChapter = true;
    section = 0;
    subsection = 0;
  }

  void startSection(int number) {
    section = number;
    subsection = 0;
  }

  void startSubsection(int number) {
    subsection = number;
  }

  /** Starts an annex, in which all numbers start again. */
  void startAnnex(String number) {
    annexes.add(number);
    paragraph = 0;
    spelledOut = false;
    startChapter(0);
  }
}
