package org.w3id.rapporteur.reconcile;

import java.util.List;

/**
 * The preview of an entity, shown in a small frame on a page of another site.
 *
 * @param address of the entity, for a link to its page
 * @param names a few others than {@code name}, with their languages
 */
public record Preview(
    String address, String kind, String name, String description, List<Word> names) {
  static final int WIDTH = 400;
  static final int HEIGHT = 240;

  /** A name and its language; empty if it has none. */
  public record Word(String text, String language) {
    /** The direction of its script. */
    public String direction() {
      return language.equals("ar") ? "rtl" : "ltr";
    }
  }
}
