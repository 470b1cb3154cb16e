package org.w3id.rapporteur.web;

import java.util.List;

/**
 * A kind of page: its queries and its template.
 *
 * @param key the path of the page, or the type, with prefix, of the things it shows
 * @param template file in {@code src/main/jte}
 * @param queries files in {@code queries/pages}, without suffix
 */
record Page(String key, String template, List<String> queries) {
  Page(String key, String template, String... queries) {
    this(key, template, List.of(queries));
  }

  /** Returns whether its content is English on the pages of all languages. */
  boolean isEnglish() {
    return key.equals("/ontology");
  }
}
