package org.w3id.rapporteur.search;

/** How what is found is made into pages. */
public interface Dress {
  /** The page before anything is asked. */
  String beginning();

  String results(Results results);
}
