package org.w3id.rapporteur.document;

import java.util.List;

/** Finds whether a line can be a heading, by its own words and by the lines after it. */
final class LookAhead {
  /** Most words of a heading without a number, or with one as paragraphs have. */
  private static final int LONGEST_PLAIN = 20;

  /** Most words of a heading whose number distinguishes it from a paragraph. */
  private static final int LONGEST_NUMBERED = 60;

  /** Most lines of a chapter's and a section's heading together, each wrapped once or twice. */
  private static final int MOST_HEADING_LINES = 7;

  private final List<TextLine> lines;
  private final NumberedLines numbered;
  private final Numbering numbering;

  LookAhead(List<TextLine> lines, NumberedLines numbered, Numbering numbering) {
    this.lines = lines;
    this.numbered = numbered;
    this.numbering = numbering;
  }

  /** Returns whether the next paragraph begins at a line. */
  boolean startsParagraph(int i) {
    return numbering.isDue(numbered.at(i));
  }

  /**
   * Returns whether only headings come before the next paragraph: “II. Organization of the meeting
   * ⏎ A. Opening of the meeting ⏎ 5. The …”.
   */
  boolean leadsToParagraph(int i) {
    for (int j = i; j < Math.min(lines.size(), i + MOST_HEADING_LINES); j++) {
      if (j > i && startsParagraph(j)) {
        return true;
      }
      if (endsWithStop(lines.get(j).words())) {
        return false;
      }
    }
    return false;
  }

  /**
   * Returns whether the next paragraph follows a short block without a full stop: “1. Opening of
   * the session” over paragraph 12, “(a) Policy briefs”.
   */
  boolean isPlainHeading(int i) {
    int end = endOfShortBlock(i, LONGEST_PLAIN);
    return end > i && startsParagraph(end) && !endsWithStop(lines.get(end - 1).words());
  }

  /**
   * Like {@link #isPlainHeading}, but over any number, because if one is misprinted, others may be.
   */
  boolean isOverNumber(int i) {
    int end = endOfShortBlock(i, LONGEST_PLAIN);
    return end > i
        && numbered.at(end) != NumberedLines.NONE
        && !endsWithStop(lines.get(end - 1).words());
  }

  /** Returns whether the next paragraph, a heading or nothing follows this block. */
  boolean isOverParagraph(int i) {
    int end = endOfShortBlock(i, LONGEST_NUMBERED);
    return end == lines.size() || startsParagraph(end) || startsHeading(end);
  }

  private boolean startsHeading(int i) {
    String line = lines.get(i).text();
    return Mark.letter(line).filter(mark -> mark.letter() == numbering.nextSection()).isPresent()
        || Mark.roman(line).filter(mark -> mark.roman() == numbering.nextChapter()).isPresent();
  }

  /**
   * Returns whether a block is a few words with a capital letter first and no full stop at the end.
   */
  boolean isTitle(int i) {
    int end = endOfShortBlock(i, LONGEST_PLAIN);
    return end > i
        && Character.isUpperCase(lines.get(i).words().codePointAt(0))
        && !endsWithStop(lines.get(end - 1).words());
  }

  /**
   * Returns whether a line is a few words with a capital letter first, over text that is indented
   * further, without a blank line between.
   */
  boolean isTitleOverText(int i) {
    String words = lines.get(i).words();
    return i + 1 < lines.size()
        && countWords(words, LONGEST_PLAIN + 1) <= LONGEST_PLAIN
        && Character.isUpperCase(words.codePointAt(0))
        && !endsWithStop(words)
        && beginsFurtherIn(i + 1);
  }

  /**
   * Returns whether a line begins with a capital letter and is indented further than the line
   * above.
   */
  boolean beginsFurtherIn(int i) {
    return !lines.get(i).isFresh()
        && indentation(i) > indentation(i - 1)
        && Character.isUpperCase(lines.get(i).words().codePointAt(0));
  }

  private int indentation(int i) {
    String text = lines.get(i).text();
    return text.length() - text.stripLeading().length();
  }

  /** Returns whether a block has no more words than a numbered heading may have. */
  boolean isShort(int i) {
    return endOfShortBlock(i, LONGEST_NUMBERED) > i;
  }

  /**
   * Returns the index after the block that begins at a line. The block ends at a blank line, a
   * page's end, a heading or the next paragraph. Returns the line itself if the block has more
   * words than allowed.
   */
  private int endOfShortBlock(int i, int mostWords) {
    int words = 0;
    for (int end = i; end < lines.size(); end++) {
      if (end > i && (lines.get(end).isFresh() || startsParagraph(end) || startsHeading(end))) {
        return end;
      }
      words += countWords(lines.get(end).text(), mostWords + 1);
      if (words > mostWords) {
        return i;
      }
    }
    return lines.size();
  }

  /** Stops at {@code most}, because a line may be long. */
  private static int countWords(String text, int most) {
    int words = 0;
    boolean inWord = false;
    for (int i = 0; i < text.length() && words < most; i++) {
      boolean letter = !Character.isWhitespace(text.charAt(i));
      words += letter && !inWord ? 1 : 0;
      inWord = letter;
    }
    return words;
  }

  private static boolean endsWithStop(String words) {
    return ".:;,".indexOf(words.charAt(words.length() - 1)) >= 0;
  }
}
