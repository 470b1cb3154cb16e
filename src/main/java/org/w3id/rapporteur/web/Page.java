package org.w3id.rapporteur.web;

import java.util.List;

/**
 * A kind of page: its queries and its template.
 *
 * @param key the path of the page, or the type, with prefix, of the things it shows
 * @param template file in {@code src/main/jte}
 * @param most the reports on a page; 0 if it lists none
 * @param queries files in {@code queries/pages}, without suffix
 */
record Page(String key, String template, int most, List<String> queries) {
  Page(String key, String template, String... queries) {
    this(key, template, 0, List.of(queries));
  }

  Page(String key, String template, List<String> queries) {
    this(key, template, 0, queries);
  }

  /** Returns how many such pages list all reports, at least 1. */
  int pages(int reports) {
    return Math.max(1, (reports + most - 1) / most);
  }
}
