package org.w3id.rapporteur.search;

/** Renders the pages of the search. */
public interface SearchRenderer {
  /** The page before anything is searched. */
  String beginning();

  String results(SearchResults results);
}
