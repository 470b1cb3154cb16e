package org.w3id.rapporteur.document;

import java.util.List;

/** Whether a line can be a heading, by its own words and by what follows. */
final class LookAhead {
  /** Words of a heading without a number, or with one that paragraphs bear too. */
  private static final int LONGEST_PLAIN = 20;

  /** Words of a heading whose number tells it from a paragraph. */
  private static final int LONGEST_NUMBERED = 60;

  /** A chapter's heading and a section's, each wrapped once or twice. */
  private static final int MOST_HEADING_LINES = 7;

  private final List<TextLine> lines;
  private final NumberedLines numbered;
  private final Numbering numbering;

  LookAhead(List<TextLine> lines, NumberedLines numbered, Numbering numbering) {
    this.lines = lines;
    this.numbered = numbered;
    this.numbering = numbering;
  }

  /** Whether the paragraph due next begins at a line. */
  boolean startsParagraph(int i) {
    return numbering.isDue(numbered.at(i));
  }

  /** “II. Organization of the meeting ⏎ A. Opening of the meeting ⏎ 5. The …”. */
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

  /** “1. Opening of the session” over paragraph 12, “(a) Policy briefs”: without a full stop. */
  boolean isPlainHeading(int i) {
    int end = endOfShortBlock(i, LONGEST_PLAIN);
    return end > i && startsParagraph(end) && !endsWithStop(lines.get(end - 1).words());
  }

  /** Likewise, but over any number, since where one is misprinted more may be. */
  boolean isOverNumber(int i) {
    int end = endOfShortBlock(i, LONGEST_PLAIN);
    return end > i
        && numbered.at(end) != NumberedLines.NONE
        && !endsWithStop(lines.get(end - 1).words());
  }

  /** Whether after this block comes the next paragraph, a heading, or nothing. */
  boolean isOverParagraph(int i) {
    int end = endOfShortBlock(i, LONGEST_NUMBERED);
    return end == lines.size() || startsParagraph(end) || startsHeading(end);
  }

  private boolean startsHeading(int i) {
    String line = lines.get(i).text();
    return Mark.letter(line).filter(mark -> mark.letter() == numbering.nextSection()).isPresent()
        || Mark.roman(line).filter(mark -> mark.roman() == numbering.nextChapter()).isPresent();
  }

  /** A few words without a full stop, with a capital. */
  boolean isTitle(int i) {
    int end = endOfShortBlock(i, LONGEST_PLAIN);
    return end > i
        && Character.isUpperCase(lines.get(i).words().codePointAt(0))
        && !endsWithStop(lines.get(end - 1).words());
  }

  /** A few words with a capital, over text that begins further in, without a blank line between. */
  boolean isTitleOverText(int i) {
    String words = lines.get(i).words();
    return i + 1 < lines.size()
        && countWords(words, LONGEST_PLAIN + 1) <= LONGEST_PLAIN
        && Character.isUpperCase(words.codePointAt(0))
        && !endsWithStop(words)
        && beginsFurtherIn(i + 1);
  }

  /** With a capital, and more white space before it than the line above has. */
  boolean beginsFurtherIn(int i) {
    return !lines.get(i).isFresh()
        && indentation(i) > indentation(i - 1)
        && Character.isUpperCase(lines.get(i).words().codePointAt(0));
  }

  private int indentation(int i) {
    String text = lines.get(i).text();
    return text.length() - text.stripLeading().length();
  }

  /** No more words than a heading with a number of its own has. */
  boolean isShort(int i) {
    return endOfShortBlock(i, LONGEST_NUMBERED) > i;
  }

  /**
   * The index after the block that begins at a line: at a blank line, a page's end, or the next
   * paragraph; the line itself if the block has more words than allowed.
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

  /** No further than asked, since a line may be long. */
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
