package org.w3id.rapporteur.document;

import java.util.HashSet;
import java.util.Set;

/** How far a report's numbers have come: of paragraphs throughout, of headings at each level. */
final class Numbering {
  private final Set<String> annexes = new HashSet<>();
  private int paragraph;
  private int chapter;
  private int section;
  private int subsection;
  private boolean spelledOut;
  private boolean atChapter;

  /** Whether the front matter is over. */
  boolean hasBegun() {
    return paragraph + chapter + section > 0 || !annexes.isEmpty();
  }

  /** The last paragraph's number, 0 before the first. */
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

  /** Whether a heading stands above, so that one without chapter or section may be its part. */
  boolean isUnderHeading() {
    return chapter + section > 0;
  }

  /** Whether chapters are headed “Chapter I”, so that “I.” alone heads none. */
  boolean isSpelledOut() {
    return spelledOut;
  }

  /** Whether a paragraph of this number comes next; a chapter may begin with 1 again. */
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

  /** All numbers start anew in an annex. */
  void startAnnex(String number) {
    annexes.add(number);
    paragraph = 0;
    spelledOut = false;
    startChapter(0);
  }
}
