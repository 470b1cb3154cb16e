package org.w3id.rapporteur.web;

/**
 * Something to follow, and what it says.
 *
 * @param href empty if there is nothing to follow
 */
public record Link(String href, String label) {
  public boolean leadsSomewhere() {
    return !href.isEmpty();
  }

  public boolean isExternal() {
    return !href.startsWith("/");
  }
}
