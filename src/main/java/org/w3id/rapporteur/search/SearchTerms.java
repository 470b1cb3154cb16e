package org.w3id.rapporteur.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What somebody looks for: words, and phrases in quotation marks. Nothing else in it is syntax.
 *
 * @param pieces in the order in which they were written
 */
public record SearchTerms(List<Piece> pieces) {
  /** What is written beyond these many words is not looked for. */
  static final int MOST = 32;

  /** In any of the usual marks; one that is not closed is none. */
  private static final Pattern PIECE =
      Pattern.compile(
          "\"(?<straight>[^\"]*)\"|“(?<curly>[^”]*)”|«(?<angled>[^»]*)»|(?<word>[^\\s\"“«]+)");

  /**
   * @param quoted whether it is meant as it stands
   */
  public record Piece(String text, boolean quoted) {
    @Override
    public String toString() {
      return quoted ? "“" + text + "”" : text;
    }
  }

  public SearchTerms {
    pieces = List.copyOf(pieces);
  }

  public static SearchTerms parse(String text) {
    List<Piece> pieces = new ArrayList<>();
    Matcher piece = PIECE.matcher(text);
    while (piece.find() && pieces.size() < MOST) {
      String word = piece.group("word");
      String phrase = word == null ? piece.group().substring(1, piece.group().length() - 1) : word;
      if (!phrase.isBlank()) pieces.add(new Piece(phrase.strip(), word == null));
    }
    return new SearchTerms(pieces);
  }

  public boolean isEmpty() {
    return pieces.isEmpty();
  }

  /** As they are read, to be asked again. */
  @Override
  public String toString() {
    return pieces.stream().map(Piece::toString).collect(Collectors.joining(" "));
  }
}
