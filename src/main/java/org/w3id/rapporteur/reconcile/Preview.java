package org.w3id.rapporteur.reconcile;

import java.util.List;

/**
 * What is shown of an entity in a small frame of somebody else's page.
 *
 * @param address of the entity, to be opened beside that page
 * @param names others than {@code name}, with their languages; a few
 */
public record Preview(
    String address, String kind, String name, String description, List<Word> names) {
  static final int WIDTH = 400;
  static final int HEIGHT = 240;

  /** A name and the language it is in; empty if in none. */
  public record Word(String text, String language) {
    /** Which way it is written. */
    public String direction() {
      return language.equals("ar") ? "rtl" : "ltr";
    }
  }
}
