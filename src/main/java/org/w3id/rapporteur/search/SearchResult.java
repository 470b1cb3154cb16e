package org.w3id.rapporteur.search;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One result.
 *
 * @param label of the thing, with matches marked
 * @param snippet another name of the thing that matches, or a passage of its text; may be empty
 * @param isOtherName whether the snippet is another name
 * @param language of the snippet; {@code en} where the data state none
 */
public record SearchResult(
    SearchableThing thing,
    List<Bit> label,
    List<Bit> snippet,
    boolean isOtherName,
    String language) {
  /** A piece of text; marked if it matches the search. */
  public record Bit(String text, boolean marked) {}

  /** The snippet without its marks. */
  public String words() {
    return snippet.stream().map(Bit::text).collect(Collectors.joining());
  }
}
