package org.w3id.rapporteur.web;

import java.util.Map;
import org.w3id.rapporteur.http.RequestLocale;
import org.w3id.rapporteur.search.SearchRenderer;
import org.w3id.rapporteur.search.SearchResults;

/** Renders the search pages with the site's templates. */
record SearchPages(PageWriter pages) implements SearchRenderer {
  @Override
  public String beginning(RequestLocale locale) {
    return pages.fill("search.jte", pages.locale(locale), Map.of());
  }

  @Override
  public String results(SearchResults results, RequestLocale locale) {
    return pages.fill("found.jte", pages.locale(locale), Map.of("results", results));
  }
}
