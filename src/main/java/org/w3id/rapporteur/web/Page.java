package org.w3id.rapporteur.web;

import java.util.List;
import java.util.Optional;
import org.w3id.rapporteur.view.GraphResource;
import org.w3id.rapporteur.view.Names;

/**
 * A kind of page: its queries and its template.
 *
 * @param key the path of the page, or the type, with prefix, of the things it shows
 * @param template file in {@code src/main/jte}
 * @param reading how the page reads its text; empty if it shows none
 * @param isLong whether the text is all or much of a report's
 * @param queries files in {@code queries/pages}, without suffix
 */
record Page(
    String key, String template, Optional<Reading> reading, boolean isLong, List<String> queries) {
  /** Reads the text that a page shows, from the graphs that describe its thing. */
  interface Reading {
    AnnotatedText of(GraphResource thing, Names names, PageLocale locale);
  }

  Page(String key, String template, List<String> queries) {
    this(key, template, Optional.empty(), false, queries);
  }

  Page(String key, String template, String... queries) {
    this(key, template, List.of(queries));
  }

  /** Returns the page of a report or section, with its text. */
  static Page ofText(String key, String template, String... queries) {
    return new Page(key, template, Optional.of(AnnotatedText::of), true, List.of(queries));
  }

  /** Returns the page of something with the text of one paragraph. */
  static Page ofParagraph(String key, String template, Reading reading, String... queries) {
    return new Page(key, template, Optional.of(reading), false, List.of(queries));
  }

  /** Returns whether its content is English on the pages of all languages. */
  boolean isEnglish() {
    return key.equals("/ontology");
  }
}
