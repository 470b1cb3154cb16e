package org.w3id.rapporteur.web;

import java.util.List;

/**
 * One kind of page: what it asks, and how it looks.
 *
 * @param key the path, or the type of the things shown
 * @param template in {@code src/main/jte}
 * @param queries in {@code queries/pages}, without their ending
 */
record Page(String key, String template, List<String> queries) {
  Page(String key, String template, String... queries) {
    this(key, template, List.of(queries));
  }
}
