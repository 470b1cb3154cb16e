package org.w3id.rapporteur.web;

/**
 * An RDF term in a table cell.
 *
 * @param link the text shown, and the address it links to
 * @param name an IRI, with a prefix if it has one: {@code state:ESP}; empty for other terms
 * @param language tag of the text's language; empty if it is the page's, or none
 */
public record Cell(Link link, String name, String language) {
  static final Cell EMPTY = new Cell(new Link("", ""), "", "");

  /** Returns the {@code lang} attribute; null if the text is in the page's language. */
  public String lang(PageLocale locale) {
    return language.isEmpty() ? null : locale.lang(language);
  }

  /** Returns the {@code dir} attribute: {@code auto} for text in another language, else null. */
  public String direction(PageLocale locale) {
    return lang(locale) == null ? null : "auto";
  }
}
