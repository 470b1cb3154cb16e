package org.w3id.rapporteur.search;

/** How what is found is made into pages. */
public interface SearchRenderer {
  /** The page before anything is asked. */
  String beginning();

  String results(SearchResults results);
}
