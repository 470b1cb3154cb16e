package org.w3id.rapporteur.search;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One result.
 *
 * @param label of the thing, marked
 * @param snippet another name of the thing that matches, or a passage of its text; may be empty
 * @param isOtherName which of both it is
 * @param language of the snippet, {@code en} where it states none
 */
public record SearchResult(
    SearchableThing thing,
    List<Bit> label,
    List<Bit> snippet,
    boolean isOtherName,
    String language) {
  /** A run of text; marked if it is what was looked for. */
  public record Bit(String text, boolean marked) {}

  /** The snippet without its marks. */
  public String words() {
    return snippet.stream().map(Bit::text).collect(Collectors.joining());
  }
}
