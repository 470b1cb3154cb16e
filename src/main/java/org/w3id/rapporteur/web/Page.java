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
 * @param most the reports on a page; 0 if it lists none
 * @param queries files in {@code queries/pages}, without suffix
 */
record Page(
    String key,
    String template,
    Optional<Reading> reading,
    boolean isLong,
    int most,
    List<String> queries) {
  /** Reads the text that a page shows, from the graphs that describe its thing. */
  interface Reading {
    AnnotatedText of(GraphResource thing, Names names, PageLocale locale);
  }

  Page(String key, String template, List<String> queries) {
    this(key, template, 0, queries);
  }

  Page(String key, String template, String... queries) {
    this(key, template, List.of(queries));
  }

  Page(String key, String template, int most, List<String> queries) {
    this(key, template, Optional.empty(), false, most, queries);
  }

  /** Returns how many such pages list all reports, at least 1. */
  int pages(int reports) {
    return Math.max(1, (reports + most - 1) / most);
  }

  /** Returns the page of a report or section, with its text. */
  static Page ofText(String key, String template, String... queries) {
    return new Page(key, template, Optional.of(AnnotatedText::of), true, 0, List.of(queries));
  }

  /** Returns the page of something with the text of one paragraph. */
  static Page ofParagraph(String key, String template, Reading reading, String... queries) {
    return new Page(key, template, Optional.of(reading), false, 0, List.of(queries));
  }

  /** Returns whether its content is English on the pages of all languages. */
  boolean isEnglish() {
    return key.equals("/ontology");
  }
}
