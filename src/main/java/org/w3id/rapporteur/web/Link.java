package org.w3id.rapporteur.web;

/**
 * Something to follow, and what it says.
 *
 * @param href empty if there is nothing to follow
 * @param language of the label; empty if it is of none, as a symbol is, or of the page's
 */
public record Link(String href, String label, String language) {
  Link(String href, String label) {
    this(href, label, "");
  }

  /** The language, if it is not the page's; else nothing. */
  public String lang() {
    return language.isEmpty() ? null : PageLocale.lang(language);
  }

  /** The label alone. */
  public Link words() {
    return new Link("", label, language);
  }

  public boolean leadsSomewhere() {
    return !href.isEmpty();
  }

  public boolean isExternal() {
    return !href.startsWith("/");
  }
}
