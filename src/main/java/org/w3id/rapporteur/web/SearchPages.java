package org.w3id.rapporteur.web;

import org.w3id.rapporteur.search.SearchRenderer;
import org.w3id.rapporteur.search.SearchResults;

/** Renders the search pages with the site's templates. */
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
