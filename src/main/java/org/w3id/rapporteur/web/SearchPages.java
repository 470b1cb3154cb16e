package org.w3id.rapporteur.web;

import org.w3id.rapporteur.search.SearchRenderer;
import org.w3id.rapporteur.search.SearchResults;

/** What people see of the search, in the dress of our pages. */
record SearchPages(PageWriter pages) implements SearchRenderer {
  @Override
  public String beginning() {
    return pages.fill("search.jte", "");
  }

  @Override
  public String results(SearchResults results) {
    return pages.fill("found.jte", results);
  }
}
