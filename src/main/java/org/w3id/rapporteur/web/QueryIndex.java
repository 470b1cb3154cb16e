package org.w3id.rapporteur.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.w3id.rapporteur.query.NamedQuery;
import org.w3id.rapporteur.query.QueryLibrary;

/**
 * The index page of the named queries, grouped by subject.
 *
 * @param groups the queries by their first tag
 */
public record QueryIndex(Map<String, List<NamedQuery>> groups) {
  static QueryIndex of(QueryLibrary library) {
    Map<String, List<NamedQuery>> groups = new TreeMap<>();
    for (NamedQuery query : library.queries())
      groups.computeIfAbsent(query.tags().get(0), tag -> new ArrayList<>()).add(query);
    return new QueryIndex(groups);
  }

  public int size() {
    return groups.values().stream().mapToInt(List::size).sum();
  }

  /** Returns the heading of a group: “Recommendations”, “States”. */
  public Link title(String tag, PageLocale locale) {
    return locale.translatedIfKnown(TypeNames.capital(tag));
  }

  public String anchor(String tag) {
    return tag.replace(' ', '-');
  }
}
