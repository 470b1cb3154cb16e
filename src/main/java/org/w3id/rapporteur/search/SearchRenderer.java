package org.w3id.rapporteur.search;

import org.w3id.rapporteur.http.RequestLocale;

/** Renders the pages of the search. */
public interface SearchRenderer {
  /** The page before anything is searched. */
  String beginning(RequestLocale locale);

  String results(SearchResults results, RequestLocale locale);
}
