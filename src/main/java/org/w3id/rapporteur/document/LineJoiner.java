package org.w3id.rapporteur.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Joins wrapped lines, and removes the marks of footnotes. */
final class LineJoiner {
  /** “short- ⏎ and long-term” is two words. */
  private static final Pattern SECOND_OF_TWO = Pattern.compile("(?:and|or|to|but|nor|as) .*");

  private static final Pattern ENDS_SENTENCE = Pattern.compile("[.:;?!][”)]?\\s*$");

  private final boolean hasFootnotes;
  private final Pattern footnoteCall;
  private final List<Block.Piece> pieces = new ArrayList<>();
  private boolean brokenInWord;
  private int length;

  LineJoiner(Set<String> footnoteMarks) {
    hasFootnotes = !footnoteMarks.isEmpty();
    footnoteCall = footnoteCall(footnoteMarks);
  }

  /**
   * Only the marks of footnotes that were found are removed: “session1” loses its 1, but “WG.7” and
   * “Add.1” keep theirs.
   */
  private static Pattern footnoteCall(Set<String> marks) {
    String numbers = alternatives(marks, true);
    String signs = alternatives(marks, false);
    String afterWord =
        "(?<!\\b(?:Add|Rev|Corr|No|Nos|para|paras|art|arts|vol)\\.)"
            + "(?<=\\p{Ll}{2}[.,;)”]{0,2}|\\p{Ll}{2}|\\d\\)|\\w[”)])";
    return Pattern.compile(
        "(?:" + afterWord + "(?:" + numbers + ")|(?<=\\S)(?:" + signs + "))(?=[\\s.,;:)]|$)");
  }

  /**
   * Returns the marks as alternatives, longest first; a pattern that never matches if there are
   * none.
   */
  private static String alternatives(Set<String> marks, boolean digits) {
    String found =
        marks.stream()
            .filter(mark -> "0123456789".indexOf(mark.charAt(0)) >= 0 == digits)
            .sorted((a, b) -> b.length() - a.length())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    return found.isEmpty() ? "(?!)" : found;
  }

  boolean isEmpty() {
    return pieces.isEmpty();
  }

  /** Returns the length of the text so far. */
  int length() {
    return length;
  }

  /** Returns the text so far. */
  String text() {
    return pieces.stream().map(Block.Piece::text).collect(Collectors.joining());
  }

  /** Returns the words of the last line added. */
  String lastWords() {
    return pieces.isEmpty() ? "" : pieces.get(pieces.size() - 1).text();
  }

  /** Adds a line's words, after a space if one belongs there. */
  void add(TextLine line) {
    String words = words(line.text());
    if (!pieces.isEmpty() && !isGlued(lastWords(), words)) {
      Block.Piece last = pieces.remove(pieces.size() - 1);
      pieces.add(new Block.Piece(last.place(), last.text() + " "));
      length++;
    }
    pieces.add(new Block.Piece(line.place(), words));
    length += words.length();
    String printed = line.text().stripTrailing();
    brokenInWord = printed.charAt(printed.length() - 1) == Typography.SOFT_HYPHEN;
  }

  /** Returns the words of a line, white space folded, without marks of footnotes. */
  String words(String text) {
    String words = Typography.folded(text);
    return hasFootnotes ? footnoteCall.matcher(words).replaceAll("") : words;
  }

  /**
   * Removes and returns the lines after the last end of a sentence: a title that was joined to the
   * text above.
   */
  List<Block.Piece> takeUnended() {
    int first = pieces.size();
    while (first > 0 && !ENDS_SENTENCE.matcher(pieces.get(first - 1).text()).find()) {
      first--;
    }
    if (first == 0) {
      return List.of();
    }
    Block.Piece last = pieces.get(first - 1);
    List<Block.Piece> unended = List.copyOf(pieces.subList(first, pieces.size()));
    pieces.subList(first - 1, pieces.size()).clear();
    pieces.add(new Block.Piece(last.place(), last.text().stripTrailing()));
    return unended;
  }

  /** Removes and returns what was added since the last call. */
  List<Block.Piece> take() {
    List<Block.Piece> taken = List.copyOf(pieces);
    pieces.clear();
    length = 0;
    return taken;
  }

  /**
   * “community-⏎based” keeps its hyphen and gets no space. Neither does “2014–⏎2015”, a symbol
   * broken at a slash, or a word broken at a soft hyphen.
   */
  private boolean isGlued(String before, String after) {
    if (brokenInWord) {
      return true;
    }
    if (before.length() < 2 || after.isEmpty()) {
      return false;
    }
    char last = before.charAt(before.length() - 1);
    char previous = before.charAt(before.length() - 2);
    return switch (last) {
      case '-', '\u2010', '\u2011' ->
          Character.isLetterOrDigit(previous)
              && Character.isLetterOrDigit(after.codePointAt(0))
              && !SECOND_OF_TWO.matcher(after).lookingAt();
      case '–' -> Character.isDigit(previous) && Character.isDigit(after.charAt(0));
      case '/' -> Character.isLetterOrDigit(previous);
      default ->
          after.length() > 1
              && after.charAt(0) == '/'
              && Character.isLetterOrDigit(last)
              && Character.isLetterOrDigit(after.charAt(1));
    };
  }
}
