package org.w3id.rapporteur.web;

import org.w3id.rapporteur.search.Dress;
import org.w3id.rapporteur.search.Results;

/** What people see of the search, in the dress of our pages. */
record SearchPages(PageWriter pages) implements Dress {
  @Override
  public String beginning() {
    return pages.fill("search.jte", "");
  }

  @Override
  public String results(Results results) {
    return pages.fill("found.jte", results);
  }
}
