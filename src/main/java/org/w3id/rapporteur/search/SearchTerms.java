package org.w3id.rapporteur.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words and quoted phrases of a search text. Only quotation marks are syntax.
 *
 * @param pieces in the order in which they were written
 */
record SearchTerms(List<Piece> pieces) {
  /** The most words and phrases searched for; further ones are ignored. */
  static final int MOST = 32;

  /** A word, or a phrase in any of the usual quotation marks; an unclosed mark is ignored. */
  private static final Pattern PIECE =
      Pattern.compile(
          "\"(?<straight>[^\"]*)\"|“(?<curly>[^”]*)”|«(?<angled>[^»]*)»|(?<word>[^\\s\"“«]+)");

  /**
   * @param quoted whether the text must match as written
   */
  record Piece(String text, boolean quoted) {
    @Override
    public String toString() {
      return quoted ? "“" + text + "”" : text;
    }
  }

  SearchTerms {
    pieces = List.copyOf(pieces);
  }

  static SearchTerms parse(String text) {
    List<Piece> pieces = new ArrayList<>();
    Matcher piece = PIECE.matcher(text);
    while (piece.find() && pieces.size() < MOST) {
      String word = piece.group("word");
      String phrase = word == null ? piece.group().substring(1, piece.group().length() - 1) : word;
      if (!phrase.isBlank()) pieces.add(new Piece(phrase.strip(), word == null));
    }
    return new SearchTerms(pieces);
  }

  boolean isEmpty() {
    return pieces.isEmpty();
  }

  /** The terms as text that can be searched for again. */
  @Override
  public String toString() {
    return pieces.stream().map(Piece::toString).collect(Collectors.joining(" "));
  }
}
