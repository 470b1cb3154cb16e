package org.w3id.rapporteur.cite;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes a citation as in a footnote: body, title, publisher and year, symbol, place, address, on
 * one line.
 */
final class PlainText {
  private PlainText() {}

  static String of(Citation citation) {
    String published =
        joined(List.of(citation.publisher(), citation.year().map(String::valueOf).orElse("")));
    String title = citation.title() + (published.isEmpty() ? "" : " (" + published + ")");
    String cited = joined(List.of(citation.author(), title, citation.number(), citation.place()));
    return (cited.isEmpty() ? "" : cited + ". ") + citation.address() + "\n";
  }

  private static String joined(List<String> parts) {
    return parts.stream()
        .map(part -> part.replaceAll("\\s+", " ").strip())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }
}
