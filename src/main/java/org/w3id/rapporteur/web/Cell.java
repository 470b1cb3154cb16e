package org.w3id.rapporteur.web;

/**
 * A term in a table.
 *
 * @param link what it says, and where it leads
 * @param name an IRI as queries write it: {@code state:ESP}; else empty
 * @param language of what it says; empty if that is the page's, or none
 */
public record Cell(Link link, String name, String language) {
  static final Cell EMPTY = new Cell(new Link("", ""), "", "");

  /** The attribute of what is said in another language than the page. */
  public String lang() {
    return language.isEmpty() ? null : PageLocale.lang(language);
  }

  /** The attribute of what may be written in another direction. */
  public String direction() {
    return lang() == null ? null : "auto";
  }
}
