package org.w3id.rapporteur.web;

/**
 * A term in a table.
 *
 * @param link what it says, and where it leads
 * @param name an IRI as queries write it: {@code state:ESP}; else empty
 * @param language of a text that states one; else empty
 */
public record Cell(Link link, String name, String language) {
  static final Cell EMPTY = new Cell(new Link("", ""), "", "");
}
